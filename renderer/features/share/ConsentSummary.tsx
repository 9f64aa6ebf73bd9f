import { useMemo } from 'react'
import { type ConsentGap, type ConsentGaps, consentGaps } from '#domain/insight/consent.ts'
import type { Id } from '#domain/model/index.ts'
import { useTables } from '#renderer/app/store/hooks.ts'
import css from './Share.module.css'

/** What the participants allowed, and what that does to the documents. */
export function ConsentSummary({ focusGroupId }: { focusGroupId: Id }) {
  const tables = useTables()
  const gaps = useMemo(() => consentGaps(tables, focusGroupId), [tables, focusGroupId])
  if (!gaps.participants) return null
  const sentences = sentencesOf(gaps)
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

function sentencesOf({ notes, quoting, keptOut, withheld }: ConsentGaps): string[] {
  return [
    ...unasked(notes, 'notes', 'Ask before you hand anything on.'),
    ...unasked(quoting, 'quotes', 'Their words are not set as quotes.'),
    ...refused(notes, 'notes', `${counted(keptOut, 'note')} left out of every document.`),
    ...refused(quoting, 'quotes', `${counted(withheld, 'note')} without the words.`),
  ]
}

function unasked({ unasked: people }: ConsentGap, what: string, so: string): string[] {
  if (!people.length) return []
  return [`Not asked about ${what}: ${names(people)}. ${so}`]
}

function refused({ refused: people }: ConsentGap, what: string, so: string): string[] {
  if (!people.length) return []
  return [`Refused ${what}: ${names(people)}. ${so}`]
}

function names(people: ConsentGap['unasked']): string {
  return people.map(({ name, seat }) => name || (seat === null ? 'somebody without a name' : `seat ${seat}`)).join(', ')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
