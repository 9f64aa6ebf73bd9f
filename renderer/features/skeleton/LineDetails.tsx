import { TriangleAlert } from 'lucide-react'
import { moveStageLine, parkStageLine, removeStageLine } from '#domain/commands/skeleton.ts'
import type { StageColumn } from '#domain/insight/skeleton.ts'
import type { StageLine } from '#domain/model/index.ts'
import { stageLaneNames, stageLanes } from '#domain/model/stageLines.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { neighbourOf, thenFocus } from './EntryField.tsx'
import { stageName } from './laneWords.ts'
import css from './SkeletonDetails.module.css'
import { sayWithUndo } from './stageGestures.ts'

const laneChoices = stageLanes.map((lane) => ({ id: lane, label: stageLaneNames[lane] }))

/** A line: where it stands, and whether it belongs in the deep dive rather than here. */
export function LineDetails({ line, column }: { line: StageLine; column: StageColumn }) {
  const stages = useOrdered('stages')
  const words = column.depth.lines.find((deep) => deep.line.id === line.id)?.words ?? []
  const { id, stageId, lane } = line

  function park() {
    thenFocus(() => {
      perform(parkStageLine, { id, parked: true })
      return neighbourOf(column.lanes[lane], id) ?? stageId
    })
    sayWithUndo('Parked the line for the deep dive.')
  }

  function remove() {
    thenFocus(() => {
      perform(removeStageLine, { id })
      return neighbourOf(column.lanes[lane], id) ?? stageId
    })
    sayWithUndo('Deleted a line.')
  }

  return (
    <section className={css.panel} aria-label="Line">
      <h2 className={css.heading}>Line</h2>
      {words.length > 0 && (
        <div className={css.caution}>
          <p className={css.cautionTitle}>
            <TriangleAlert size={16} aria-hidden />
            Sounds like the back office
          </p>
          <p>
            A customer would not say <span className={css.words}>{words.join(', ')}</span>. Put it in their words, or
            park it until you look at what happens behind the counter.
          </p>
          <Button onPress={park}>Park it</Button>
        </div>
      )}
      <SelectField
        label="Lane"
        value={lane}
        choices={laneChoices}
        onChange={(lane) => perform(moveStageLine, { id, stageId, lane, index: Infinity })}
      />
      <SelectField
        label="Stage"
        value={stageId}
        choices={stages.map((stage) => ({ id: stage.id, label: stageName(stage) }))}
        onChange={(stageId) => perform(moveStageLine, { id, stageId, lane, index: Infinity })}
      />
      <div className={css.buttons}>
        {words.length === 0 && <Button onPress={park}>Park for the deep dive</Button>}
        <Button tone="quiet" onPress={remove}>
          Delete line
        </Button>
      </div>
    </section>
  )
}
