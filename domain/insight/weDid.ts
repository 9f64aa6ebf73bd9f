import type { Action, Finding, FocusGroup, Id } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { hideNames } from './hideNames.ts'
import { type GivenAway, givenAway } from './letterPrivacy.ts'
import { evidenceByTheme } from './themes.ts'

/** What came of a focus group, as customers are told. */
export interface WeDid {
  readonly entries: readonly WeDidEntry[]
  /** Actions of the group that are done or begun, of which nobody has written what came of them. */
  readonly untold: readonly Action[]
  /** Whom a line would have given away; such a line is left out. */
  readonly kept: readonly GivenAway[]
}

export interface WeDidEntry {
  /** A finding in one sentence; empty for what was done without one. */
  readonly said: string
  /** What came of it, the finished first. */
  readonly done: readonly { readonly state: 'done' | 'doing'; readonly result: string }[]
}

let last: { readonly of: readonly unknown[]; readonly weDid: WeDid } | null = null

/**
 * What came of a focus group: the findings it speaks for, the most widely shared first, each with the actions that are done
 * or begun and whose result is written; then actions without a finding. No name and no word of anybody who has not agreed.
 */
export function weDidOf(tables: Tables, group: FocusGroup): WeDid {
  const { notes, placements, themes, findings, actions, participants, sessions } = tables
  // The last three say whose names are somebody else's too.
  const { journeys, focusGroups, personas } = tables
  const records = [
    notes,
    placements,
    themes,
    findings,
    actions,
    participants,
    sessions,
    journeys,
    focusGroups,
    personas,
  ]
  const of = [group.id, ...records]
  if (last && of.every((part, index) => last?.of[index] === part)) return last.weDid
  const weDid = gathered(tables, group)
  last = { of, weDid }
  return weDid
}

function gathered(tables: Tables, group: FocusGroup): WeDid {
  const spoken = spokenFindings(tables, group.id)
  const ofFinding = new Map<Id, Action[]>(spoken.map(({ id }) => [id, []]))
  const others: Action[] = []
  const untold: Action[] = []
  const mine = inOrder(tables, 'actions', (action) => isOf(action, group.id, ofFinding, tables))
  for (const action of mine.filter(({ state }) => state === 'done' || state === 'doing')) {
    if (!action.result.trim()) untold.push(action)
    else (ofFinding.get(action.findingId ?? '') ?? others).push(action)
  }
  const kept: GivenAway[] = []
  const hide = hideNames(tables, null)
  const clean = (text: string): boolean => {
    const found = [...givenAway(text, tables), ...(hide(text) === text ? [] : namedIn(text, tables))]
    kept.push(...found)
    return found.length === 0
  }
  const entries: WeDidEntry[] = []
  for (const { said, list } of [
    ...spoken.map(({ id, sentence }) => ({ said: sentence.trim(), list: ofFinding.get(id) ?? [] })),
    { said: '', list: others },
  ]) {
    if (!list.length) continue
    const done = list.sort(finishedFirst).flatMap(({ state, result }) => {
      const told = result.trim()
      return clean(told) ? [{ state: state === 'done' ? ('done' as const) : ('doing' as const), result: told }] : []
    })
    if (done.length) entries.push({ said: said && clean(said) ? said : '', done })
  }
  return { entries, untold, kept: different(kept) }
}

/** Those whose first or last name alone stands in a text, too. */
function namedIn(text: string, tables: Tables): GivenAway[] {
  return Object.keys(tables.participants)
    .filter((id) => hideNames(tables, null, (person) => person.id === id)(text) !== text)
    .map((participantId) => ({ participantId, what: 'name' }))
}

/** Findings with a sentence that notes of this focus group speak for, by how many people do. */
function spokenFindings(tables: Tables, focusGroupId: Id): Finding[] {
  const evidence = evidenceByTheme(tables, focusGroupId)
  const place = new Map(inOrder(tables, 'themes').map(({ id }, index) => [id, index]))
  const people = ({ themeId }: Finding) => evidence.get(themeId)?.peopleCount ?? 0
  return Object.values(tables.findings)
    .filter(({ themeId, sentence }) => sentence.trim() && evidence.get(themeId)?.notes.length)
    .sort((a, b) => people(b) - people(a) || (place.get(a.themeId) ?? 0) - (place.get(b.themeId) ?? 0))
}

function isOf(
  { focusGroupId, findingId, noteId }: Action,
  groupId: Id,
  spoken: Map<Id, unknown>,
  tables: Tables,
): boolean {
  return (
    focusGroupId === groupId ||
    spoken.has(findingId ?? '') ||
    (focusGroupId === null && tables.notes[noteId ?? '']?.focusGroupId === groupId)
  )
}

function finishedFirst(a: Action, b: Action): number {
  return Number(b.state === 'done') - Number(a.state === 'done') || byOrder(a, b)
}

function different(all: readonly GivenAway[]): GivenAway[] {
  return [...new Map(all.map((one) => [`${one.participantId} ${one.what}`, one])).values()]
}

/** The list as it stands in a letter; empty while there is nothing to tell. */
export function weDidText({ entries }: WeDid): string {
  return entries
    .map(({ said, done }) => {
      const lines = done.map(
        ({ state, result }) => `${state === 'done' ? 'We did' : 'We are working on it'}: ${result}`,
      )
      return [...(said ? [`You said: ${said}`] : []), ...lines].join('\n')
    })
    .join('\n\n')
}
