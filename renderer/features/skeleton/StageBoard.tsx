import { type KeyboardEvent, memo, useId } from 'react'
import { useSelector } from 'react-redux'
import { moveStage } from '#domain/commands/skeleton.ts'
import type { StageColumn } from '#domain/insight/skeleton.ts'
import type { Id } from '#domain/model/index.ts'
import { stageLanes } from '#domain/model/stageLines.ts'
import { perform } from '#renderer/app/store/journey.ts'
import type { RootState } from '#renderer/app/store/store.ts'
import { SortableList } from '#renderer/ui/SortableList.tsx'
import unseen from '#renderer/ui/unseen.module.css'
import { focusNeighbour } from './EntryField.tsx'
import { LaneLines, type Neighbours } from './LaneLines.tsx'
import { stageName } from './laneWords.ts'
import css from './StageBoard.module.css'
import { StageHead } from './StageHead.tsx'
import { StageTouchpoints } from './StageTouchpoints.tsx'

/** Ctrl (⌘) and Enter lead from an entry to its details, up and down from a button that adds to its neighbours. */
function onKeyDown(event: KeyboardEvent) {
  const { target, key } = event
  if (!(target instanceof HTMLElement) || event.altKey || event.shiftKey || event.defaultPrevented) return
  if (event.ctrlKey || event.metaKey) {
    if (key !== 'Enter' || !target.matches('[data-entry]')) return
    document.querySelector<HTMLElement>('aside input, aside textarea')?.focus()
  } else if (target.matches('[data-adds]') && (key === 'ArrowUp' || key === 'ArrowDown')) {
    focusNeighbour(target, key === 'ArrowUp' ? -1 : 1)
  } else return
  event.preventDefault()
}

/** All stages side by side: their titles stay in sight, the lanes under them line up. */
export function StageBoard({ columns, onSplit }: { columns: readonly StageColumn[]; onSplit: (stageId: Id) => void }) {
  const selectedId = useSelector(({ screen }: RootState) => screen.selection?.id ?? null)
  const stages = columns.map(({ stage }) => stage)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={css.board} aria-label="Stages" tabIndex={0} onKeyDown={onKeyDown}>
      <SortableList
        items={stages}
        label="Stages in order"
        itemLabel={stageName}
        orientation="horizontal"
        handle="item"
        className={css.heads ?? ''}
        onMove={(id, index) => perform(moveStage, { id, index })}
      >
        {(_, index) => <StageHead columns={columns} index={index} onSplit={onSplit} />}
      </SortableList>
      <div className={css.columns}>
        {columns.map((column, index) => (
          <Column
            key={column.stage.id}
            column={column}
            before={stages[index - 1]}
            after={stages[index + 1]}
            selectedId={column.touchpoints.some(({ id }) => id === selectedId) ? selectedId : null}
          />
        ))}
      </div>
    </section>
  )
}

interface ColumnProps extends Neighbours {
  column: StageColumn
  selectedId: Id | null
}

const Column = memo(function Column({ column, before, after, selectedId }: ColumnProps) {
  const heading = useId()
  return (
    <section className={css.column} aria-labelledby={heading} data-column={column.stage.id}>
      <h2 id={heading} className={unseen.unseen}>
        {stageName(column.stage)}
      </h2>
      {stageLanes.map((lane) => (
        <LaneLines key={lane} column={column} lane={lane} before={before} after={after} />
      ))}
      <StageTouchpoints column={column} selectedId={selectedId} before={before} after={after} />
    </section>
  )
}, isSameColumn)

/** Columns are computed anew at every change; only those whose records changed are drawn again. */
function isSameColumn(one: ColumnProps, other: ColumnProps): boolean {
  return (
    one.selectedId === other.selectedId &&
    one.before === other.before &&
    one.after === other.after &&
    one.column.stage === other.column.stage &&
    stageLanes.every((lane) => sameParts(one.column.lanes[lane], other.column.lanes[lane])) &&
    sameParts(one.column.touchpoints, other.column.touchpoints)
  )
}

function sameParts(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index])
}
