import type { PlanStep } from '#domain/model/planTasks.ts'

/** A task of the plan every focus group begins with; its days are counted from the event. */
export interface TemplateTask {
  readonly step: PlanStep
  readonly title: string
  /** A role, so that the plan stays true when somebody else takes it over. */
  readonly owner: 'Facilitator' | 'Co-leader' | 'Note-taker'
  readonly from: number | null
  readonly due: number
}

/** The twelve steps as dated tasks. */
export const planTemplate: readonly TemplateTask[] = [
  task('purpose', 'Agree the purpose, and what the outcome will be used for', 'Facilitator', null, -42),
  task('purpose', 'Choose the parts of the map to talk about', 'Facilitator', null, -38),
  task('participants', 'Decide who to invite, and how many of each kind', 'Facilitator', null, -35),
  task('participants', 'Send the invitations', 'Co-leader', -28, -21),
  task('participants', 'Count the answers and fill the gaps', 'Co-leader', null, -14),
  task('participants', 'Remind everybody who accepted', 'Co-leader', null, -3),
  task('facilitator', 'Settle who leads, who co-leads and who takes notes', 'Facilitator', null, -35),
  task('facilitator', 'Go through the route and your signals with the co-leader', 'Facilitator', null, -4),
  task('questions', 'Write the route of questions', 'Facilitator', null, -21),
  task('questions', 'Try the questions on two or three people', 'Co-leader', -20, -12),
  task('questions', 'Cut the route until it fits the time', 'Facilitator', null, -10),
  task('place', 'Book the room, with half an hour before and after', 'Co-leader', null, -30),
  task('place', 'Sit in the room at the same time of day and go through the check list', 'Co-leader', -10, -7),
  task('place', 'Order food and drink, print name cards and signs', 'Co-leader', null, -5),
  task('place', 'Set up the table an hour before people come', 'Co-leader', null, 0),
  task('run', 'Rehearse opening and closing, and charge the laptop', 'Facilitator', null, -1),
  task('run', 'Hold the focus group', 'Facilitator', null, 0),
  task('notes', 'Settle consent, recording, and who keeps the notes how long', 'Facilitator', null, -14),
  task('notes', 'Test the recording in the room, or decide to do without', 'Note-taker', null, -1),
  task('notes', 'Complete the notes while they are fresh', 'Note-taker', null, 1),
  task('debrief', 'Debrief before anybody leaves', 'Facilitator', null, 0),
  task('debrief', 'Answer what cannot wait', 'Co-leader', null, 2),
  task('summarise', 'Sort the notes into themes', 'Note-taker', null, 4),
  task('summarise', 'Write the findings and the summary', 'Facilitator', null, 7),
  task('thanks', 'Thank everybody who came', 'Co-leader', null, 1),
  task('review', 'Send the summary to leadership', 'Facilitator', null, 9),
  task('review', 'Go through the findings with leadership, and note each decision', 'Facilitator', 10, 14),
  task('actions', 'Give every action an owner and a date', 'Facilitator', null, 21),
  task('actions', 'Tell the participants what changed because of them', 'Facilitator', null, 60),
  task('actions', 'Tell all customers', 'Facilitator', null, 90),
]

function task(
  step: PlanStep,
  title: string,
  owner: TemplateTask['owner'],
  from: number | null,
  due: number,
): TemplateTask {
  return { step, title, owner, from, due }
}
