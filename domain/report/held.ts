import { sessionOf } from '#domain/insight/sessionOf.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

/**
 * Whether a focus group was held: somebody began it, or wrote down something of it. Of one that is only planned a document
 * must not tell as if people had come and spoken.
 */
export function wasHeld(tables: Tables, { id }: FocusGroup): boolean {
  const isOf = ({ focusGroupId }: { readonly focusGroupId: Id }) => focusGroupId === id
  return (
    sessionOf(tables.sessions, id) !== undefined ||
    Object.values(tables.notes).some(isOf) ||
    Object.values(tables.impressionWords).some(isOf)
  )
}
