import { editQuestion } from '#domain/commands/focusGroup.ts'
import type { Question } from '#domain/model/index.ts'
import { placeKey, usePlaces } from '#renderer/app/places.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { SelectField } from '#renderer/ui/SelectField.tsx'

const nowhere = { id: 'none', label: 'Nothing on the map' }

/** Where on the map a question belongs: a stage, or one touchpoint in it. */
export function QuestionLink({ question, number }: { question: Question; number: number }) {
  const { choices, places } = usePlaces()

  function link(choice: string) {
    const place = places.get(choice)
    const changes = { stageId: place?.stage.id ?? null, touchpointId: place?.touchpoint?.id ?? null }
    perform(editQuestion, { id: question.id, changes })
  }

  return (
    <div>
      <SelectField
        label="Belongs to"
        aria-label={`Question ${number} belongs to`}
        value={placeKey(question.touchpointId, question.stageId) ?? nowhere.id}
        choices={[nowhere, ...choices]}
        onChange={link}
      />
    </div>
  )
}
