import { defineEdit } from './command.ts'

/** Answers the four questions of the debrief. */
export const editDebrief = defineEdit('debrief.editDebrief', 'focusGroups', [
  'debriefWorked',
  'debriefDidNot',
  'debriefDifferently',
  'debriefUrgent',
])
