import type { FocusGroup, Id, Note, Stage } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { mayKeep } from './consent.ts'
import { feelingOfNotes, type NotesFeeling } from './noteFeeling.ts'
import { saidBy, tookPart } from './people.ts'
import { perTable, perTables } from './perTable.ts'

/** What speaks for a theme. */
export interface ThemeEvidence {
  /** Its notes, focus group by focus group, in their order. */
  readonly notes: readonly Note[]
  /** The different people who said them, in the order they first did. */
  readonly people: readonly Id[]
  readonly peopleCount: number
  /** How many participants in scope took part, for “5 of 8”. */
  readonly of: number
  readonly irritations: number
  readonly delights: number
  /** Stages the notes speak about, through their touchpoint or their question, in map order. */
  readonly stages: readonly Stage[]
  /** Segments the people belong to with how many of them do, the most frequent first; who has none is not in it. */
  readonly segments: readonly SegmentShare[]
  readonly feeling: NotesFeeling
}

export interface SegmentShare {
  readonly segment: string
  readonly people: number
}

/** Evidence with the tables it was made from. */
export interface KnownEvidence {
  readonly tables: Tables
  readonly focusGroupId: Id | null
  readonly evidence: ReadonlyMap<Id, ThemeEvidence>
}

/**
 * Evidence of every theme, in one pass; a theme without notes has empty evidence. Notes of people who refused to have
 * notes taken are left out.
 * @param focusGroupId only notes of this focus group; null for all.
 * @param known what was found before: a theme that has the same notes since, while only notes were sorted, keeps the very
 * same evidence.
 */
export function evidenceByTheme(
  tables: Tables,
  focusGroupId: Id | null,
  known?: KnownEvidence | null,
): Map<Id, ThemeEvidence> {
  const notesByTheme = new Map<Id, Note[]>(Object.keys(tables.themes).map((id) => [id, []]))
  const placed = themesByNote(tables.placements)
  for (const note of notesInScope(tables, focusGroupId)) {
    for (const themeId of placed.get(note.id) ?? []) notesByTheme.get(themeId)?.push(note)
  }
  const still = known && known.focusGroupId === focusGroupId && differOnlyInPlaces(known.tables, tables) ? known : null
  const of = peopleInScope(tables, focusGroupId)
  const stages = inOrder(tables, 'stages')
  const evidence = new Map<Id, ThemeEvidence>()
  for (const [themeId, notes] of notesByTheme) {
    const before = still?.evidence.get(themeId)
    const isSame = before?.notes.length === notes.length && before.notes.every((note, at) => note === notes[at])
    evidence.set(themeId, before && isSame ? before : weigh(tables, notes, of, stages))
  }
  return evidence
}

/** What evidence is made from apart from where the notes are sorted. */
const weighed = ['focusGroups', 'participants', 'questions', 'sessions', 'stages', 'touchpoints', 'notes'] as const

function differOnlyInPlaces(a: Tables, b: Tables): boolean {
  return weighed.every((name) => a[name] === b[name])
}

/** Evidence of one theme; see `evidenceByTheme`, which is quicker for several. */
export function themeEvidence(tables: Tables, themeId: Id, focusGroupId: Id | null): ThemeEvidence {
  const placed = themesByNote(tables.placements)
  const notes = notesInScope(tables, focusGroupId).filter(({ id }) => placed.get(id)?.includes(themeId))
  return weigh(tables, notes, peopleInScope(tables, focusGroupId), inOrder(tables, 'stages'))
}

/** The themes each note is in, each once, by note; a note that is in none is not there. */
export const themesByNote = perTable((placements: Tables['placements']): ReadonlyMap<Id, readonly Id[]> => {
  const themes = new Map<Id, Id[]>()
  for (const { noteId, themeId } of Object.values(placements)) {
    const known = themes.get(noteId)
    if (!known) themes.set(noteId, [themeId])
    else if (!known.includes(themeId)) known.push(themeId)
  }
  return themes
})

/**
 * True when a theme has something to say in a scope: notes there, or a sentence while it has no notes anywhere. A finding of
 * other focus groups is none of this one.
 */
export function speaksInScope(
  tables: Tables,
  themeId: Id,
  found: ThemeEvidence,
  sentence: string | undefined,
): boolean {
  return found.notes.length > 0 || (Boolean(sentence?.trim()) && !themesWithNotes(tables.placements).has(themeId))
}

const themesWithNotes = perTable(
  (placements: Tables['placements']): ReadonlySet<Id> =>
    new Set(Object.values(placements).map(({ themeId }) => themeId)),
)

/** Notes that are in no theme yet, in their order; null for those of all focus groups. */
export function unsortedNotes(tables: Tables, focusGroupId: Id | null): Note[] {
  const placed = themesByNote(tables.placements)
  return notesInScope(tables, focusGroupId).filter(({ id }) => !placed.has(id))
}

