import type { Step } from '#domain/insight/progress.ts'

/** The steps as the rail and the library call them. */
export const stepNames: Readonly<Record<Step, string>> = {
  choose: 'Choose',
  skeleton: 'Skeleton',
  map: 'Map',
  focusGroup: 'Focus group',
  notes: 'Notes',
  debrief: 'Debrief',
  themes: 'Themes',
  actions: 'Actions',
  share: 'Share',
}
