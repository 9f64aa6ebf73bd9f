import { Ellipsis, TriangleAlert } from 'lucide-react'
import { editStage } from '#domain/commands/skeleton.ts'
import type { StageColumn } from '#domain/insight/skeleton.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { MenuButton } from '#renderer/ui/MenuButton.tsx'
import { MoveHandle } from '#renderer/ui/SortableList.tsx'
import { EntryField, focusEntry } from './EntryField.tsx'
import { stageName } from './laneWords.ts'
import css from './StageHead.module.css'
import { deleteStage, insertStage, mergeWith, select } from './stageGestures.ts'

interface Props {
  columns: readonly StageColumn[]
  index: number
  onSplit: (stageId: string) => void
}

/** Title of a stage with what can be done to it. Enter goes on to the next stage, and makes it after the last. */
export function StageHead({ columns, index, onSplit }: Props) {
  const column = columns[index]
  if (!column) return null
  const { stage, depth, lanes, parked, touchpoints } = column
  const [before, after] = [columns[index - 1]?.stage, columns[index + 1]?.stage]
  const parts = [...lanes.needs, ...lanes.happens, ...lanes.sees, ...parked, ...touchpoints]

  return (
    <div className={css.head} data-column={stage.id}>
      <MoveHandle />
      <EntryField
        id={stage.id}
        label={`Stage ${index + 1}`}
        value={stage.title}
        placeholder="Name this stage"
        strong
        maxLength={300}
        onChange={(title) => perform(editStage, { id: stage.id, changes: { title } })}
        onFocus={() => select('stages', stage.id)}
        onEnter={() => (after ? focusEntry(after.id) : stage.title.trim() && insertStage(index + 1))}
        onEmptyBackspace={() => parts.length === 0 && deleteStage(columns, stage.id)}
      />
      {depth.tooDeep && (
        <IconButton label={`${stageName(stage)} goes too deep: see why`} onPress={() => select('stages', stage.id)}>
          <TriangleAlert size={16} className={css.caution} />
        </IconButton>
      )}
      <MenuButton
        label={`Stage ${stageName(stage)}`}
        trigger={
          <IconButton label={`More for ${stageName(stage)}`}>
            <Ellipsis size={16} />
          </IconButton>
        }
        entries={[
          { id: 'insert', label: 'Add a stage after this', run: () => insertStage(index + 1) },
          { id: 'split', label: 'Split in two', run: () => onSplit(stage.id) },
          {
            id: 'mergeBefore',
            label: before ? `Merge with “${stageName(before)}”` : 'Merge with the stage before',
            isDisabled: !before,
            run: () => before && mergeWith(stage, before),
          },
          {
            id: 'mergeAfter',
            label: after ? `Merge with “${stageName(after)}”` : 'Merge with the next stage',
            isDisabled: !after,
            run: () => after && mergeWith(after, stage),
          },
          { id: 'delete', label: 'Delete stage', run: () => deleteStage(columns, stage.id) },
        ]}
      />
    </div>
  )
}
