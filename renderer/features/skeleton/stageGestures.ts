import { addStage, mergeStages, removeStage } from '#domain/commands/skeleton.ts'
import type { EntityName, Id, Stage } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { selected } from '#renderer/app/store/screen.ts'
import { store } from '#renderer/app/store/store.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { neighbourOf, thenFocus } from './EntryField.tsx'
import { stageName } from './laneWords.ts'

/** Shows the details of a record. */
export function select(table: EntityName, id: Id): void {
  const { selection } = store.getState().screen
  if (selection?.id !== id) store.dispatch(selected({ table, id }))
}

/** A toast that takes back what was just done. */
export function sayWithUndo(text: string): void {
  showToast(text, { action: { label: 'Undo', run: undoAndSay } })
}

/** Adds a stage at a position and puts the cursor into its title. */
export function insertStage(index?: number): void {
  thenFocus(() => perform(addStage, index === undefined ? {} : { index }))
}

export function deleteStage(columns: readonly { readonly stage: Stage }[], id: Id): void {
  const stages = columns.map(({ stage }) => stage)
  const stage = stages.find((other) => other.id === id)
  if (!stage) return
  thenFocus(() => {
    perform(removeStage, { id })
    store.dispatch(selected(null))
    return neighbourOf(stages, id)
  })
  sayWithUndo(`Deleted stage “${stageName(stage)}”.`)
}

/** Puts a stage into the one before it. */
export function mergeWith(stage: Stage, into: Stage): void {
  thenFocus(() => {
    perform(mergeStages, { id: stage.id, intoId: into.id })
    return into.id
  })
  sayWithUndo(`Merged “${stageName(into)}” and “${stageName(stage)}”.`)
}
