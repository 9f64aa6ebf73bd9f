import { recordsIn } from '#domain/model/draft.ts'
import type { Id, RecordOf } from '#domain/model/index.ts'
import { orderAt } from '#domain/model/order.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { add, type Context, defineCommand, defineEdit, get } from './command.ts'
import { remove, removeAll } from './remove.ts'

/** Adds a theme, and puts the given notes into it. */
export const addTheme = defineCommand({
  name: 'themes.addTheme',
  label: 'add theme',
  run(draft, { title = '', noteIds = [] }: { title?: string; noteIds?: Id[] }, context): Id {
    const order = orderAt(inOrder(draft, 'themes'), Infinity)
    const theme = add(draft, 'themes', { title, order }, context)
    for (const noteId of noteIds) {
      get(draft, 'notes', noteId)
      add(draft, 'placements', { themeId: theme.id, noteId }, context)
    }
    return theme.id
  },
})

export const editTheme = defineEdit('themes.editTheme', 'themes', ['title'])

export const moveTheme = defineCommand({
  name: 'themes.moveTheme',
  label: 'move theme',
  run(draft, { id, index }: { id: Id; index: number }) {
    const others = inOrder(draft, 'themes', (theme) => theme.id !== id)
    get(draft, 'themes', id).order = orderAt(others, index)
  },
})

/** Deletes a theme with its finding; its notes become unsorted again. */
export const removeTheme = defineCommand({
  name: 'themes.removeTheme',
  label: 'delete theme',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'themes', id)
  },
})

function placementsOf(draft: Tables, noteIds: ReadonlySet<Id>, themeId: Id) {
  return recordsIn(draft, 'placements').filter(
    (placement) => placement.themeId === themeId && noteIds.has(placement.noteId),
  )
}

/** Puts notes into a theme; those that are in it already stay. With `fromThemeId` they leave that theme. */
export const placeNotes = defineCommand({
  name: 'themes.placeNotes',
  label: 'sort notes',
  run(draft, { noteIds, themeId, fromThemeId }: { noteIds: Id[]; themeId: Id; fromThemeId?: Id | undefined }, context) {
    get(draft, 'themes', themeId)
    const wanted = new Set(noteIds)
    const there = new Set(placementsOf(draft, wanted, themeId).map((placement) => placement.noteId))
    for (const noteId of wanted) {
      get(draft, 'notes', noteId)
      if (!there.has(noteId)) add(draft, 'placements', { themeId, noteId }, context)
    }
    if (fromThemeId && fromThemeId !== themeId) {
      for (const placement of placementsOf(draft, wanted, fromThemeId)) delete draft.placements[placement.id]
    }
  },
})

/** Takes notes out of a theme. */
export const unplaceNotes = defineCommand({
  name: 'themes.unplaceNotes',
  label: 'take notes out of theme',
  run(draft, { noteIds, themeId }: { noteIds: Id[]; themeId: Id }) {
    const placements = placementsOf(draft, new Set(noteIds), themeId)
    removeAll(draft, 'placements', new Set(placements.map((placement) => placement.id)))
  },
})

/** Takes notes out of every theme they are in. */
export const unsortNotes = defineCommand({
  name: 'themes.unsortNotes',
  label: 'take notes out of their themes',
  run(draft, { noteIds }: { noteIds: Id[] }) {
    const wanted = new Set(noteIds)
    const placements = recordsIn(draft, 'placements').filter(({ noteId }) => wanted.has(noteId))
    removeAll(draft, 'placements', new Set(placements.map(({ id }) => id)))
  },
})

/** Moves notes of a theme into a new one right after it; those that are not in it stay where they are. */
export const splitTheme = defineCommand({
  name: 'themes.splitTheme',
  label: 'split theme',
  run(draft, { id, noteIds, title = '' }: { id: Id; noteIds: Id[]; title?: string }, context): Id {
    get(draft, 'themes', id)
    const all = inOrder(draft, 'themes')
    const order = orderAt(all, all.findIndex((theme) => theme.id === id) + 1)
    const part = add(draft, 'themes', { title, order }, context)
    const moved = new Set<Id>()
    for (const placement of placementsOf(draft, new Set(noteIds), id)) {
      delete draft.placements[placement.id]
      if (moved.has(placement.noteId)) continue
      moved.add(placement.noteId)
      add(draft, 'placements', { themeId: part.id, noteId: placement.noteId }, context)
    }
    return part.id
  },
})

