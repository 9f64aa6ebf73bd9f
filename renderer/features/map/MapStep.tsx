import { Check, FileDown, Map as MapIcon, Table2 } from 'lucide-react'
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSelector } from 'react-redux'
import { feelingByStage } from '#domain/insight/feeling.ts'
import { stageColumns } from '#domain/insight/skeleton.ts'
import { mapScene } from '#domain/layout/mapScene.ts'
import { laneNames, type MapLane, mapLanes } from '#domain/layout/words.ts'
import type { Id } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { CoachNote } from '#renderer/app/CoachNote.tsx'
import { goToStep } from '#renderer/app/navigation.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { selected } from '#renderer/app/store/screen.ts'
import { type RootState, store } from '#renderer/app/store/store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState, StepPage } from '#renderer/ui/StepPage.tsx'
import unseen from '#renderer/ui/unseen.module.css'
import { MapCanvas } from './MapCanvas.tsx'
import { MapDetails } from './MapDetails.tsx'
import css from './MapStep.module.css'
import { MapTable } from './MapTable.tsx'
import { useIdle } from './useIdle.ts'

/** The map: stages across, lanes down, drawn from what the skeleton holds. */
export function MapStep() {
  const tables = useMapTables()
  const [lanes, setLanes] = useState<readonly MapLane[]>(mapLanes)
  const [asTable, setAsTable] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  const work = useRef<HTMLDivElement>(null)
  const isIdle = useIdle()
  const tableId = useId()
  const selection = useSelector(({ screen }: RootState) => screen.selection)
  const stage = selection?.table === 'stages' ? tables.stages[selection.id] : undefined
  const touchpoint = selection?.table === 'touchpoints' ? tables.touchpoints[selection.id] : undefined
  const selectedId = stage?.id ?? touchpoint?.id ?? null

  // Typing in the details never waits for the map to be drawn again.
  const drawn = useDeferredValue(tables)
  const scene = useMemo(() => mapScene(drawn, { lanes }), [drawn, lanes])
  const columns = useMemo(() => stageColumns(drawn), [drawn])
  const feelings = useMemo(() => feelingByStage(drawn), [drawn])

  function open(table: 'stages' | 'touchpoints', id: Id, focusFollows: boolean) {
    flushSync(() => store.dispatch(selected({ table, id })))
    if (focusFollows) panel.current?.querySelector<HTMLElement>('input')?.focus()
  }

  function close() {
    const mark = selectedId && `[data-id="${selectedId}"]`
    flushSync(() => store.dispatch(selected(null)))
    const picture = work.current?.querySelector<HTMLElement>('[tabindex="0"]')
    const opened = mark ? work.current?.querySelector<HTMLElement>(mark) : null
    const place = opened ?? picture
    place?.focus()
  }

  if (columns.length === 0) {
    return (
      <StepPage title="Map">
        <CoachNote step="map" />
        <EmptyState
          text="The map draws itself from the skeleton: a column for each stage, its lines, its touchpoints and how they feel."
          action={
            <Button tone="primary" onPress={() => goToStep('skeleton')}>
              Build the skeleton
            </Button>
          }
          example="For example: five stages with three touchpoints each, every touchpoint with a feeling from −3 to +3, and the two moments of truth marked."
        />
      </StepPage>
    )
  }
  return (
    <StepPage
      title="Map"
      fill
      actions={
        <>
          <Button
            icon={asTable ? <MapIcon size={16} aria-hidden /> : <Table2 size={16} aria-hidden />}
            onPress={() => setAsTable(!asTable)}
          >
            {asTable ? 'Show as map' : 'Show as table'}
          </Button>
          <Button icon={<FileDown size={16} aria-hidden />} onPress={() => goToStep('share')}>
            Export map PDF
          </Button>
        </>
      }
      details={selectedId && <MapDetails stage={stage} touchpoint={touchpoint} panelRef={panel} onClose={close} />}
    >
      <div ref={work} className={css.work}>
        <CoachNote step="map" />
        <div className={css.bar}>
          <fieldset className={css.lanes} aria-label="Lanes">
            {mapLanes.map((lane) => (
              <Switch
                key={lane}
                isOn={lanes.includes(lane)}
                onChange={(isOn) =>
                  setLanes(mapLanes.filter((other) => (other === lane ? isOn : lanes.includes(other))))
                }
              >
                {laneNames[lane]}
              </Switch>
            ))}
          </fieldset>
        </div>
        {asTable ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <section className={css.scroll} aria-label="Map as a table" tabIndex={0}>
            <MapTable
              caption={scene.description}
              columns={columns}
              feelings={feelings}
              lanes={lanes}
              selectedId={selectedId}
              onOpen={(id) => open('touchpoints', id, false)}
            />
          </section>
        ) : (
          <>
            <MapCanvas
              scene={scene}
              selectedId={selectedId}
              describedBy={tableId}
              onOpen={({ record, id }, byKey) => open(record, id, byKey)}
            />
            <p id={tableId} className={unseen.unseen}>
              Arrow keys move from one touchpoint to the next, Enter opens it. The table after the map says the same in
              words.
            </p>
            {isIdle && (
              <div className={unseen.unseen}>
                <MapTable caption={scene.description} columns={columns} feelings={feelings} lanes={lanes} />
              </div>
            )}
          </>
        )}
      </div>
    </StepPage>
  )
}

/** The tables the map is drawn from; the same object until one of them changes. */
function useMapTables(): Tables {
  const journeys = useTable('journeys')
  const stages = useTable('stages')
  const stageLines = useTable('stageLines')
  const touchpoints = useTable('touchpoints')
  return useMemo(
    () => ({ ...emptyTables(), journeys, stages, stageLines, touchpoints }),
    [journeys, stages, stageLines, touchpoints],
  )
}

function Switch({ isOn, onChange, children }: { isOn: boolean; onChange: (isOn: boolean) => void; children: string }) {
  return (
    <button type="button" className={css.switch} aria-pressed={isOn} onClick={() => onChange(!isOn)}>
      {isOn && <Check size={14} aria-hidden />}
      {children}
    </button>
  )
}
