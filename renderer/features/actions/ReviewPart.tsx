import { useMemo, useState } from 'react'
import { editReview } from '#domain/commands/review.ts'
import { actionByFinding } from '#domain/insight/review.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { EvidenceDialog, type ShownEvidence } from '#renderer/app/EvidenceDialog.tsx'
import { goToStep } from '#renderer/app/navigation.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState, Section } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { DecisionItem } from './DecisionItem.tsx'
import css from './ReviewPart.module.css'
import { useReview } from './useReview.ts'

interface Props {
  group: FocusGroup | undefined
  onShowPlan: () => void
}

/** The leadership review: when, with whom, and what they decide about each finding. */
export function ReviewPart({ group, onShowPlan }: Props) {
  const { findings, withoutSentence } = useReview(group?.id ?? null)
  const written = useTable('findings')
  const actions = useTable('actions')
  const planned = useMemo(() => actionByFinding(actions), [actions])
  const undecided = findings.filter(({ finding }) => (written[finding.id] ?? finding).decision === 'open').length
  const isSomethingFound = Object.values(written).some(({ sentence }) => sentence.trim())
  const [evidence, setEvidence] = useState<ShownEvidence | null>(null)
  const edit = (changes: Partial<Pick<FocusGroup, 'reviewDate' | 'reviewPeople'>>) => {
    if (group) perform(editReview, { id: group.id, changes })
  }
  return (
    <div className={css.review}>
      {group && (
        <Section title="The meeting">
          <div className={css.meeting}>
            <TextField
              label="Day"
              type="date"
              value={group.reviewDate}
              onChange={(reviewDate) => edit({ reviewDate })}
            />
            <TextField
              label="Who is there"
              placeholder="Head of service, head of marketing …"
              multiline
              value={group.reviewPeople}
              onChange={(reviewPeople) => edit({ reviewPeople })}
            />
          </div>
        </Section>
      )}
      <Section
        title="Decisions"
        actions={
          findings.length > 0 && (
            <p className={css.count} role="status">
              {undecided ? `${findings.length - undecided} of ${findings.length} decided` : 'All decided'}
            </p>
          )
        }
      >
        {findings.length > 0 ? (
          <ol className={css.findings}>
            {findings.map((reviewed) => (
              <DecisionItem
                key={reviewed.theme.id}
                reviewed={reviewed}
                finding={written[reviewed.finding.id] ?? reviewed.finding}
                action={planned.get(reviewed.finding.id)}
                onShowPlan={onShowPlan}
                onEvidence={setEvidence}
              />
            ))}
          </ol>
        ) : (
          <EmptyState
            text={
              group && isSomethingFound
                ? 'Leadership decides on findings, and none of them is about this focus group: no note of it is in their themes.'
                : 'Leadership decides on findings, and there are none yet. A finding is what a theme says in one sentence.'
            }
            action={
              <Button tone="primary" onPress={() => goToStep('themes')}>
                Go to the themes
              </Button>
            }
            example="“People can wait, but not without knowing how long” can be answered with act, test, later or no."
          />
        )}
        {withoutSentence > 0 && (
          <p className={css.hint}>
            {withoutSentence === 1
              ? 'One theme has notes but no finding yet.'
              : `${withoutSentence} themes have notes but no finding yet.`}{' '}
            <Button tone="quiet" onPress={() => goToStep('themes')}>
              Go to the themes
            </Button>
          </p>
        )}
      </Section>
      <EvidenceDialog evidence={evidence} onClose={() => setEvidence(null)} />
    </div>
  )
}
