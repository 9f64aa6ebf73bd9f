import { configureStore, createSelector } from '@reduxjs/toolkit'
import { type EntityName, entityNames } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { recordsReducer } from './records.ts'
import { savingReducer } from './saving.ts'
import { screenReducer } from './screen.ts'

/** The state of the window: the open journey, what the disk has of it, and what is on the screen. */
export const store = configureStore({
  reducer: { records: recordsReducer, saving: savingReducer, screen: screenReducer },
  // Diffs hold plain records only; walking ten thousand of them at each keystroke would cost more than the gesture.
  middleware: (defaults) => defaults({ serializableCheck: false, immutableCheck: false }),
})

export type RootState = ReturnType<typeof store.getState>

/** The records of the open journey as plain tables. Tables a gesture did not touch stay the same objects. */
export const selectTables = createSelector(
  [(state: RootState) => state.records.tables],
  (states) => Object.fromEntries(entityNames.map((name: EntityName) => [name, states[name].entities])) as Tables,
)
