import { useEffect, useMemo, useRef } from 'react'
import { fittingMapScene } from '#domain/layout/mapScene.ts'
import type { Id, Question } from '#domain/model/index.ts'
import { emptyTables } from '#domain/model/tables.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { MapScene } from '#renderer/ui/MapScene.tsx'
import { useSize } from '#renderer/ui/useSize.ts'
import css from './RunMap.module.css'

interface Props {
  /** The question in the room; where it belongs is lit. */
  question: Question | undefined
  /** Ties the note in the line to a touchpoint. */
  onTouchpoint: (touchpointId: Id) => void
}

/** The talking-point map: what the conversation is about, large, with the place of the current question lit. */
export function RunMap({ question, onTouchpoint }: Props) {
  const journeys = useTable('journeys')
  const stages = useTable('stages')
  const touchpoints = useTable('touchpoints')
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const scene = useMemo(
    () =>
      size &&
      fittingMapScene(
        { ...emptyTables(), journeys, stages, touchpoints },
        { lanes: ['touchpoints', 'feeling'] },
        { width: size.width, height: Number.POSITIVE_INFINITY },
      ),
    [journeys, stages, touchpoints, size],
  )
  const litId = question?.touchpointId ?? question?.stageId ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene is another picture to look for it in
  useEffect(() => {
    box.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'center', inline: 'center' })
  }, [litId, scene])

  if (!Object.keys(stages).length) return <p className={css.none}>There are no stages on the map yet.</p>
  return (
    <div className={css.box} ref={box}>
      {scene && size && (
        <MapScene
          scene={scene}
          // Smaller than life it could not be read; then it scrolls.
          scale={Math.min(2, Math.max(1, size.width / scene.width))}
          selectedId={litId}
          onOpen={({ record, id }) => {
            if (record === 'touchpoints') onTouchpoint(id)
          }}
        />
      )}
    </div>
  )
}
