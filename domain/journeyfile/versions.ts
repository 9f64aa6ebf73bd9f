import {
  type AnyRecord,
  type EntityName,
  entityNames,
  type Journey,
  type Participant,
  referencesOf,
} from '#domain/model/index.ts'
import { ownAffairs } from '#domain/model/journeys.ts'
import { consentFields, consentMatters, mostAnswers, type Withdrawal, withdrawals } from '#domain/model/participants.ts'

type Loose = AnyRecord & Readonly<Record<string, unknown>>
type Answers = Participant['consentLog']

/** What is no part of what a record says. */
const unsaid: ReadonlySet<string> = new Set(['changedAt', ...ownAffairs])

/** Texts that `sharedCopy` empties of those who took back everything. */
const personal = ['name', 'email', 'phone', 'needs'] as const

/** Fields by which records of a kind mention a note they can do without. */
const mentionsOfNotes = Object.fromEntries(
  entityNames.map((name) => [
    name,
    referencesOf(name).flatMap(([field, { to, onDelete }]) => (to === 'notes' && onDelete === 'clear' ? [field] : [])),
  ]),
) as unknown as Readonly<Record<EntityName, readonly string[]>>

/** True when two versions of a record say the same. */
export function sameContent(a: AnyRecord, b: AnyRecord): boolean {
  if (a === b) return true
  const [left, right] = [a as Loose, b as Loose]
  for (const field in left) if (!unsaid.has(field) && !sameValue(left[field], right[field])) return false
  return true
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
}

/** What a record says, as text that does not depend on the order of its fields. */
function contentWithout(record: AnyRecord, fields: ReadonlySet<string>): string {
  return JSON.stringify(
    Object.entries(record)
      .filter(([field]) => !fields.has(field))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/**
 * Of two versions of a record the one changed last; those of the same instant are settled by their content, so that all
 * laptops agree. What a copy that was handed on lacks never wins: a person without name and contact gives way to the same
 * person with them, a recording without its sound to the same one with it, a mention that was cleared with a note to the
 * mention. A withdrawal and every answer about consent go by their own moments.
 */
export function newerVersion<Version extends AnyRecord>(name: EntityName, a: Version, b: Version): Version {
  const winner = prevails(name, a, b) ? a : b
  const joined = joinedFields(name, a, b)
  const differs = Object.entries(joined).some(([field, value]) => !sameValue((winner as Loose)[field], value))
  return differs ? { ...winner, ...joined } : winner
}

/** True when of two versions `a` is the one to keep, apart from the fields that are joined by themselves. */
export function prevails(name: EntityName, a: AnyRecord, b: AnyRecord): boolean {
  if (isHollow(name, a) !== isHollow(name, b)) return isHollow(name, b)
  if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt
  const settled = new Set([...unsaid, ...Object.keys(joinedFields(name, a, b))])
  return contentWithout(a, settled) >= contentWithout(b, settled)
}

/** True when it lacks what only the laptop it comes from has. */
function isHollow(name: EntityName, record: AnyRecord): boolean {
  if (name === 'recordings') return (record as Loose).sha256 === null
  return name === 'participants' && personal.every((field) => (record as Loose)[field] === '')
}

/** Fields that are joined by themselves, whichever version wins. Each of these joins gives the same in any order. */
export function joinedFields(name: EntityName, a: AnyRecord, b: AnyRecord): Readonly<Record<string, unknown>> {
  const [left, right] = [a as Loose, b as Loose]
  const joined: Record<string, unknown> = {}
  // A note is never moved from one mention to another, so one of the two is null or both are the same.
  for (const field of mentionsOfNotes[name]) joined[field] = larger(left[field], right[field])
  // A sound that was deleted on one laptop is deleted.
  if (name === 'recordings')
    joined.deletedAt = earlier(left.deletedAt as number | null, right.deletedAt as number | null)
  if (name === 'journeys') return { ...joined, ...joinedAffairs(a as Journey, b as Journey) }
  if (name !== 'participants') return joined
  const full = isHollow(name, a) ? right : left
  if (isHollow(name, a) !== isHollow(name, b)) for (const field of personal) joined[field] = full[field]
  const [mine, theirs] = [withdrawalOf(left), withdrawalOf(right)]
  const later = mine.at !== theirs.at ? mine.at > theirs.at : mine.reach >= theirs.reach
  const { withdrawal, withdrawnAt } = later ? left : right
  return {
    ...joined,
    withdrawal,
    withdrawnAt,
    ...joinedAnswers(left.consentLog as Answers, right.consentLog as Answers),
  }
}

/** When it was shared last, and the moments both copies know: they are what a later merge counts from. */
function joinedAffairs(a: Journey, b: Journey): Pick<Journey, 'sharedAt' | 'copiedAt'> {
  const shared = [a.sharedAt, b.sharedAt].filter((at) => at !== null)
  return { sharedAt: shared.length ? Math.max(...shared) : null, copiedAt: commonMoments(a, b) }
}

/** When copies were made that both go back to, the earliest first. */
export function commonMoments(a: Journey, b: Journey): number[] {
  const known = new Set(b.copiedAt)
  return [...new Set(a.copiedAt)].filter((moment) => known.has(moment)).sort((one, other) => one - other)
}

function withdrawalOf({ withdrawal, withdrawnAt }: Loose): { reach: number; at: number } {
  return {
    reach: withdrawals.indexOf(withdrawal as Withdrawal),
    at: typeof withdrawnAt === 'number' ? withdrawnAt : -1,
  }
}

/** Every answer of both, once, and of each matter the newest one. A log that has all of them stays as it was written. */
function joinedAnswers(a: Answers, b: Answers): Readonly<Record<string, unknown>> {
  const answers = new Map([...a, ...b].map((one) => [`${one.at}/${one.about}/${one.answer}/${one.way}`, one]))
  const inOrder = [...answers]
    .sort(([one, { at }], [other, { at: later }]) => at - later || (one < other ? -1 : 1))
    .map(([, one]) => one)
  const [complete] = [a, b]
    .filter((log) => log.length === answers.size)
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
  const joined: Record<string, unknown> = { consentLog: complete ?? inOrder.slice(-mostAnswers) }
  for (const about of consentMatters) {
    const newest = inOrder.findLast((one) => one.about === about)
    if (newest) joined[consentFields[about]] = newest.answer
  }
  return joined
}

function larger(a: unknown, b: unknown): unknown {
  return a !== null && (b === null || String(a) >= String(b)) ? a : b
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}
