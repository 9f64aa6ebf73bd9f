import { useState } from 'react'
import { CoachNote } from '#renderer/app/CoachNote.tsx'
import { useFocusGroup, useJourney } from '#renderer/app/store/hooks.ts'
import { StepPage } from '#renderer/ui/StepPage.tsx'
import { SharePanel } from './SharePanel.tsx'
import { SummaryPreview } from './SummaryPreview.tsx'

/** Step 8: what leadership will read, and how it leaves this laptop. */
export function ShareStep() {
  const journey = useJourney()
  const focusGroup = useFocusGroup()
  const [names, setNames] = useState(false)
  if (!journey) return null
  return (
    <StepPage
      title="Share"
      detailsLabel="Ways to share"
      details={<SharePanel journey={journey} focusGroup={focusGroup} names={names} onNames={setNames} />}
    >
      <CoachNote step="share" />
      <SummaryPreview focusGroupId={focusGroup?.id ?? null} names={names} />
    </StepPage>
  )
}
