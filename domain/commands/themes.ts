import { recordsIn } from '#domain/model/draft.ts'
import type { Id, RecordOf } from '#domain/model/index.ts'
import { orderAt } from '#domain/model/order.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { add, defineCommand, defineEdit, get } from './command.ts'
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

interface FindingEdit {
  themeId: Id
  changes: Partial<Pick<RecordOf<'findings'>, 'sentence' | 'recommendation'>>
}

/** Writes the finding of a theme; the first word makes the record. */
export const editFinding = defineCommand<FindingEdit>({
  name: 'themes.editFinding',
  label: 'edit finding',
  mergeKey: ({ themeId, changes }) => `findings/${themeId}/${Object.keys(changes).sort().join()}`,
  run(draft, { themeId, changes }, context) {
    get(draft, 'themes', themeId)
    const present = recordsIn(draft, 'findings').find((finding) => finding.themeId === themeId)
    Object.assign(present ? get(draft, 'findings', present.id) : add(draft, 'findings', { themeId }, context), changes)
  },
})