const findingTexts = ['sentence', 'recommendation', 'priorityReason', 'decisionNote'] as const

/**
 * Puts a theme into another: its notes, the words of its finding (after those that are there, in a line of their own), its
 * touchpoints and the actions that came from it. A priority set by hand and a decision stay if the other has none. Answers
 * with the theme that stays.
 */
export const mergeThemes = defineCommand({
  name: 'themes.mergeThemes',
  label: 'merge themes',
  run(draft, { id, intoId }: { id: Id; intoId: Id }, context): Id {
    if (id === intoId) return intoId
    const theme = get(draft, 'themes', id)
    const into = get(draft, 'themes', intoId)
    if (!into.title) into.title = theme.title
    const there = new Set<Id>()
    const coming = new Set<Id>()
    for (const { themeId, noteId } of recordsIn(draft, 'placements')) {
      if (themeId === intoId) there.add(noteId)
      if (themeId === id) coming.add(noteId)
    }
    for (const noteId of coming) {
      if (!there.has(noteId)) add(draft, 'placements', { themeId: intoId, noteId }, context)
    }
    for (const own of findingsOf(draft, id)) joinFinding(draft, own.id, findingFor(draft, intoId, context).id, context)
    remove(draft, 'themes', id)
    return intoId
  },
})

function joinFinding(draft: Tables, fromId: Id, intoId: Id, context: Context): void {
  const from = get(draft, 'findings', fromId)
  const into = get(draft, 'findings', intoId)
  for (const field of findingTexts) {
    const texts = [into[field].trim(), from[field].trim()].filter(Boolean)
    into[field] = [...new Set(texts)].join('\n')
  }
  into.priority ??= from.priority
  if (into.decision === 'open') into.decision = from.decision
  const known = new Set<Id>()
  for (const link of recordsIn(draft, 'findingTouchpoints')) {
    if (link.findingId === intoId) known.add(link.touchpointId)
  }
  for (const link of recordsIn(draft, 'findingTouchpoints')) {
    if (link.findingId !== fromId || known.has(link.touchpointId)) continue
    add(draft, 'findingTouchpoints', { findingId: intoId, touchpointId: link.touchpointId }, context)
  }
  for (const action of recordsIn(draft, 'actions')) {
    if (action.findingId === fromId) get(draft, 'actions', action.id).findingId = intoId
  }
}

function findingsOf(draft: Tables, themeId: Id) {
  return recordsIn(draft, 'findings')
    .filter((finding) => finding.themeId === themeId)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The finding of a theme, which the first word makes; should a merged copy have brought a second, the older one. */
function findingFor(draft: Tables, themeId: Id, context: Context): RecordOf<'findings'> {
  get(draft, 'themes', themeId)
  const [present] = findingsOf(draft, themeId)
  return present ? get(draft, 'findings', present.id) : add(draft, 'findings', { themeId }, context)
}

interface FindingEdit {
  themeId: Id
  changes: Partial<Pick<RecordOf<'findings'>, 'sentence' | 'recommendation' | 'priority' | 'priorityReason'>>
}

/** Writes the finding of a theme; the first word makes the record. */
export const editFinding = defineCommand<FindingEdit>({
  name: 'themes.editFinding',
  label: 'edit finding',
  mergeKey: ({ themeId, changes }) => `findings/${themeId}/${Object.keys(changes).sort().join()}`,
  run(draft, { themeId, changes }, context) {
    Object.assign(findingFor(draft, themeId, context), changes)
  },
})

/** Says that a finding is about a touchpoint although none of its notes names it. */
export const addFindingTouchpoint = defineCommand({
  name: 'themes.addFindingTouchpoint',
  label: 'add touchpoint to finding',
  run(draft, { themeId, touchpointId }: { themeId: Id; touchpointId: Id }, context) {
    get(draft, 'touchpoints', touchpointId)
    const finding = findingFor(draft, themeId, context)
    const links = recordsIn(draft, 'findingTouchpoints')
    if (links.some((link) => link.findingId === finding.id && link.touchpointId === touchpointId)) return
    add(draft, 'findingTouchpoints', { findingId: finding.id, touchpointId }, context)
  },
})

export const removeFindingTouchpoint = defineCommand({
  name: 'themes.removeFindingTouchpoint',
  label: 'take touchpoint off finding',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'findingTouchpoints', id)
  },
})
