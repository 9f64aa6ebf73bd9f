import type { Id } from '#domain/model/index.ts'
import { defineCommand, defineEdit, get } from './command.ts'

/** Answers the four questions of the debrief. */
export const editDebrief = defineEdit('debrief.editDebrief', 'focusGroups', [
  'debriefWorked',
  'debriefDidNot',
  'debriefDifferently',
  'debriefUrgent',
])

/** Starts the debrief timer, or starts it again. */
export const startDebrief = defineCommand({
  name: 'debrief.startDebrief',
  label: 'start debrief timer',
  run(draft, { focusGroupId }: { focusGroupId: Id }, context) {
    get(draft, 'focusGroups', focusGroupId).debriefStartedAt = context.now
  },
})
