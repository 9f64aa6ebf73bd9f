import { fillFields } from '#assets/templates/fields.ts'
import { checkTemplate } from '#assets/templates/placeChecks.ts'
import { planTemplate } from '#assets/templates/plan.ts'
import { closingScript, openingScript } from '#assets/templates/scripts.ts'
import * as planning from '#domain/commands/focusGroup.ts'
import { recordMailings } from '#domain/commands/letters.ts'
import { editCheck } from '#domain/commands/place.ts'
import { addTask, chooseTopic, editTask, finishTask } from '#domain/commands/plan.ts'
import { addQuota } from '#domain/commands/quotas.ts'
import { addDays } from '#domain/insight/days.ts'
import type { Id } from '#domain/model/index.ts'
import { inOrder } from '#domain/model/tables.ts'
import type { Desk } from './desk.ts'
import { personas } from './journey.ts'
import type { SampleGroup } from './sampleGroup.ts'

/** Plans a focus group: purpose, tasks, quotas, people, route and place. Answers its id. */
export function planGroup(desk: Desk, group: SampleGroup): Id {
  const { plan } = group
  const given = { client: 'Ferrowick', journey: 'how it is to switch to Ferrowick', outcomeUse: plan.outcomeUse }
  const id = desk.do(planning.addFocusGroup, {
    title: plan.title,
    openingScript: fillFields(openingScript, { ...given, minutes: String(plan.minutes) }),
    closingScript: fillFields(closingScript, given),
    tasks: planTemplate,
    checks: checkTemplate,
  })
  desk.do(planning.editFocusGroup, { id, changes: plan })
  for (const task of group.ownTasks) desk.do(addTask, { focusGroupId: id, ...task, owner: 'Note-taker' })
  for (const task of tasksOf(desk, id)) {
    const owner = group.owners[task.title]
    if (owner) desk.do(editTask, { id: task.id, changes: { owner } })
  }
  chooseTopics(desk, id, group)
  for (const { persona, segment = '', wanted } of group.quotas) {
    desk.do(addQuota, { focusGroupId: id, personaId: personaOf(desk, persona), segment, wanted })
  }
  desk.do(planning.addParticipants, {
    focusGroupId: id,
    people: group.people.map(({ answer: _, persona, ...person }) => ({
      ...person,
      personaId: personaOf(desk, persona),
    })),
  })
  writeTheRoute(desk, id, group)
  return id
}

function chooseTopics(desk: Desk, focusGroupId: Id, { topics }: SampleGroup): void {
  for (const title of topics.stages) {
    desk.do(chooseTopic, { focusGroupId, stageId: desk.stage(title), touchpointId: null, chosen: true })
  }
  for (const title of topics.touchpoints) {
    const touchpointId = desk.touchpoint(title)
    const stageId = desk.tables.touchpoints[touchpointId]?.stageId ?? ''
    desk.do(chooseTopic, { focusGroupId, stageId, touchpointId, chosen: true })
  }
}

function writeTheRoute(desk: Desk, focusGroupId: Id, { questions }: SampleGroup): void {
  for (const { type, text, minutes, probes, stage, touchpoint, breakAfter = 0 } of questions) {
    const id = desk.do(planning.addQuestion, {
      focusGroupId,
      type,
      text,
      minutes,
      probes: [...probes],
      stageId: stage ? desk.stage(stage) : null,
      touchpointId: touchpoint ? desk.touchpoint(touchpoint) : null,
    })
    if (breakAfter) desk.do(planning.editQuestion, { id, changes: { breakAfter } })
  }
}

function personaOf(desk: Desk, key: keyof typeof personas | undefined): Id | null {
  return key ? (inOrder(desk.tables, 'personas').find(({ name }) => name === personas[key].name)?.id ?? null) : null
}

function tasksOf(desk: Desk, focusGroupId: Id) {
  return inOrder(desk.tables, 'planTasks', (task) => task.focusGroupId === focusGroupId)
}

/** The people of a focus group in the order of its list. */
export function listOf(desk: Desk, focusGroupId: Id) {
  return inOrder(desk.tables, 'participants', (person) => person.focusGroupId === focusGroupId)
}

/** The invitations go out to everybody on the list. */
export function invite(desk: Desk, focusGroupId: Id): void {
  const participantIds = listOf(desk, focusGroupId).map(({ id }) => id)
  desk.do(recordMailings, { kind: 'invitation', participantIds })
}

/** The answers to the invitations have come. */
export function countAnswers(desk: Desk, focusGroupId: Id, { people }: SampleGroup): void {
  const list = listOf(desk, focusGroupId)
  for (const invitation of ['accepted', 'declined', 'standby'] as const) {
    const ids = list.filter((_, index) => people[index]?.answer === invitation).map(({ id }) => id)
    if (ids.length) desk.do(planning.setInvitations, { ids, invitation })
  }
}

/** Goes through both check lists in the room. */
export function goThroughTheRoom(desk: Desk, focusGroupId: Id, { checks }: SampleGroup): void {
  for (const check of inOrder(desk.tables, 'checks', (one) => one.focusGroupId === focusGroupId)) {
    const { state = 'fine', remark = '' } = checks.find(({ begins }) => check.title.startsWith(begins)) ?? {}
    desk.do(editCheck, { id: check.id, changes: { state, remark } })
  }
}

/** Ticks off what was done by a day, YYYY-MM-DD: on its last day, unless the group says otherwise. */
export function tickOff(desk: Desk, focusGroupId: Id, { plan, doneOn }: SampleGroup, today: string): void {
  for (const { id, title, due, doneOn: ticked } of tasksOf(desk, focusGroupId)) {
    const day = doneOn[title] ?? addDays(plan.date, due)
    if (!ticked && day && day <= today) desk.do(finishTask, { id, doneOn: day })
  }
}
