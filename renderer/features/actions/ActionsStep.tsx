import { CoachNote } from '#renderer/app/CoachNote.tsx'
import { GroupSwitcher } from '#renderer/app/GroupSwitcher.tsx'
import { StepPage } from '#renderer/ui/StepPage.tsx'

/** What leadership decides about the findings, and what is done because of them. */
export function ActionsStep() {
  return (
    <StepPage title="Actions" actions={<GroupSwitcher />}>
      <CoachNote step="actions" />
    </StepPage>
  )
}
