import type { Id } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'

/** Tags that were used in a focus group, each once, the one that was written last first. */
export function tagsOf({ notes }: Pick<Tables, 'notes'>, focusGroupId: Id): string[] {
  const writtenAt = new Map<string, number>()
  for (const note of Object.values(notes)) {
    if (note.focusGroupId !== focusGroupId) continue
    for (const tag of note.tags) writtenAt.set(tag, Math.max(writtenAt.get(tag) ?? 0, note.changedAt))
  }
  return [...writtenAt].sort(([, a], [, b]) => b - a).map(([tag]) => tag)
}
