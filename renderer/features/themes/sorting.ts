import { addTheme, placeNotes, removeTheme, splitTheme, unplaceNotes, unsortNotes } from '#domain/commands/themes.ts'
import { themesByNote } from '#domain/insight/themes.ts'
import type { Id, Theme } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { currentTables, perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { announce } from '#renderer/ui/announce.ts'

/** Where notes are taken from: a theme, the unsorted ones, or the list, in which they keep the themes they are in. */
export type Place =
  | { readonly kind: 'theme'; readonly id: Id }
  | { readonly kind: 'unsorted' }
  | { readonly kind: 'list' }

/** Puts notes into a theme. On the board they leave the theme they are taken from, unless they are to be in both. */
export function putInto(noteIds: Id[], theme: Theme, place: Place, inBoth = false): void {
  const fromThemeId = place.kind === 'theme' && !inBoth ? place.id : undefined
  perform(placeNotes, { noteIds, themeId: theme.id, fromThemeId })
  announce(`${counted(noteIds)} put into ${theme.title || 'the theme'}.`)
}

/** In the list a theme is like a label: notes that all have it lose it, otherwise all get it. */
export function toggleTheme(noteIds: Id[], theme: Theme): void {
  const placed = themesByNote(currentTables().placements)
  if (!noteIds.every((id) => placed.get(id)?.includes(theme.id))) {
    putInto(noteIds, theme, { kind: 'list' })
    return
  }
  perform(unplaceNotes, { noteIds, themeId: theme.id })
  announce(`${counted(noteIds)} taken out of ${theme.title || 'the theme'}.`)
}

/** Takes notes out of the theme they are seen in; in the list out of every theme. */
export function takeOut(noteIds: Id[], place: Place): void {
  if (place.kind === 'unsorted') return
  if (place.kind === 'theme') perform(unplaceNotes, { noteIds, themeId: place.id })
  else perform(unsortNotes, { noteIds })
  announce(`${counted(noteIds)} taken out.`)
}

/** A new theme of some notes; of notes in a theme it is split off from that. Answers its id. */
export function gather(noteIds: Id[], place: Place): Id | undefined {
  return place.kind === 'theme' ? perform(splitTheme, { id: place.id, noteIds }) : perform(addTheme, { noteIds })
}

/** Deletes a theme; its notes are unsorted again, which can be undone. */
export function deleteTheme(theme: Theme, name: string): void {
  perform(removeTheme, { id: theme.id })
  showToast(`Deleted ${name}; its notes are unsorted again.`, { action: { label: 'Undo', run: undoAndSay } })
}

/**
 * What a key does with notes: 1–9 a theme, 0, Backspace or Delete out of it, N a new theme.
 * @returns whether it was such a key.
 */
export function sortByKey(
  event: React.KeyboardEvent,
  noteIds: Id[],
  place: Place,
  themes: readonly Theme[],
  onNew: (themeId: Id) => void,
): boolean {
  // By the place of the key: with Shift, and on a French keyboard, a digit is another sign.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? (/^\d$/.test(event.key) ? event.key : null)
  const theme = digit === null || digit === '0' ? undefined : themes[Number(digit) - 1]
  if (theme) {
    if (place.kind === 'list') toggleTheme(noteIds, theme)
    else putInto(noteIds, theme, place, event.shiftKey)
  } else if (digit === '0' || event.key === 'Backspace' || event.key === 'Delete') takeOut(noteIds, place)
  else if (event.key.toLowerCase() === 'n' && !event.shiftKey) {
    const id = gather(noteIds, place)
    if (id) onNew(id)
  } else return false
  event.preventDefault()
  event.stopPropagation()
  return true
}

function counted(noteIds: readonly Id[]): string {
  return noteIds.length === 1 ? '1 note' : `${noteIds.length} notes`
}
