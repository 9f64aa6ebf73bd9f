import { useState } from 'react'
import { useSelector } from 'react-redux'
import { countUndecided } from '#domain/insight/review.ts'
import { CoachNote } from '#renderer/app/CoachNote.tsx'
import { GroupSwitcher } from '#renderer/app/GroupSwitcher.tsx'
import { useFocusGroup, useTable } from '#renderer/app/store/hooks.ts'
import { currentTables } from '#renderer/app/store/journey.ts'
import type { RootState } from '#renderer/app/store/store.ts'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { StepPage } from '#renderer/ui/StepPage.tsx'
import { ActionDetails } from './ActionDetails.tsx'
import { PlanPart } from './PlanPart.tsx'
import { ReviewPart } from './ReviewPart.tsx'

type Part = 'review' | 'plan'

/** What leadership decides about the findings, and what is done because of them. */
export function ActionsStep() {
  const group = useFocusGroup()
  // Decided once: the screen must not change its part with the last decision.
  const [first] = useState<Part>(() => (countUndecided(currentTables().findings) ? 'review' : 'plan'))
  const [chosen, setChosen] = useState<Part | null>(null)
  const isActionShown = useSelector((state: RootState) => state.screen.selection?.table === 'actions')
  const hasActions = Object.keys(useTable('actions')).length > 0
  const part = chosen ?? (isActionShown ? 'plan' : first)
  return (
    <StepPage
      title="Actions"
      actions={
        <>
          {part === 'review' && <GroupSwitcher />}
          <SegmentField<Part>
            aria-label="Show"
            value={part}
            choices={[
              { id: 'review', label: 'Leadership review' },
              { id: 'plan', label: 'Action plan' },
            ]}
            onChange={setChosen}
          />
        </>
      }
      details={part === 'plan' && hasActions && <ActionDetails />}
      detailsLabel="Action"
    >
      <CoachNote step="actions" />
      {part === 'review' ? (
        <ReviewPart key={group?.id} group={group} onShowPlan={() => setChosen('plan')} />
      ) : (
        <PlanPart />
      )}
    </StepPage>
  )
}
