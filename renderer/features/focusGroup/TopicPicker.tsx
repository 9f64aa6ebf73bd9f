import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, useId, useMemo, useState } from 'react'
import { chooseTopic } from '#domain/commands/plan.ts'
import { type Topics, topicsOf } from '#domain/insight/topics.ts'
import type { Id, Stage, Touchpoint } from '#domain/model/index.ts'
import { goToStep } from '#renderer/app/navigation.ts'
import { useOrdered, useTable } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { MomentOfTruth } from '#renderer/ui/MomentOfTruth.tsx'
import css from './TopicPicker.module.css'

/** The stages and touchpoints a focus group is about. */
export const TopicPicker = memo(function TopicPicker({ focusGroupId }: { focusGroupId: Id }) {
  const stages = useOrdered('stages')
  const touchpoints = useOrdered('touchpoints')
  const topics = useTable('topics')
  const chosen = useMemo(() => topicsOf({ topics }, focusGroupId), [topics, focusGroupId])
  const within = useMemo(() => byStage(touchpoints), [touchpoints])
  if (!stages.length) {
    return (
      <div className={css.none}>
        <p>The journey has no stages yet. Once it has, say here which of them the conversation is about.</p>
        <Button onPress={() => goToStep('skeleton')}>Go to the skeleton</Button>
      </div>
    )
  }
  return (
    <ul className={css.stages} aria-label="Parts of the map">
      {stages.map((stage) => (
        <StageTopics
          key={stage.id}
          stage={stage}
          touchpoints={within.get(stage.id) ?? []}
          chosen={chosen}
          onChoose={(touchpointId, isChosen) =>
            perform(chooseTopic, { focusGroupId, stageId: stage.id, touchpointId, chosen: isChosen })
          }
        />
      ))}
    </ul>
  )
})

function byStage(touchpoints: readonly Touchpoint[]): ReadonlyMap<Id, readonly Touchpoint[]> {
  const stages = new Map<Id, Touchpoint[]>()
  for (const touchpoint of touchpoints) {
    const own = stages.get(touchpoint.stageId)
    if (own) own.push(touchpoint)
    else stages.set(touchpoint.stageId, [touchpoint])
  }
  return stages
}

interface StageProps {
  stage: Stage
  touchpoints: readonly Touchpoint[]
  chosen: Topics
  onChoose: (touchpointId: Id | null, isChosen: boolean) => void
}

function StageTopics({ stage, touchpoints, chosen, onChoose }: StageProps) {
  const listId = useId()
  const whole = chosen.stages.has(stage.id)
  const some = touchpoints.filter(({ id }) => chosen.touchpoints.has(id)).length
  const [isOpen, setOpen] = useState(some > 0)
  const name = stage.title || 'Untitled stage'
  return (
    <li className={css.stage}>
      <div className={css.head}>
        <CheckField isSelected={whole} onChange={(isChosen) => onChoose(null, isChosen)}>
          <span className={css.name}>{name}</span>
        </CheckField>
        {touchpoints.length > 0 && (
          <Button
            tone="quiet"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-label={`Touchpoints of ${name}, ${whole ? 'all' : some} chosen`}
            icon={isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
            onPress={() => setOpen(!isOpen)}
          >
            <span className={css.count}>
              {some > 0 ? `${some} of ${touchpoints.length}` : touchpoints.length}{' '}
              {touchpoints.length === 1 ? 'touchpoint' : 'touchpoints'}
            </span>
          </Button>
        )}
      </div>
      <ul id={listId} className={css.touchpoints} aria-label={`Touchpoints of ${name}`} hidden={!isOpen}>
        {isOpen &&
          touchpoints.map(({ id, title, momentOfTruth }) => (
            <li key={id}>
              <CheckField
                isSelected={whole || chosen.touchpoints.has(id)}
                onChange={(isChosen) => onChoose(id, isChosen)}
              >
                {title || 'Untitled touchpoint'}
                {momentOfTruth && <MomentOfTruth />}
              </CheckField>
            </li>
          ))}
      </ul>
    </li>
  )
}
