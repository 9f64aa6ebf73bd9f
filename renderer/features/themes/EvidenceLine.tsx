import { Fragment } from 'react'
import { saidBy } from '#domain/insight/people.ts'
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
  /** At most so many segments are named, the rest counted. */
  segmentsShown?: number
  onEvidence: (evidence: ShownEvidence) => void
}

/** How a feeling comes about, said wherever one is shown. */
export const howFeelingIsComputed =
  'The mean of what is known, from −3 to +3: an irritation counts −2, a delight +2, any other note as the touchpoint it is about is felt. Notes of which none of this is known do not count.'

/** “7 of 8 people · 20 notes · feeling −1.6 · …”: every number shows its notes. */
export function EvidenceLine({ about, evidence, segmentsShown = Infinity, onEvidence }: Props) {
  const { segments } = evidence
  const named = segments.length > segmentsShown + 1 ? segments.slice(0, segmentsShown) : segments
  const more = segments.length - named.length
  return (
    <div className={css.evidence}>
      <p>
        {numbersOf(evidence).map(({ text, spoken, notes, how }, index) => (
          <Fragment key={text}>
            {index > 0 && ' · '}
            <CountButton
              text={text}
              label={spoken}
              count={notes.length}
              onPress={() =>
                onEvidence({
                  text: spoken,
                  about: how ? `${about}. ${how}` : about,
                  notes: notes.map(({ id }) => id),
                })
              }
            />
          </Fragment>
        ))}
      </p>
      {segments.length > 0 && (
        <p>
          {named.map(({ segment, people }) => `${segment} ${people}`).join('; ')}
          {more > 0 && ` and ${more} more segments`}
        </p>
      )}
    </div>
  )
}

interface Shown {
  readonly text: string
  /** With all that is to be known: over how many notes a feeling is the mean. */
  readonly spoken: string
  readonly notes: readonly Note[]
  readonly how: string
}

function numbersOf({ notes, peopleCount, of, irritations, delights, feeling }: ThemeEvidence): Shown[] {
  const plain = (text: string, counted: readonly Note[]): Shown => ({ text, spoken: text, notes: counted, how: '' })
  const ofKind = (kind: Note['kind']) => notes.filter((note) => note.kind === kind)
  const numbers = [
    plain(
      `${peopleCount} of ${of} ${of === 1 ? 'person' : 'people'}`,
      notes.filter((note) => saidBy(note) !== null),
    ),
    plain(counted(notes.length, 'note'), notes),
  ]
  if (feeling.mean !== null) {
    const text = `feeling ${feelingText(feeling.mean)}`
    const spoken = `${text} over ${counted(feeling.notes.length, 'note')}`
    numbers.push({ text, spoken, notes: feeling.notes, how: howFeelingIsComputed })
  }
  if (irritations) numbers.push(plain(counted(irritations, 'irritation'), ofKind('irritation')))
  if (delights) numbers.push(plain(counted(delights, 'delight'), ofKind('delight')))
  return numbers
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
