import type { Id, Participant } from '#domain/model/index.ts'
import { type ConsentMatter, consentFields, consentMatters } from '#domain/model/participants.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { codesOf } from './people.ts'

const about: Readonly<Record<ConsentMatter, string>> = {
  notes: 'notes being taken',
  quoting: 'being quoted',
  recording: 'being recorded',
}
const answers = { unasked: 'not asked', given: 'yes', refused: 'no' } as const

/** What a merge changed that somebody has to know or put right, in sentences. */
export function mergeNotices(mine: Tables, theirs: Tables, merged: Tables): string[] {
  return inOrder(merged, 'focusGroups').flatMap(({ id, title }) => {
    const codes = codesOf(merged, id)
    const people = Object.values(merged.participants).filter(({ focusGroupId }) => focusGroupId === id)
    const name = `“${title.trim() || 'Focus group without a name'}”`
    return [
      ...people.flatMap((person) => {
        const [my, their] = [mine.participants[person.id], theirs.participants[person.id]]
        const who = `${codes.get(person.id)} of ${name}`
        return my && their ? [...withdrawalOf(who, my, person), ...answersOf(who, my, their, person)] : []
      }),
      ...doubleSeats(mine, merged, id).map(
        (seat) => `Two people of ${name} have seat ${seat} now. Give one of them another seat.`,
      ),
      ...(sessionsOf(merged, id) > Math.max(1, sessionsOf(mine, id))
        ? [`${name} was begun on both laptops. Its clock is the one with more steps; every note has its own time.`]
        : []),
    ]
  })
}

function withdrawalOf(who: string, before: Participant, { withdrawal }: Participant): string[] {
  if (withdrawal === before.withdrawal) return []
  if (withdrawal === 'none') return [`${who} lets their words be used again.`]
  const what = withdrawal === 'everything' ? 'everything they said' : 'their quotes'
  return [`${who} took back ${what}, as the copy says. No document and no copy shows it from now on.`]
}

/** Matters about which both laptops wrote down an answer the other does not know, and not the same one. */
function answersOf(who: string, my: Participant, their: Participant, merged: Participant): string[] {
  return consentMatters.flatMap((matter) => {
    const field = consentFields[matter]
    if (my[field] === their[field] || !hasOwnAnswer(my, their, matter) || !hasOwnAnswer(their, my, matter)) return []
    const both = `${answers[my[field]]} on this laptop, ${answers[their[field]]} in the copy`
    return [`${who} gave two answers about ${about[matter]}: ${both}. The later one counts: ${answers[merged[field]]}.`]
  })
}

function hasOwnAnswer(one: Participant, other: Participant, matter: ConsentMatter): boolean {
  const known = new Set(other.consentLog.map((answer) => JSON.stringify([answer.at, answer.about, answer.answer])))
  return one.consentLog.some(
    (answer) => answer.about === matter && !known.has(JSON.stringify([answer.at, answer.about, answer.answer])),
  )
}

function doubleSeats(before: Tables, after: Tables, focusGroupId: Id): number[] {
  const already = new Set(seatsTakenTwice(before, focusGroupId))
  return seatsTakenTwice(after, focusGroupId).filter((seat) => !already.has(seat))
}

function seatsTakenTwice(tables: Tables, focusGroupId: Id): number[] {
  const seats = Object.values(tables.participants)
    .flatMap((person) => (person.focusGroupId === focusGroupId && person.seat !== null ? [person.seat] : []))
    .sort((a, b) => a - b)
  return [...new Set(seats.filter((seat, index) => seats[index - 1] === seat))]
}

function sessionsOf(tables: Tables, focusGroupId: Id): number {
  return Object.values(tables.sessions).filter((session) => session.focusGroupId === focusGroupId).length
}
