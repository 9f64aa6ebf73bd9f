import { useMemo } from 'react'
import { editQuestion } from '#domain/commands/focusGroup.ts'
import type { Question } from '#domain/model/index.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { SelectField } from '#renderer/ui/SelectField.tsx'

/** Where on the map a question belongs: a stage, or one touchpoint in it. */
export function QuestionLink({ question, number }: { question: Question; number: number }) {
  const stages = useOrdered('stages')
  const touchpoints = useOrdered('touchpoints')
  const choices = useMemo(
    () => [
      { id: 'none', label: 'Nothing on the map' },
      ...stages.flatMap((stage) => [
        { id: `stage/${stage.id}`, label: stage.title || 'Untitled stage', hint: 'Stage' },
        ...touchpoints
          .filter(({ stageId }) => stageId === stage.id)
          .map(({ id, title }) => ({
            id: `touchpoint/${id}`,
            label: title || 'Untitled touchpoint',
            hint: `Touchpoint in ${stage.title || 'an untitled stage'}`,
          })),
      ]),
    ],
    [stages, touchpoints],
  )
  const { stageId, touchpointId } = question
  const value = touchpointId ? `touchpoint/${touchpointId}` : stageId ? `stage/${stageId}` : 'none'

  function link(choice: string) {
    const [table, id = null] = choice.split('/')
    const stage = table === 'stage' ? id : (touchpoints.find((one) => one.id === id)?.stageId ?? null)
    const changes = { stageId: stage, touchpointId: table === 'touchpoint' ? id : null }
    perform(editQuestion, { id: question.id, changes })
  }

  return (
    <div>
      <SelectField
        label="Belongs to"
        aria-label={`Question ${number} belongs to`}
        value={value}
        choices={choices}
        onChange={link}
      />
    </div>
  )
}
