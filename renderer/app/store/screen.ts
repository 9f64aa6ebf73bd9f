import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { Step } from '#domain/insight/progress.ts'
import type { OpenedJourney } from '#domain/ipc/contract.ts'
import type { MergeReport } from '#domain/journeyfile/merge.ts'
import type { EntityName, Id } from '#domain/model/index.ts'

export type View = 'library' | 'journey' | 'run'

/** The record whose details are shown on the right. */
export interface Selection {
  readonly table: EntityName
  readonly id: Id
}

/** A short message with, where something can be taken back, a way to do so. */
export interface Toast {
  readonly key: number
  readonly text: string
  readonly tone: 'plain' | 'problem'
  /** Names an action registered with `offerAction`. */
  readonly action: { readonly label: string; readonly key: number } | null
}

/** A copy that was merged, and what came of it. */
export interface MergedCopy {
  readonly name: string
  readonly report: MergeReport
  /** What somebody has to know or put right. */
  readonly notices: readonly string[]
}

/** What is on the screen and is nobody's record: never in the history, never in a file. */
export interface ScreenState {
  readonly view: View
  readonly step: Step
  /** The focus group that is worked on; null means the first one. */
  readonly focusGroupId: Id | null
  /** True while all focus groups are looked at together, where a step can do that. */
  readonly allFocusGroups: boolean
  readonly selection: Selection | null
  readonly toasts: readonly Toast[]
  readonly dialog: 'shortcuts' | 'restoreBackup' | null
  /** A journey from a file that differs from the one in the library; the person decides. */
  readonly incoming: OpenedJourney | null
  /** What the last merge brought in, while it is looked at. */
  readonly merged: MergedCopy | null
}

const initialState: ScreenState = {
  view: 'library',
  step: 'choose',
  focusGroupId: null,
  allFocusGroups: false,
  selection: null,
  toasts: [],
  dialog: null,
  incoming: null,
  merged: null,
}

const slice = createSlice({
  name: 'screen',
  initialState,
  reducers: {
    viewShown(state, { payload }: PayloadAction<View>) {
      state.view = payload
      state.selection = null
    },
    stepShown(state, { payload }: PayloadAction<Step>) {
      state.view = 'journey'
      state.step = payload
      state.selection = null
    },
    focusGroupShown(state, { payload }: PayloadAction<Id | null>) {
      state.focusGroupId = payload
      state.allFocusGroups = false
      state.selection = null
    },
    allFocusGroupsShown(state) {
      state.allFocusGroups = true
      state.selection = null
    },
    selected(state, { payload }: PayloadAction<Selection | null>) {
      state.selection = payload
    },
    toastShown(state, { payload }: PayloadAction<Toast>) {
      state.toasts = [...state.toasts.slice(-2), payload]
    },
    toastHidden(state, { payload }: PayloadAction<number>) {
      state.toasts = state.toasts.filter((toast) => toast.key !== payload)
    },
    dialogShown(state, { payload }: PayloadAction<ScreenState['dialog']>) {
      state.dialog = payload
    },
    incomingShown: (state, { payload }: PayloadAction<OpenedJourney | null>): ScreenState => ({
      ...state,
      incoming: payload,
    }),
    mergedShown: (state, { payload }: PayloadAction<MergedCopy | null>): ScreenState => ({ ...state, merged: payload }),
  },
})

export const {
  viewShown,
  stepShown,
  focusGroupShown,
  allFocusGroupsShown,
  selected,
  toastShown,
  toastHidden,
  dialogShown,
  incomingShown,
  mergedShown,
} = slice.actions
export const screenReducer = slice.reducer
