import { beforeEach, describe, expect, test } from 'vitest'
import { checkTemplate } from '#assets/templates/placeChecks.ts'
import { planTemplate } from '#assets/templates/plan.ts'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import { addDays, daysBetween, instantAt } from '#domain/insight/days.ts'
import { ownerWords } from '#domain/insight/owners.ts'
import { planOf, taskOffsetWords } from '#domain/insight/plan.ts'
import { topicsOf, topicWords } from '#domain/insight/topics.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { planSteps } from '#domain/model/planTasks.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { inOrder } from '#domain/model/tables.ts'
import { guideReport } from '#domain/report/guideReport.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const { focusGroup, plan, place, skeleton, touchpoints, choose } = steps

let bench: Workbench
let focusGroupId: Id
beforeEach(() => {
  bench = new Workbench()
  bench.tables = newJourney({ title: 'Switching' }, bench.context)
  focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday', tasks: planTemplate, checks: checkTemplate })
})

const group = () => bench.tables.focusGroups[focusGroupId] as FocusGroup
const tasks = () => inOrder(bench.tables, 'planTasks')
const taskCalled = (title: RegExp) => {
  const found = tasks().find((task) => title.test(task.title))
  if (!found) throw new Error(`no task ${title}`)
  return found
}
const edit = (changes: Partial<FocusGroup>) => bench.do(focusGroup.editFocusGroup, { id: focusGroupId, changes })
const planOn = (today: string) => planOf(group(), tasks(), today)
const datesOf = (title: RegExp, today = '2026-10-01') => {
  const found = planOn(today)
    .steps.flatMap((step) => step.tasks)
    .find(({ task }) => title.test(task.title))
  return found && [found.from, found.due, found.standing]
}

describe('days', () => {
  test('go over months, years and leap days', () => {
    expect(addDays('2026-12-05', -28)).toBe('2026-11-07')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysBetween('2026-11-22', '2026-12-05')).toBe(13)
    expect(daysBetween('2026-12-05', '2026-11-22')).toBe(-13)
  })

  test('that no calendar has are none', () => {
    for (const day of ['', '2026-02-30', '2026-13-01', 'tomorrow', '0000-00-00']) {
      expect(addDays(day, 1), day).toBe('')
      expect(daysBetween(day, '2026-01-01'), day).toBeNull()
    }
  })

  test('a wall clock is read in its own time zone, summer and winter', () => {
    const at = (day: string, clock: string, zone: string) => {
      const instant = instantAt(day, clock, zone)
      return instant === null ? null : new Date(instant).toISOString()
    }
    expect(at('2026-12-05', '10:30', 'Europe/Zurich')).toBe('2026-12-05T09:30:00.000Z')
    expect(at('2026-07-05', '10:30', 'Europe/Zurich')).toBe('2026-07-05T08:30:00.000Z')
    expect(at('2026-12-05', '23:30', 'America/New_York')).toBe('2026-12-06T04:30:00.000Z')
    expect(at('2026-12-05', '00:15', 'Asia/Kolkata')).toBe('2026-12-04T18:45:00.000Z')
    // The hour of 29 March 2026 that Zurich leaves out, and the hours around it.
    expect(at('2026-03-29', '01:59', 'Europe/Zurich')).toBe('2026-03-29T00:59:00.000Z')
    expect(at('2026-03-29', '02:30', 'Europe/Zurich')).toBe('2026-03-29T01:30:00.000Z')
    expect(at('2026-03-29', '03:00', 'Europe/Zurich')).toBe('2026-03-29T01:00:00.000Z')
    // An hour that comes twice, on either side of Greenwich, is the first of the two (RFC 5545, 3.3.5).
    expect(at('2026-10-25', '02:30', 'Europe/Zurich')).toBe('2026-10-25T00:30:00.000Z')
    expect(at('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z')
    expect(at('2026-10-25', '03:00', 'Europe/Zurich')).toBe('2026-10-25T02:00:00.000Z')
    expect(at('2026-12-05', '10:30', 'Etc/Unknown')).toBe('2026-12-05T10:30:00.000Z')
    expect(at('2026-12-05', '', 'Europe/Zurich')).toBeNull()
    expect(at('', '10:30', 'Europe/Zurich')).toBeNull()
  })
})

