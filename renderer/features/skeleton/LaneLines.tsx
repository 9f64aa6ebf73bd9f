import { Plus, TriangleAlert } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import {
  addStageLine,
  editStageLine,
  moveStageLine,
  parkStageLine,
  removeStageLine,
} from '#domain/commands/skeleton.ts'
import type { StageColumn } from '#domain/insight/skeleton.ts'
import type { Id, StageLine } from '#domain/model/index.ts'
import { type StageLane, stageLaneNames } from '#domain/model/stageLines.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SortableList } from '#renderer/ui/SortableList.tsx'
import { EntryField, neighbourOf, thenFocus } from './EntryField.tsx'
import css from './LaneLines.module.css'
import { laneExamples, partName, stageName } from './laneWords.ts'
import { sayWithUndo, select } from './stageGestures.ts'

export interface NearStage {
  readonly id: Id
  readonly title: string
}

export interface Neighbours {
  readonly before: NearStage | undefined
  readonly after: NearStage | undefined
}

interface Props extends Neighbours {
  column: StageColumn
  lane: StageLane
}

/** The lines of one lane of a stage. */
export function LaneLines({ column, lane, before, after }: Props) {
  const { stage, depth } = column
  const lines = column.lanes[lane]
  const name = stageLaneNames[lane]

  function insert(index: number, text = '') {
    thenFocus(() => perform(addStageLine, { stageId: stage.id, lane, index, text }))
  }

  function remove(line: StageLine) {
    thenFocus(() => {
      perform(removeStageLine, { id: line.id })
      return neighbourOf(lines, line.id)
    })
    if (line.text.trim()) sayWithUndo('Deleted a line.')
  }

  function park(line: StageLine) {
    thenFocus(() => {
      perform(parkStageLine, { id: line.id, parked: true })
      return neighbourOf(lines, line.id)
    })
    sayWithUndo('Parked the line for the deep dive.')
  }

  function toStage(line: StageLine, to: NearStage, index: number) {
    thenFocus(() => {
      perform(moveStageLine, { id: line.id, stageId: to.id, lane, index })
      return line.id
    })
    announce(`${partName(line)}, now in ${stageName(to)}`)
  }

  function onKeyDown(event: KeyboardEvent, line: StageLine, index: number) {
    if (!event.altKey || event.ctrlKey || event.shiftKey) return
    const to = event.key === 'ArrowLeft' ? before : event.key === 'ArrowRight' ? after : undefined
    if (!to) return
    event.preventDefault()
    toStage(line, to, index)
  }

  return (
    <div className={css.lane}>
      <h3 className={css.name}>{name}</h3>
      <SortableList
        items={lines}
        label={`${name}, ${stageName(stage)}`}
        itemLabel={partName}
        group="stageLines"
        quietHandles
        className={css.lines ?? ''}
        onMove={(id, index) => perform(moveStageLine, { id, stageId: stage.id, lane, index })}
        onReceive={(id, index) => perform(moveStageLine, { id, stageId: stage.id, lane, index })}
        entries={(line) => [
          ...[before, after].flatMap((to) =>
            to ? [{ id: to.id, label: `Move to “${stageName(to)}”`, run: () => toStage(line, to, Infinity) }] : [],
          ),
          { id: 'park', label: 'Park for the deep dive', run: () => park(line) },
          { id: 'delete', label: 'Delete line', run: () => remove(line) },
        ]}
      >
        {(line, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: hears Alt and an arrow from the field inside
          <div onKeyDown={(event) => onKeyDown(event, line, index)}>
            <EntryField
              id={line.id}
              label={`${name}, line ${index + 1}`}
              value={line.text}
              placeholder={laneExamples[lane]}
              maxLength={20_000}
              onChange={(text) => perform(editStageLine, { id: line.id, changes: { text } })}
              onFocus={() => select('stageLines', line.id)}
              onEnter={() => line.text.trim() && insert(index + 1)}
              onEmptyBackspace={() => remove(line)}
              onMoreLines={(more) => {
                for (const [place, text] of more.entries()) insert(index + 1 + place, text)
              }}
            >
              {depth.lines.some((deep) => deep.line.id === line.id) && (
                <span className={css.caution} role="img" aria-label="Sounds like the back office">
                  <TriangleAlert size={14} aria-hidden />
                </span>
              )}
            </EntryField>
          </div>
        )}
      </SortableList>
      <Button
        tone="quiet"
        icon={<Plus size={14} aria-hidden />}
        data-adds
        aria-label={`Add line to ${name}, ${stageName(stage)}`}
        onPress={() => insert(lines.length)}
      >
        Add line
      </Button>
    </div>
  )
}
