import { useSelector } from 'react-redux'
import { mapIsAndIsNot } from '#assets/templates/scripts.ts'
import { parkStageLine } from '#domain/commands/skeleton.ts'
import type { StageColumn } from '#domain/insight/skeleton.ts'
import type { Id } from '#domain/model/index.ts'
import { useRecord } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import type { Selection } from '#renderer/app/store/screen.ts'
import type { RootState } from '#renderer/app/store/store.ts'
import { TouchpointEditor } from '#renderer/app/TouchpointEditor.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { focusEntry } from './EntryField.tsx'
import { LineDetails } from './LineDetails.tsx'
import { partName, stageName } from './laneWords.ts'
import css from './SkeletonDetails.module.css'
import { StageDetails } from './StageDetails.tsx'

interface Props {
  columns: readonly StageColumn[]
  onSplit: (stageId: Id) => void
}

/** The panel beside the board: the selected thing, the lines that wait, and what a map is. */
export function SkeletonDetails({ columns, onSplit }: Props) {
  const selection = useSelector(({ screen }: RootState) => screen.selection)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the fields inside
    <div
      className={css.details}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) focusEntry(selection?.id)
      }}
    >
      <Selected columns={columns} onSplit={onSplit} selection={selection} />
      <div className={css.folds}>
        <ParkedLines columns={columns} />
        <Reminder isOpen={selection === null} />
      </div>
    </div>
  )
}

function Selected({ columns, onSplit, selection }: Props & { selection: Selection | null }) {
  const touchpoint = useRecord('touchpoints', selection?.table === 'touchpoints' ? selection.id : null)
  const line = useRecord('stageLines', selection?.table === 'stageLines' ? selection.id : null)
  const stageId = line?.stageId ?? touchpoint?.stageId ?? selection?.id
  const column = columns.find(({ stage }) => stage.id === stageId)
  if (touchpoint) {
    const next = column?.touchpoints.find(({ id }) => id !== touchpoint.id)
    return (
      <TouchpointEditor key={touchpoint.id} touchpoint={touchpoint} onRemoved={() => focusEntry(next?.id ?? stageId)} />
    )
  }
  if (!column) return <p className={css.quiet}>Select a stage, a line or a touchpoint to see more about it here.</p>
  if (line && !line.parked) return <LineDetails key={line.id} line={line} column={column} />
  return <StageDetails key={column.stage.id} columns={columns} column={column} onSplit={onSplit} />
}

function ParkedLines({ columns }: { columns: readonly StageColumn[] }) {
  const parked = columns.flatMap(({ stage, parked }) => parked.map((line) => ({ stage, line })))
  if (parked.length === 0) return null
  return (
    <details className={css.fold}>
      <summary>
        <h2>Parked for the deep dive ({parked.length})</h2>
      </summary>
      <ul className={css.list} aria-label="Parked lines">
        {parked.map(({ stage, line }) => (
          <li key={line.id} className={css.parked}>
            <p>
              {line.text || 'Empty line'}
              <span className={css.quiet}> · {stageName(stage)}</span>
            </p>
            <Button
              aria-label={`Take back: ${partName(line)}`}
              onPress={() => perform(parkStageLine, { id: line.id, parked: false })}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Reminder({ isOpen }: { isOpen: boolean }) {
  return (
    <details className={css.fold} open={isOpen}>
      <summary>
        <h2>What a map is, and what it is not</h2>
      </summary>
      <div className={css.reminder}>
        <div>
          <h3>It is</h3>
          <ul>
            {mapIsAndIsNot.is.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>It is not</h3>
          <ul>
            {mapIsAndIsNot.isNot.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      </div>
    </details>
  )
}