/** Notes that may be kept, focus group by focus group, in their order. */
const keptNotes = perTables(
  (notes: Tables['notes'], participants: Tables['participants'], focusGroups: Tables['focusGroups']) => {
    const tables = { notes, participants, focusGroups } as Tables
    const place = new Map(inOrder(tables, 'focusGroups').map((group, index) => [group.id, index]))
    // Order keys count within one focus group only, so the focus group comes first.
    return Object.values(notes)
      .filter((note) => mayKeep(note, tables))
      .sort((a, b) => (place.get(a.focusGroupId) ?? 0) - (place.get(b.focusGroupId) ?? 0) || byOrder(a, b))
  },
)

const keptNotesOf = perTable((notes: readonly Note[]): ReadonlyMap<Id, Note[]> => {
  const byGroup = new Map<Id, Note[]>()
  for (const note of notes) {
    const known = byGroup.get(note.focusGroupId)
    if (known) known.push(note)
    else byGroup.set(note.focusGroupId, [note])
  }
  return byGroup
})

/** Every note that may be kept, in its order; null for those of all focus groups. */
export function notesInScope(tables: Tables, focusGroupId: Id | null): readonly Note[] {
  const kept = keptNotes(tables.notes, tables.participants, tables.focusGroups)
  return focusGroupId === null ? kept : (keptNotesOf(kept).get(focusGroupId) ?? [])
}

/** How many notes are left out because their speaker refused notes or took everything back. */
export function notesLeftOut(tables: Tables, focusGroupId: Id | null): number {
  const { all, byGroup } = noteCounts(tables.notes)
  const taken = focusGroupId === null ? all : (byGroup.get(focusGroupId) ?? 0)
  return taken - notesInScope(tables, focusGroupId).length
}

const noteCounts = perTable((notes: Tables['notes']) => {
  const byGroup = new Map<Id, number>()
  let all = 0
  for (const { focusGroupId } of Object.values(notes)) {
    all += 1
    byGroup.set(focusGroupId, (byGroup.get(focusGroupId) ?? 0) + 1)
  }
  return { all, byGroup }
})

/** Focus groups that were held, in their order: those with a note. */
export function groupsHeld(tables: Tables): FocusGroup[] {
  const kept = keptNotesOf(notesInScope(tables, null))
  return inOrder(tables, 'focusGroups', ({ id }) => kept.has(id))
}

/** The stage a note speaks about: that of its touchpoint, else that of its question; null when neither says. */
export function stageOfNote(note: Note, tables: Tables): Stage | null {
  const question = note.questionId === null ? undefined : tables.questions[note.questionId]
  const touchpoint = tables.touchpoints[note.touchpointId ?? question?.touchpointId ?? '']
  return tables.stages[touchpoint?.stageId ?? question?.stageId ?? ''] ?? null
}

/** The segment of whoever said a note; empty when nobody is named or no segment was given. */
export function segmentOfNote(note: Note, tables: Pick<Tables, 'participants'>): string {
  return (note.participantId && tables.participants[note.participantId]?.segment.trim()) || ''
}

/** How many participants took part, of one focus group or, for null, of all that were held. */
export function peopleInScope(tables: Tables, focusGroupId: Id | null): number {
  const kept = keptNotesOf(notesInScope(tables, null))
  let count = 0
  for (const participant of Object.values(tables.participants)) {
    const { focusGroupId: own } = participant
    const isInScope = focusGroupId === null ? kept.has(own) : own === focusGroupId
    if (isInScope && tookPart(tables, participant)) count += 1
  }
  return count
}

function weigh(tables: Tables, notes: readonly Note[], of: number, allStages: readonly Stage[]): ThemeEvidence {
  const people = new Set<Id>()
  const stageIds = new Set<Id>()
  let irritations = 0
  let delights = 0
  for (const note of notes) {
    const speaker = saidBy(note)
    if (speaker !== null) people.add(speaker)
    if (note.kind === 'irritation') irritations += 1
    if (note.kind === 'delight') delights += 1
    const stage = stageOfNote(note, tables)
    if (stage) stageIds.add(stage.id)
  }
  return {
    notes,
    people: [...people],
    peopleCount: people.size,
    of,
    irritations,
    delights,
    stages: allStages.filter((stage) => stageIds.has(stage.id)),
    segments: segmentsOf(tables, people),
    feeling: feelingOfNotes(notes, tables),
  }
}

function segmentsOf(tables: Tables, people: ReadonlySet<Id>): SegmentShare[] {
  const counts = new Map<string, number>()
  for (const id of people) {
    const segment = tables.participants[id]?.segment.trim()
    if (segment) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  }
  return [...counts]
    .map(([segment, number]) => ({ segment, people: number }))
    .sort((a, b) => b.people - a.people || (a.segment < b.segment ? -1 : 1))
}
