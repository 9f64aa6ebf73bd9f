import { ListChecks, Plus } from 'lucide-react'
import { makeActionOfFinding } from '#domain/commands/actions.ts'
import { editDecision } from '#domain/commands/review.ts'
import { asksForAction, type ReviewedFinding } from '#domain/insight/review.ts'
import { decisionNames, decisions } from '#domain/model/findings.ts'
import type { Action, Finding, Id } from '#domain/model/index.ts'
import type { ShownEvidence } from '#renderer/app/EvidenceDialog.tsx'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { selected } from '#renderer/app/store/screen.ts'
import { store } from '#renderer/app/store/store.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './ReviewPart.module.css'

interface Props {
  reviewed: ReviewedFinding
  /** As it is now, with what was decided by then. */
  finding: Finding
  action: Action | undefined
  onShowPlan: () => void
  onEvidence: (evidence: ShownEvidence) => void
}

/** One finding before leadership: what speaks for it, what they decide, and the action that follows. */
export function DecisionItem({ reviewed, finding, action, onShowPlan, onEvidence }: Props) {
  const { theme, evidence, priority, rank } = reviewed
  const people = `${evidence.peopleCount} of ${evidence.of} ${evidence.of === 1 ? 'person' : 'people'}`
  const { decision, decisionNote, recommendation, sentence } = finding

  function edit(changes: Parameters<typeof editDecision.run>[1]['changes']) {
    perform(editDecision, { themeId: theme.id, changes })
  }

  function show(id: Id) {
    onShowPlan()
    store.dispatch(selected({ table: 'actions', id }))
  }

  function make() {
    if (!perform(makeActionOfFinding, { findingId: finding.id })) return
    showToast('Added to the action plan. It needs an owner and a day.', {
      action: { label: 'Undo', run: undoAndSay },
    })
  }

  return (
    <li className={css.finding} data-decided={decision !== 'open'}>
      <span className={css.rank} aria-hidden>
        {rank}
      </span>
      <div className={css.body}>
        <p className={css.sentence} dir="auto">
          {sentence}
        </p>
        <p className={css.evidence}>
          <span dir="auto">{theme.title || 'Theme without a name'}</span> · {people} · {evidence.notes.length}{' '}
          {evidence.notes.length === 1 ? 'note' : 'notes'} · priority {priority.value}
          <Button
            tone="quiet"
            aria-label={`Show the evidence of finding ${rank}`}
            onPress={() =>
              onEvidence({
                text: people,
                about: sentence,
                notes: evidence.notes.map(({ id }) => id),
              })
            }
          >
            Show the evidence
          </Button>
        </p>
        {recommendation.trim() && (
          <p className={css.recommendation} dir="auto">
            {recommendation}
          </p>
        )}
        <div className={css.decision}>
          <SegmentField
            label={`Decision on finding ${rank}`}
            value={decision}
            choices={decisions.map((id) => ({ id, label: decisionNames[id] }))}
            onChange={(next) => edit({ decision: next })}
          />
          <TextField
            label={`Reason or condition for finding ${rank}`}
            placeholder="Why, until when, under which condition"
            value={decisionNote}
            maxLength={20_000}
            onChange={(text) => edit({ decisionNote: text })}
          />
        </div>
        {(action || asksForAction(decision)) && (
          <div className={css.follows}>
            <Button
              tone={action ? 'quiet' : 'plain'}
              icon={action ? <ListChecks size={16} aria-hidden /> : <Plus size={16} aria-hidden />}
              aria-label={`${action ? 'Show in the plan' : 'Make it an action'}: finding ${rank}`}
              onPress={() => (action ? show(action.id) : make())}
            >
              {action ? 'Show in the plan' : 'Make it an action'}
            </Button>
            <span className={css.planned} dir="auto">
              {action
                ? action.title
                : recommendation.trim()
                  ? ''
                  : 'There is no recommendation; the finding itself is taken.'}
            </span>
          </div>
        )}
      </div>
    </li>
  )
}
