import { editDebrief } from '#domain/commands/debrief.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { CoachNote } from '#renderer/app/CoachNote.tsx'
import { GroupSwitcher } from '#renderer/app/GroupSwitcher.tsx'
import { goToStep } from '#renderer/app/navigation.ts'
import { useFocusGroup } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState, StepPage } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { DebriefClock } from './DebriefClock.tsx'
import css from './DebriefStep.module.css'
import { SessionNotes } from './SessionNotes.tsx'
import { UrgentAnswer } from './UrgentAnswer.tsx'

type Answer = 'debriefWorked' | 'debriefDidNot' | 'debriefDifferently'

const asked: readonly { field: Answer; question: string; hint: string }[] = [
  {
    field: 'debriefWorked',
    question: 'What worked?',
    hint: 'A question that opened people up, a seat that was right, a silence that paid off.',
  },
  {
    field: 'debriefDidNot',
    question: 'What did not work?',
    hint: 'Where the talk went thin, who was hard to hear, what confused people.',
  },
  {
    field: 'debriefDifferently',
    question: 'What will you do differently next time?',
    hint: 'One change you can make before the next group.',
  },
]

/** The debrief with the co-leaders, minutes after the group has left. */
export function DebriefStep() {
  const group = useFocusGroup()
  return (
    <StepPage
      title="Debrief"
      actions={<GroupSwitcher />}
      details={group && <SessionNotes key={group.id} groupId={group.id} />}
      detailsLabel="From the session"
    >
      <CoachNote step="debrief" />
      {group ? (
        <>
          <DebriefClock key={group.id} group={group} />
          <Questions group={group} />
        </>
      ) : (
        <EmptyState
          text="A debrief looks back on a focus group, and there is none yet."
          action={
            <Button tone="primary" onPress={() => goToStep('focusGroup')}>
              Prepare a focus group
            </Button>
          }
          example="Ten minutes with your co-leader right after the group are worth an hour the next day."
        />
      )}
    </StepPage>
  )
}

function Questions({ group }: { group: FocusGroup }) {
  return (
    <div className={css.questions}>
      {asked.map(({ field, question, hint }) => (
        <TextField
          key={field}
          label={question}
          hint={hint}
          multiline
          value={group[field]}
          onChange={(text) => perform(editDebrief, { id: group.id, changes: { [field]: text } })}
        />
      ))}
      <UrgentAnswer group={group} />
    </div>
  )
}
