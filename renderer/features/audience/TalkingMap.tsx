import { useEffect, useMemo, useRef } from 'react'
import type { AudienceScene } from '#domain/ipc/audience.ts'
import { fittingMapScene } from '#domain/layout/mapScene.ts'
import { entities } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { MapScene } from '#renderer/ui/MapScene.tsx'
import { useSize } from '#renderer/ui/useSize.ts'
import css from './AudiencePage.module.css'

type MapOfAudience = Extract<AudienceScene, { kind: 'map' }>

/** Smaller than this the titles could not be read from the table; then the part that is talked about is shown. */
const smallestScale = 1.4

/** The stages and touchpoints to talk about, with the current one lit. */
export function TalkingMap({ scene: given }: { scene: MapOfAudience }) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const scene = useMemo(() => size && fittingMapScene(tablesOf(given), { lanes: ['touchpoints'] }, size), [given, size])
  const scale = scene && size ? Math.min(size.width / scene.width, size.height / scene.height) : 1
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene is another picture to look for it in
  useEffect(() => {
    box.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'center', inline: 'center' })
  }, [given.litId, scene])
  return (
    <div className={css.map} ref={box}>
      {scene && <MapScene scene={scene} scale={Math.max(smallestScale, scale)} selectedId={given.litId} />}
    </div>
  )
}

/** The few fields that came, as the records the layout is made from. */
function tablesOf({ stages, touchpoints }: MapOfAudience): Tables {
  const base = { journeyId: '', changedAt: 0 }
  return {
    ...emptyTables(),
    stages: Object.fromEntries(stages.map((stage) => [stage.id, { ...entities.stages.defaults, ...base, ...stage }])),
    touchpoints: Object.fromEntries(
      touchpoints.map((touchpoint) => [
        touchpoint.id,
        { ...entities.touchpoints.defaults, ...base, ...touchpoint } as Tables['touchpoints'][string],
      ]),
    ),
  }
}