describe('the plan', () => {
  test('has a task in each of the twelve steps', () => {
    expect(planOn('2026-10-01').steps.map(({ step }) => step)).toEqual(planSteps)
    for (const { step, tasks: own } of planOn('2026-10-01').steps) expect(own.length, step).toBeGreaterThan(0)
  })

  test('is dated from the event', () => {
    edit({ date: '2026-12-05' })
    expect(datesOf(/^Send the invitations/)).toEqual(['2026-11-07', '2026-11-14', 'later'])
    expect(datesOf(/^Remind everybody/)).toEqual(['', '2026-12-02', 'later'])
    expect(datesOf(/^Thank everybody/)).toEqual(['', '2026-12-06', 'later'])
    expect(datesOf(/^Write the findings/)).toEqual(['', '2026-12-12', 'later'])
    expect(datesOf(/findings with leadership/)).toEqual(['2026-12-15', '2026-12-19', 'later'])
    expect(datesOf(/^Give every action/)).toEqual(['', '2026-12-26', 'later'])
    expect(datesOf(/^Tell the participants/)).toEqual(['', '2027-02-03', 'later'])
    expect(datesOf(/^Tell all customers/)).toEqual(['', '2027-03-05', 'later'])
  })

  test('moves its open dates with the event, and a done task keeps its day', () => {
    edit({ date: '2026-12-05' })
    const { id } = taskCalled(/^Remind everybody/)
    bench.do(plan.finishTask, { id: taskCalled(/^Send the inv/).id, doneOn: '2026-11-09' })
    edit({ date: '2026-12-12' })
    expect(datesOf(/^Remind everybody/)).toEqual(['', '2026-12-09', 'later'])
    expect(bench.tables.planTasks[taskCalled(/^Send the inv/).id]?.doneOn).toBe('2026-11-09')
    // Only the event was written.
    expect(bench.tables.planTasks[id]?.due).toBe(-3)
  })

  test('says what is late, what can be done now and what comes next', () => {
    edit({ date: '2026-12-05' })
    expect(datesOf(/^Send the inv/, '2026-11-06')?.[2]).toBe('later')
    expect(datesOf(/^Send the inv/, '2026-11-07')?.[2]).toBe('now')
    expect(datesOf(/^Send the inv/, '2026-11-14')?.[2]).toBe('now')
    expect(datesOf(/^Send the inv/, '2026-11-15')?.[2]).toBe('late')
    for (const task of tasks()) {
      if (task.due < -7) bench.do(plan.finishTask, { id: task.id, doneOn: '2026-11-20' })
    }
    const { late, next, open } = planOn('2026-12-01')
    expect(late.map(({ due }) => due)).toEqual(['2026-11-28', '2026-11-30'])
    expect(next.map(({ due }) => due)).toEqual(['2026-12-01', '2026-12-02', '2026-12-04'])
    expect(open).toBe(tasks().filter(({ doneOn }) => !doneOn).length)
  })

  test('without a date of the event nothing is late', () => {
    const { late, daysLeft, inviteLate, next } = planOn('2026-12-01')
    expect({ late, daysLeft, inviteLate }).toEqual({ late: [], daysLeft: null, inviteLate: false })
    expect(next[0]?.task.due).toBe(-42)
  })

  test('warns when it is too late for three weeks’ notice, until the invitations are out', () => {
    edit({ date: '2026-12-05' })
    expect(planOn('2026-11-14')).toMatchObject({ daysLeft: 21, inviteLate: false })
    expect(planOn('2026-11-15')).toMatchObject({ daysLeft: 20, inviteLate: true })
    expect(planOn('2026-12-06')).toMatchObject({ daysLeft: -1, inviteLate: false })
    bench.do(plan.finishTask, { id: taskCalled(/^Send the inv/).id, doneOn: '2026-11-15' })
    expect(planOn('2026-11-15').inviteLate).toBe(false)
    expect(planOf({ date: '2026-12-05' }, [], '2026-12-01').inviteLate).toBe(true)
  })

  test('says when in words while there is no date', () => {
    const words = [
      [null, -21, '3 weeks before'],
      [-28, -21, '4 to 3 weeks before'],
      [-10, -7, '10 to 7 days before'],
      [-20, -14, '20 days to 2 weeks before'],
      [null, -1, 'the day before'],
      [-3, -1, '3 days to the day before'],
      [null, 0, 'on the day'],
      [-1, 0, 'the day before to on the day'],
      [null, 1, 'the day after'],
      [10, 14, '10 days to 2 weeks after'],
      [null, 90, '90 days after'],
    ] as const
    for (const [from, due, said] of words) expect(taskOffsetWords({ from, due })).toBe(said)
  })
})

