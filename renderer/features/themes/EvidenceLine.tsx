import type { ThemeEvidence } from '#domain/insight/themes.ts'
import type { Note } from '#domain/model/index.ts'
import type { ShownEvidence } from '#renderer/app/EvidenceDialog.tsx'
import { CountButton } from '#renderer/ui/CountButton.tsx'
import { feelingText } from '#renderer/ui/Feeling.tsx'
import css from './EvidenceLine.module.css'

interface Props {
  /** What the numbers are said about. */
  about: string
  evidence: ThemeEvidence
  onEvidence: (evidence: ShownEvidence) => void
}

/** How a feeling comes about, said wherever one is shown. */
export const howFeelingIsComputed =
  'The mean of what is known, from −3 to +3: an irritation counts −2, a delight +2, any other note as the touchpoint it is about is felt. Notes of which none of this is known do not count.'

/** “7 of 8 people · 20 notes · feeling −1.6 · …”: every number shows its notes. */
export function EvidenceLine({ about, evidence, onEvidence }: Props) {
  const { notes, peopleCount, of, irritations, delights, feeling, segments } = evidence
  const show = (text: string, counted: readonly Note[], how = '') =>
    onEvidence({ text, about: how ? `${about}. ${how}` : about, notes: counted.map(({ id }) => id) })
  const people = `${peopleCount} of ${of} ${of === 1 ? 'person' : 'people'}`
  const all = `${notes.length} ${notes.length === 1 ? 'note' : 'notes'}`
  const felt = feeling.mean === null ? '' : `feeling ${feelingText(feeling.mean)}`
  const named = notes.filter(({ participantId }) => participantId !== null)
  const ofKind = (kind: Note['kind']) => notes.filter((note) => note.kind === kind)
  return (
    <div className={css.evidence}>
      <p>
        <CountButton text={people} count={named.length} onPress={() => show(people, named)} />
        {' · '}
        <CountButton text={all} count={notes.length} onPress={() => show(all, notes)} />
        {felt && ' · '}
        {felt && (
          <CountButton
            text={felt}
            label={`${felt} over ${feeling.notes.length} notes`}
            count={feeling.notes.length}
            onPress={() => show(`${felt} over ${feeling.notes.length} notes`, feeling.notes, howFeelingIsComputed)}
          />
        )}
      </p>
      {(irritations > 0 || delights > 0) && (
        <p>
          {irritations > 0 && (
            <CountButton
              text={`${irritations} ${irritations === 1 ? 'irritation' : 'irritations'}`}
              count={irritations}
              onPress={() => show(`${irritations} irritations`, ofKind('irritation'))}
            />
          )}
          {irritations > 0 && delights > 0 && ' · '}
          {delights > 0 && (
            <CountButton
              text={`${delights} ${delights === 1 ? 'delight' : 'delights'}`}
              count={delights}
              onPress={() => show(`${delights} delights`, ofKind('delight'))}
            />
          )}
        </p>
      )}
      {segments.length > 0 && <p>{segments.map(({ segment, people: number }) => `${segment} ${number}`).join(', ')}</p>}
    </div>
  )
}
