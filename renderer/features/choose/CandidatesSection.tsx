import { Plus, Trash2 } from 'lucide-react'
import { addCandidate, editCandidate, removeCandidate } from '#domain/commands/choose.ts'
import type { Candidate } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { EmptyState, Section } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './Candidates.module.css'
import { Ranking } from './Ranking.tsx'
import { useFocusOn } from './useFocusOn.ts'

type Criterion = 'frequency' | 'negativeFeedback' | 'urgency'

const criteria: readonly { field: Criterion; label: string; lowest: string; highest: string }[] = [
  { field: 'frequency', label: 'How often', lowest: 'hardly ever', highest: 'every day' },
  { field: 'negativeFeedback', label: 'Negative feedback', lowest: 'none', highest: 'most complaints' },
  { field: 'urgency', label: 'How urgent', lowest: 'can wait', highest: 'now' },
]

const scores = [0, 1, 2, 3, 4, 5].map(String)

/** The journeys that could be mapped, each with its scores, and the ranking that follows. */
export function CandidatesSection() {
  const candidates = useOrdered('candidates')
  const { container, focusOn } = useFocusOn<HTMLDivElement>()

  function addOne() {
    const id = perform(addCandidate, {})
    if (id) focusOn(id)
  }

  function deleteOne(candidate: Candidate) {
    const place = candidates.indexOf(candidate)
    focusOn((candidates[place - 1] ?? candidates[place + 1])?.id ?? null)
    perform(removeCandidate, { id: candidate.id })
    if (!candidate.title.trim()) return
    showToast(`Deleted candidate “${candidate.title}”.`, { action: { label: 'Undo', run: undoAndSay } })
  }

  const addButton = (
    <Button icon={<Plus size={16} aria-hidden />} onPress={addOne}>
      Add a candidate
    </Button>
  )

  return (
    <Section title="Candidates">
      <div className={css.candidates} ref={container}>
        {candidates.length === 0 ? (
          <EmptyState
            text="List the journeys the team could map and score them together; the ranking suggests where to begin."
            action={addButton}
            example="For example: opening an account, reporting damage, moving house."
          />
        ) : (
          <>
            <div className={css.labels} aria-hidden>
              <span>Journey</span>
              {criteria.map(({ field, label, lowest, highest }) => (
                <span key={field} className={css.criterion}>
                  {label}
                  <small>
                    0 {lowest} – 5 {highest}
                  </small>
                </span>
              ))}
              <span />
            </div>
            <ul aria-label="Candidates">
              {candidates.map((candidate, index) => (
                <CandidateLine
                  key={candidate.id}
                  candidate={candidate}
                  place={index + 1}
                  onEnter={addOne}
                  onDelete={() => deleteOne(candidate)}
                />
              ))}
            </ul>
            <div>{addButton}</div>
          </>
        )}
      </div>
      <Ranking />
    </Section>
  )
}

interface LineProps {
  candidate: Candidate
  /** Counted from 1. */
  place: number
  onEnter: () => void
  onDelete: () => void
}

function CandidateLine({ candidate, place, onEnter, onDelete }: LineProps) {
  const { id, title } = candidate
  const name = title || `candidate ${place}`
  return (
    <li className={css.candidate} data-line={id}>
      <TextField
        aria-label={`Candidate ${place}`}
        placeholder="A journey customers go through"
        value={title}
        onChange={(next) => perform(editCandidate, { id, changes: { title: next } })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter()
          else if (event.key === 'Backspace' && title === '') {
            event.preventDefault()
            onDelete()
          } else event.continuePropagation()
        }}
      />
      {criteria.map(({ field, label, lowest, highest }) => (
        <div key={field} className={css.score}>
          <span className={css.scoreLabel} aria-hidden>
            {label}
          </span>
          <SegmentField
            aria-label={`${label}: ${name}`}
            value={String(candidate[field])}
            choices={scores.map((score) => ({
              id: score,
              label: score,
              ...(score === '0' && { hint: `0, ${lowest}` }),
              ...(score === '5' && { hint: `5, ${highest}` }),
            }))}
            onChange={(score) => perform(editCandidate, { id, changes: { [field]: Number(score) } })}
          />
        </div>
      ))}
      <IconButton label={`Delete ${name}`} onPress={onDelete}>
        <Trash2 size={16} aria-hidden />
      </IconButton>
    </li>
  )
}
