import { createSlice, type PayloadAction } from '@reduxjs/toolkit'

/** What the disk has of the open journey, as the writer reports it. */
export interface SavingState {
  readonly durableRevision: number
  /** Why the last write failed; null while all is well. */
  readonly error: string | null
  /** Milliseconds since 1970 of the last backup of this run of the program. */
  readonly lastBackupAt: number | null
}

const initialState: SavingState = { durableRevision: 0, error: null, lastBackupAt: null }

const slice = createSlice({
  name: 'saving',
  initialState,
  reducers: {
    written: (state, { payload }: PayloadAction<{ durableRevision: number; error: string | null }>) => ({
      ...state,
      ...payload,
    }),
    backedUp: (state, { payload }: PayloadAction<number>) => ({ ...state, lastBackupAt: payload }),
  },
})

export const { written, backedUp } = slice.actions
export const savingReducer = slice.reducer