describe('commands of the plan', () => {
  test('an older focus group is given a plan once', () => {
    const older = bench.do(focusGroup.addFocusGroup, { title: 'Older' })
    expect(tasks().filter((task) => task.focusGroupId === older)).toEqual([])
    bench.do(plan.addPlan, { focusGroupId: older, tasks: planTemplate })
    expect(tasks().filter((task) => task.focusGroupId === older)).toHaveLength(planTemplate.length)
    expect(() => bench.do(plan.addPlan, { focusGroupId: older, tasks: planTemplate })).toThrow(Refusal)
  })

  test('own tasks, owners and dates', () => {
    const id = bench.do(plan.addTask, { focusGroupId, step: 'place', title: 'Hire a microphone', due: -9 })
    bench.do(plan.editTask, { id, changes: { owner: 'Tom' } })
    bench.do(plan.setTaskDays, { id, from: -20, due: -12 })
    expect(bench.tables.planTasks[id]).toMatchObject({ owner: 'Tom', from: -20, due: -12, doneOn: '' })
    bench.do(plan.setTaskDays, { id, from: -12, due: -12 })
    expect(bench.tables.planTasks[id]?.from).toBeNull()
    expect(() => bench.do(plan.setTaskDays, { id, from: null, due: 731 })).toThrow(Refusal)
    bench.do(plan.removeTask, { id })
    expect(bench.tables.planTasks[id]).toBeUndefined()
  })

  test('an owner that is a role is told with the name of who has it', () => {
    const owner = (words: string) => ownerWords(words, bench.tables, group())
    expect(owner('Co-leader')).toBe('Co-leader')
    edit({ coLeader: 'Ines' })
    expect(owner('co-leader ')).toBe('Ines (co-leader)')
    const journey = Object.keys(bench.tables.journeys)[0] ?? ''
    bench.do(choose.editJourney, { id: journey, changes: { facilitatorName: 'Maya' } })
    expect(owner('Facilitator')).toBe('Maya (facilitator)')
    expect(owner('Tom')).toBe('Tom')
  })

  test('all goes with the focus group', () => {
    expect(Object.keys(bench.tables.checks)).toHaveLength(checkTemplate.length)
    bench.do(focusGroup.removeFocusGroup, { id: focusGroupId })
    expect([bench.tables.planTasks, bench.tables.checks]).toEqual([{}, {}])
  })
})

describe('parts of the map', () => {
  let stage: Id
  let points: Id[]
  beforeEach(() => {
    stage = bench.do(skeleton.addStage, { title: 'Use' })
    points = ['Bill', 'Call', 'Visit'].map((title) => bench.do(touchpoints.addTouchpoint, { stageId: stage, title }))
    bench.do(skeleton.addStage, { title: 'Return' })
  })
  const choice = (touchpointId: Id | null, chosen: boolean) =>
    bench.do(plan.chooseTopic, { focusGroupId, stageId: stage, touchpointId, chosen })
  const words = () => topicWords(bench.tables, focusGroupId)

  test('touchpoints one by one, in the order of the map', () => {
    choice(points[2] ?? '', true)
    choice(points[0] ?? '', true)
    choice(points[0] ?? '', true)
    expect(words()).toEqual(['Use: Bill, Visit'])
    choice(points[0] ?? '', false)
    expect(words()).toEqual(['Use: Visit'])
    expect(topicsOf(bench.tables, 'another group').touchpoints.size).toBe(0)
  })

  test('a whole stage takes the place of its touchpoints, and leaving one out keeps the others', () => {
    choice(points[0] ?? '', true)
    choice(null, true)
    expect(words()).toEqual(['Use'])
    expect(Object.keys(bench.tables.topics)).toHaveLength(1)
    choice(points[1] ?? '', true)
    expect(words()).toEqual(['Use'])
    choice(points[1] ?? '', false)
    expect(words()).toEqual(['Use: Bill, Visit'])
    choice(null, false)
    expect(words()).toEqual([])
  })

  test('stand in the facilitator’s guide', () => {
    const about = () =>
      guideReport(bench.tables, focusGroupId, '2026-12-05')
        .blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []))
        .find(({ label }) => label === 'About')?.value
    expect(about()).toBeUndefined()
    choice(points[1] ?? '', true)
    expect(about()).toBe('Use: Call')
  })

  test('a topic goes with its stage', () => {
    choice(null, true)
    bench.do(skeleton.removeStage, { id: stage })
    expect(bench.tables.topics).toEqual({})
  })
})

test('the words of the templates are plain', () => {
  const texts = [...planTemplate, ...checkTemplate].map(({ title }) => title)
  expect(new Set(texts).size).toBe(texts.length)
  for (const text of texts) expect(text).toMatch(/^\p{Lu}[^!{}]{4,90}[^.!]$/u)
})

test('check lists: both kinds, own lines in place, remarks', () => {
  const lines = (list: 'place' | 'legal') => inOrder(bench.tables, 'checks', (check) => check.list === list)
  const before = lines('legal').length
  expect(before).toBeGreaterThan(5)
  const id = bench.do(place.addCheck, { focusGroupId, list: 'legal', title: 'Works council', index: 1 })
  expect(lines('legal')[1]?.id).toBe(id)
  bench.do(place.editCheck, { id, changes: { state: 'problem', remark: 'Meets on Friday' } })
  expect(bench.tables.checks[id]).toMatchObject({ state: 'problem', remark: 'Meets on Friday' })
  bench.do(place.removeCheck, { id })
  expect(lines('legal')).toHaveLength(before)
  for (const word of [
    'Temperature',
    'Wi-Fi',
    'Noise',
    'Seats',
    'Light',
    'Access',
    'Food',
    'Toilets',
    'Signs',
    'Name',
  ]) {
    expect(
      lines('place').filter(({ title }) => title.startsWith(word)),
      word,
    ).toHaveLength(1)
  }
})
