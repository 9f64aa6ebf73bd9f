import { assertNever } from '#domain/assertNever.ts'
import { sourceOf } from '#domain/insight/actions.ts'
import { mayKeep, wordsWithheld } from '#domain/insight/consent.ts'
import type { Action } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { chooseFocusGroup, goToRecord, goToStep } from '#renderer/app/navigation.ts'

/** Where an action comes from, in words, and how to get there; null when it was simply written down. */
export function sourceLink(action: Action, tables: Tables): { text: string; go: () => void } | null {
  const source = sourceOf(action, tables)
  switch (source.kind) {
    case 'note': {
      const { note } = source
      const isShown = mayKeep(note, tables) && !wordsWithheld(note, tables)
      return {
        text: isShown ? `From the note “${shortened(note.text)}”` : 'From a note whose words are withheld',
        go: () => {
          chooseFocusGroup(note.focusGroupId)
          goToRecord('notes', { table: 'notes', id: note.id })
        },
      }
    }
    case 'finding': {
      const { finding, theme } = source
      return {
        text: `From the finding “${shortened(theme.title || finding.sentence)}”`,
        go: () => goToRecord('themes', { table: 'findings', id: finding.id }),
      }
    }
    case 'debrief':
      return {
        text: 'From the debrief',
        go: () => {
          chooseFocusGroup(source.focusGroupId)
          goToStep('debrief')
        },
      }
    case 'none':
      return null
    default:
      return assertNever(source)
  }
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 70 ? `${flat.slice(0, 70).trimEnd()}…` : flat
}
