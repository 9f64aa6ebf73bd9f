import type { Id, Note } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { perTable } from './perTable.ts'

/** What is to be followed up in a focus group, in the order it came up: first what is open, then what was done. */
export function followUpsOf(tables: Tables, focusGroupId: Id): Note[] {
  const notes = inOrder(tables, 'notes', (note) => note.kind === 'followup' && note.focusGroupId === focusGroupId)
  return [...notes.filter(({ handled }) => !handled), ...notes.filter(({ handled }) => handled)]
}

const openByGroup = perTable((notes: Tables['notes']): ReadonlyMap<Id, number> => {
  const open = new Map<Id, number>()
  for (const id in notes) {
    const note = notes[id]
    if (note?.kind !== 'followup' || note.handled) continue
    open.set(note.focusGroupId, (open.get(note.focusGroupId) ?? 0) + 1)
  }
  return open
})

/** How many of them are still open. */
export function openFollowUps(notes: Tables['notes'], focusGroupId: Id): number {
  return openByGroup(notes).get(focusGroupId) ?? 0
}
