import type { Id, Note, Stage } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { mayKeep } from './consent.ts'
import { tookPart } from './people.ts'
import { perTable } from './perTable.ts'

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
}

/**
 * Evidence of every theme, in one pass; a theme without notes has empty evidence. Notes of people who refused to have
 * notes taken are left out.
 * @param focusGroupId only notes of this focus group; null for all.
 */
export function evidenceByTheme(tables: Tables, focusGroupId: Id | null): Map<Id, ThemeEvidence> {
  const notesByTheme = new Map<Id, Set<Note>>(Object.keys(tables.themes).map((id) => [id, new Set()]))
  for (const { themeId, noteId } of Object.values(tables.placements)) {
    const note = tables.notes[noteId]
    if (note && inScope(note, focusGroupId) && mayKeep(note, tables)) notesByTheme.get(themeId)?.add(note)
  }
  const of = participantsInScope(tables, focusGroupId)
  const stages = inOrder(tables, 'stages')
  const evidence = new Map<Id, ThemeEvidence>()
  for (const [themeId, notes] of notesByTheme) evidence.set(themeId, weigh(tables, [...notes], of, stages))
  return evidence
}

/** Evidence of one theme; see `evidenceByTheme`, which is quicker for several. */
export function themeEvidence(tables: Tables, themeId: Id, focusGroupId: Id | null): ThemeEvidence {
  const notes = new Set<Note>()
  for (const placement of Object.values(tables.placements)) {
    if (placement.themeId !== themeId) continue
    const note = tables.notes[placement.noteId]
    if (note && inScope(note, focusGroupId) && mayKeep(note, tables)) notes.add(note)
  }
  return weigh(tables, [...notes], participantsInScope(tables, focusGroupId), inOrder(tables, 'stages'))
}

const placedNotes = perTable((placements: Tables['placements']) => {
  const notes = new Set<Id>()
  for (const id in placements) notes.add(placements[id]?.noteId ?? '')
  return notes
})

/** Notes that are in no theme yet, in their order; null for those of all focus groups. */
export function unsortedNotes(tables: Tables, focusGroupId: Id | null): Note[] {
  const placed = placedNotes(tables.placements)
  const notes = Object.values(tables.notes).filter(
    (note) => inScope(note, focusGroupId) && !placed.has(note.id) && mayKeep(note, tables),
  )
  return sorted(tables, notes)
}

/** The stage a note speaks about: that of its touchpoint, else that of its question; null when neither says. */
export function stageOfNote(note: Note, tables: Tables): Stage | null {
  const question = note.questionId === null ? undefined : tables.questions[note.questionId]
  const touchpoint = tables.touchpoints[note.touchpointId ?? question?.touchpointId ?? '']
  return tables.stages[touchpoint?.stageId ?? question?.stageId ?? ''] ?? null
}

function weigh(tables: Tables, unordered: Note[], of: number, allStages: readonly Stage[]): ThemeEvidence {
  const notes = sorted(tables, unordered)
  const people = new Set<Id>()
  const stageIds = new Set<Id>()
  let irritations = 0
  let delights = 0
  for (const note of notes) {
    if (note.participantId !== null) people.add(note.participantId)
    if (note.kind === 'irritation') irritations += 1
    if (note.kind === 'delight') delights += 1
    const stage = stageOfNote(note, tables)
    if (stage) stageIds.add(stage.id)
  }
  const stages = allStages.filter((stage) => stageIds.has(stage.id))
  return { notes, people: [...people], peopleCount: people.size, of, irritations, delights, stages }
}

function inScope(note: Note, focusGroupId: Id | null): boolean {
  return focusGroupId === null || note.focusGroupId === focusGroupId
}

function participantsInScope(tables: Tables, focusGroupId: Id | null): number {
  let count = 0
  for (const participant of Object.values(tables.participants)) {
    const isInScope = focusGroupId === null || participant.focusGroupId === focusGroupId
    if (isInScope && tookPart(tables, participant)) count += 1
  }
  return count
}

/** Order keys count within one focus group only, so the focus group comes first. */
function sorted(tables: Tables, notes: Note[]): Note[] {
  const place = new Map(inOrder(tables, 'focusGroups').map((group, index) => [group.id, index]))
  return notes.sort((a, b) => (place.get(a.focusGroupId) ?? 0) - (place.get(b.focusGroupId) ?? 0) || byOrder(a, b))
}
