import { CoachNote } from '#renderer/app/CoachNote.tsx'
import { StepPage } from '#renderer/ui/StepPage.tsx'
import { CandidatesSection } from './CandidatesSection.tsx'
import css from './Choose.module.css'
import { FacilitatorSection } from './FacilitatorSection.tsx'
import { JourneySection } from './JourneySection.tsx'
import { OutcomeSection } from './OutcomeSection.tsx'
import { PersonasSection } from './PersonasSection.tsx'

/** Step 1: which journey is mapped and why, who leads, what shall come of it, and for whom it is told. */
export function ChooseStep() {
  return (
    <StepPage title="Choose the journey">
      <div className={css.work}>
        <CoachNote step="choose" />
        <JourneySection />
        <CandidatesSection />
        <FacilitatorSection />
        <OutcomeSection />
        <PersonasSection />
      </div>
    </StepPage>
  )
}
