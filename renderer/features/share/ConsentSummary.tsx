import { useMemo } from 'react'
import { type ConsentGap, type ConsentGaps, consentGaps, type TakenBack } from '#domain/insight/consent.ts'
import { codesOf } from '#domain/insight/people.ts'
import type { Id, Participant } from '#domain/model/index.ts'
import { useTables } from '#renderer/app/store/hooks.ts'
import css from './Share.module.css'

/** What the participants allowed, and what that does to the documents. */
export function ConsentSummary({ focusGroupId }: { focusGroupId: Id }) {
  const tables = useTables()
  const gaps = useMemo(() => consentGaps(tables, focusGroupId), [tables, focusGroupId])
  if (!gaps.participants) return null
  const sentences = sentencesOf(gaps, codesOf(tables, focusGroupId))
  return (
    <section className={css.part} aria-label="Consent">
      <h2 className={css.partTitle}>Consent</h2>
      {sentences.length === 0 && (
        <p className={css.quiet}>
          {gaps.participants === 1 ? 'The participant' : `All ${gaps.participants} participants`} agreed to notes and to
          quotes.
        </p>
      )}
      {sentences.length > 0 && (
        <ul className={css.consent}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

type Codes = ReadonlyMap<Id, string>

function sentencesOf(gaps: ConsentGaps, codes: Codes): string[] {
  const { notes, quoting, keptOut, withheld, quotesTakenBack, allTakenBack } = gaps
  return [
    ...unasked(notes, codes, 'notes', 'Ask before you hand anything on.'),
    ...unasked(quoting, codes, 'quotes', 'Their words are not set as quotes.'),
    ...refused(notes, codes, 'notes', `${counted(keptOut, 'note')} left out of every document.`),
    ...refused(quoting, codes, 'quotes', `${counted(withheld, 'note')} without the words.`),
    ...takenBack(quotesTakenBack, codes, 'their quotes', 'without the words, and left out of copies.'),
    ...takenBack(allTakenBack, codes, 'everything they said', 'left out of every document and copy.'),
  ]
}

function unasked({ unasked: people }: ConsentGap, codes: Codes, what: string, so: string): string[] {
  if (!people.length) return []
  return [`Not asked about ${what}: ${called(people, codes)}. ${so}`]
}

function refused({ refused: people }: ConsentGap, codes: Codes, what: string, so: string): string[] {
  if (!people.length) return []
  return [`Refused ${what}: ${called(people, codes)}. ${so}`]
}

function takenBack({ people, notes }: TakenBack, codes: Codes, what: string, so: string): string[] {
  if (!people.length) return []
  return [`Took back ${what}: ${called(people, codes)}. ${counted(notes, 'note')} ${so}`]
}

function called(people: readonly Participant[], codes: Codes): string {
  return people.map(({ id }) => codes.get(id)).join(', ')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
