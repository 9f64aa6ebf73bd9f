import { Plus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { addTouchpoint, editTouchpoint, moveTouchpoint, removeTouchpoint } from '#domain/commands/touchpoints.ts'
import type { StageColumn } from '#domain/insight/skeleton.ts'
import type { Id, Touchpoint } from '#domain/model/index.ts'
import { channelNames } from '#domain/model/touchpoints.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ChannelIcon } from '#renderer/ui/channels.tsx'
import { Feeling } from '#renderer/ui/Feeling.tsx'
import { MomentOfTruth } from '#renderer/ui/MomentOfTruth.tsx'
import { SortableList } from '#renderer/ui/SortableList.tsx'
import { EntryField, neighbourOf, thenFocus } from './EntryField.tsx'
import lane from './LaneLines.module.css'
import type { NearStage, Neighbours } from './LaneLines.tsx'
import { partName, stageName } from './laneWords.ts'
import css from './StageTouchpoints.module.css'
import { sayWithUndo, select } from './stageGestures.ts'

interface Props extends Neighbours {
  column: StageColumn
  selectedId: Id | null
}

/** The touchpoints under a stage: title here, everything else in the details panel. */
export function StageTouchpoints({ column, selectedId, before, after }: Props) {
  const { stage, touchpoints } = column

  function insert(index: number, title = '') {
    thenFocus(() => perform(addTouchpoint, { stageId: stage.id, index, title }))
  }

  function remove(touchpoint: Touchpoint) {
    thenFocus(() => {
      perform(removeTouchpoint, { id: touchpoint.id })
      return neighbourOf(touchpoints, touchpoint.id)
    })
    if (touchpoint.title.trim()) sayWithUndo(`Deleted touchpoint “${partName(touchpoint)}”.`)
  }

  function toStage(touchpoint: Touchpoint, to: NearStage, index: number) {
    thenFocus(() => {
      perform(moveTouchpoint, { id: touchpoint.id, stageId: to.id, index })
      return touchpoint.id
    })
    announce(`${partName(touchpoint)}, now in ${stageName(to)}`)
  }

  function onKeyDown(event: KeyboardEvent, touchpoint: Touchpoint, index: number) {
    if (!event.altKey || event.ctrlKey || event.shiftKey) return
    const to = event.key === 'ArrowLeft' ? before : event.key === 'ArrowRight' ? after : undefined
    if (!to) return
    event.preventDefault()
    toStage(touchpoint, to, index)
  }

  return (
    <div className={lane.lane}>
      <h3 className={lane.name}>Touchpoints</h3>
      <SortableList
        items={touchpoints}
        label={`Touchpoints, ${stageName(stage)}`}
        itemLabel={partName}
        group="touchpoints"
        quietHandles
        className={lane.lines ?? ''}
        onMove={(id, index) => perform(moveTouchpoint, { id, stageId: stage.id, index })}
        onReceive={(id, index) => perform(moveTouchpoint, { id, stageId: stage.id, index })}
        entries={(touchpoint) => [
          ...[before, after].flatMap((to) =>
            to
              ? [{ id: to.id, label: `Move to “${stageName(to)}”`, run: () => toStage(touchpoint, to, Infinity) }]
              : [],
          ),
          { id: 'delete', label: 'Delete touchpoint', run: () => remove(touchpoint) },
        ]}
      >
        {(touchpoint, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: hears Alt and an arrow from the field inside
          <div
            className={css.touchpoint}
            data-selected={touchpoint.id === selectedId || undefined}
            onKeyDown={(event) => onKeyDown(event, touchpoint, index)}
          >
            <span className={css.channel} role="img" aria-label={`Channel: ${channelNames[touchpoint.channel]}`}>
              <ChannelIcon channel={touchpoint.channel} size={14} />
            </span>
            <EntryField
              id={touchpoint.id}
              label={`Touchpoint ${index + 1}, ${stageName(stage)}`}
              value={touchpoint.title}
              placeholder="Calls the branch"
              maxLength={300}
              onChange={(title) => perform(editTouchpoint, { id: touchpoint.id, changes: { title } })}
              onFocus={() => select('touchpoints', touchpoint.id)}
              onEnter={() => touchpoint.title.trim() && insert(index + 1)}
              onEmptyBackspace={() => remove(touchpoint)}
              onMoreLines={(more) => {
                for (const [place, title] of more.entries()) insert(index + 1 + place, title)
              }}
            />
            {touchpoint.momentOfTruth && (
              <span className={css.sign}>
                <MomentOfTruth />
              </span>
            )}
            {touchpoint.emotion !== null && (
              <span className={css.sign} role="img" aria-label={`Feeling ${touchpoint.emotion}`}>
                <Feeling value={touchpoint.emotion} />
              </span>
            )}
          </div>
        )}
      </SortableList>
      <Button
        tone="quiet"
        icon={<Plus size={14} aria-hidden />}
        data-adds
        aria-label={`Add touchpoint to ${stageName(stage)}`}
        onPress={() => insert(touchpoints.length)}
      >
        Add touchpoint
      </Button>
    </div>
  )
}
