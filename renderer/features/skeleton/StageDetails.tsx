import { TriangleAlert } from 'lucide-react'
import { editStage, parkStageLine } from '#domain/commands/skeleton.ts'
import type { StageColumn } from '#domain/insight/skeleton.ts'
import type { Id } from '#domain/model/index.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { partName, stageName } from './laneWords.ts'
import css from './SkeletonDetails.module.css'
import { deleteStage, mergeWith, sayWithUndo } from './stageGestures.ts'

interface Props {
  columns: readonly StageColumn[]
  column: StageColumn
  onSplit: (stageId: Id) => void
}

/** A stage: its name, whether it goes too deep, and what can be done to it. */
export function StageDetails({ columns, column, onSplit }: Props) {
  const { stage, depth } = column
  const index = columns.indexOf(column)
  const [before, after] = [columns[index - 1]?.stage, columns[index + 1]?.stage]

  function park(id: Id) {
    perform(parkStageLine, { id, parked: true })
    sayWithUndo('Parked the line for the deep dive.')
  }

  return (
    <section className={css.panel} aria-label="Stage">
      <h2 className={css.heading}>Stage</h2>
      <TextField
        label="Name"
        value={stage.title}
        placeholder="Name it as a customer would"
        onChange={(title) => perform(editStage, { id: stage.id, changes: { title } })}
      />
      {depth.lines.length > 0 && (
        <div className={css.caution}>
          <p className={css.cautionTitle}>
            <TriangleAlert size={16} aria-hidden />
            {depth.tooDeep ? 'This stage goes too deep' : 'Sounds like the back office'}
          </p>
          <p>These lines speak of what happens behind the counter. Park them and come back to them later.</p>
          <ul className={css.list} aria-label="Lines that go too deep">
            {depth.lines.map(({ line, words }) => (
              <li key={line.id} className={css.parked}>
                <p>
                  {line.text} <span className={css.words}>({words.join(', ')})</span>
                </p>
                <Button aria-label={`Park it: ${partName(line)}`} onPress={() => park(line.id)}>
                  Park it
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={css.buttons}>
        <Button onPress={() => onSplit(stage.id)}>Split in two</Button>
        {before && <Button onPress={() => mergeWith(stage, before)}>Merge with “{stageName(before)}”</Button>}
        {after && <Button onPress={() => mergeWith(after, stage)}>Merge with “{stageName(after)}”</Button>}
        <Button tone="quiet" onPress={() => deleteStage(columns, stage.id)}>
          Delete stage
        </Button>
      </div>
    </section>
  )
}
