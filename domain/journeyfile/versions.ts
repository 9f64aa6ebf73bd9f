import { type AnyRecord, type EntityName, referencesOf } from '#domain/model/index.ts'
import { type Withdrawal, withdrawals } from '#domain/model/participants.ts'

type Loose = AnyRecord & Readonly<Record<string, unknown>>

/** When it was shared and copied is each laptop's own affair. */
const ownAffairs = new Set(['changedAt', 'sharedAt', 'copiedAt'])

/** Texts that `sharedCopy` empties of those who took back everything. */
const personal = ['name', 'email', 'phone', 'needs'] as const

/** What a record says, as text that does not depend on the order of its fields. */
export function content(record: AnyRecord): string {
  return contentWithout(record, ownAffairs)
}

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
 * person with them, a mention that was cleared with a note to the mention, and a withdrawal goes by its own moment.
 */
export function newerVersion<Version extends AnyRecord>(name: EntityName, a: Version, b: Version): Version {
  const winner = prevails(name, a, b) ? a : b
  const joined = joinedFields(name, a, b)
  const differs = Object.entries(joined).some(([field, value]) => (winner as Loose)[field] !== value)
  return differs ? { ...winner, ...joined } : winner
}

/** True when of two versions `a` is the one to keep, apart from the fields that are joined by themselves. */
export function prevails(name: EntityName, a: AnyRecord, b: AnyRecord): boolean {
  if (isEmptied(name, a) !== isEmptied(name, b)) return isEmptied(name, b)
  return isNewer(a, b, new Set([...ownAffairs, ...Object.keys(joinedFields(name, a, b))]))
}

function isNewer(a: AnyRecord, b: AnyRecord, settled: ReadonlySet<string>): boolean {
  if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt
  return contentWithout(a, settled) >= contentWithout(b, settled)
}

function isEmptied(name: EntityName, record: AnyRecord): boolean {
  return name === 'participants' && personal.every((field) => (record as Loose)[field] === '')
}

/** Fields that are joined by themselves, whichever version wins. Each of these joins gives the same in any order. */
function joinedFields(name: EntityName, a: AnyRecord, b: AnyRecord): Record<string, unknown> {
  const [left, right] = [a as Loose, b as Loose]
  const joined: Record<string, unknown> = {}
  for (const [field, { to, onDelete }] of referencesOf(name)) {
    // A note is never moved from one mention to another, so one of the two is null or both are the same.
    if (to === 'notes' && onDelete === 'clear') joined[field] = larger(left[field], right[field])
  }
  if (name !== 'participants') return joined
  const [mine, theirs] = [withdrawalOf(left), withdrawalOf(right)]
  const later = mine.at !== theirs.at ? mine.at > theirs.at : mine.reach >= theirs.reach
  const { withdrawal, withdrawnAt } = later ? left : right
  return { ...joined, withdrawal, withdrawnAt }
}

function withdrawalOf({ withdrawal, withdrawnAt }: Loose): { reach: number; at: number } {
  return {
    reach: withdrawals.indexOf(withdrawal as Withdrawal),
    at: typeof withdrawnAt === 'number' ? withdrawnAt : -1,
  }
}

function larger(a: unknown, b: unknown): unknown {
  return a !== null && (b === null || String(a) >= String(b)) ? a : b
}
