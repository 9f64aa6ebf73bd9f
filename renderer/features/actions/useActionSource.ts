import { useMemo } from 'react'
import { detailOf, titleWithheld } from '#domain/insight/actions.ts'
import type { Action } from '#domain/model/index.ts'
import { emptyTables } from '#domain/model/tables.ts'
import { useRecord } from '#renderer/app/store/hooks.ts'
import { sourceLink } from './sourceLink.ts'

/** Where an action comes from, and what of it may be shown; looked up again only when one of these few records changes. */
export function useActionSource(action: Action) {
  const note = useRecord('notes', action.noteId)
  const speaker = useRecord('participants', note?.participantId)
  const finding = useRecord('findings', action.findingId)
  const theme = useRecord('themes', finding?.themeId)
  const group = useRecord('focusGroups', action.focusGroupId)
  return useMemo(() => {
    const tables = {
      ...emptyTables(),
      notes: note ? { [note.id]: note } : {},
      participants: speaker ? { [speaker.id]: speaker } : {},
      findings: finding ? { [finding.id]: finding } : {},
      themes: theme ? { [theme.id]: theme } : {},
      focusGroups: group ? { [group.id]: group } : {},
    }
    return {
      link: sourceLink(action, tables),
      isWithheld: titleWithheld(action, tables),
      detail: detailOf(action, tables),
    }
  }, [action, note, speaker, finding, theme, group])
}
