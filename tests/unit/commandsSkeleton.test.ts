import { beforeEach, describe, expect, test } from 'vitest'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { inOrder } from '#domain/model/tables.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const { choose, skeleton, touchpoints, focusGroup, share } = steps

let bench: Workbench
beforeEach(() => {
  bench = new Workbench()
  bench.tables = newJourney({ title: '', client: 'Ferrowick' }, bench.context)
})

const journey = () => Object.values(bench.tables.journeys)[0]
const titles = (name: 'stages' | 'candidates') => inOrder(bench.tables, name).map(({ title }) => title)
const stage = (title: string) => bench.do(skeleton.addStage, { title })

describe('choosing', () => {
  test('edits only the fields of the journey that are named', () => {
    const id = journey()?.id ?? ''
    const changedAt = journey()?.changedAt ?? 0
    bench.do(choose.editJourney, { id, changes: { outcome: 'Fewer calls', kind: 'vendor', facilitatorNeutral: true } })
    expect(journey()).toMatchObject({
      client: 'Ferrowick',
      outcome: 'Fewer calls',
      kind: 'vendor',
      facilitatorNeutral: true,
    })
    expect(journey()?.changedAt).toBeGreaterThan(changedAt)
    // Fields outside the list of the command stay, whatever is handed in.
    bench.do(choose.editJourney, { id, changes: { sharedAt: 5 } as never })
    expect(journey()?.sharedAt).toBeNull()
    expect(bench.touched()).toEqual({})
  })

  test('a journey without a title takes the title of what is chosen, one with a title keeps it', () => {
    const moving = bench.do(choose.addCandidate, { title: 'Moving house' })
    const paying = bench.do(choose.addCandidate, { title: 'Paying' })
    bench.do(choose.chooseCandidate, { id: moving })
    expect(journey()).toMatchObject({ chosenCandidateId: moving, title: 'Moving house' })
    bench.do(choose.chooseCandidate, { id: paying })
    expect(journey()).toMatchObject({ chosenCandidateId: paying, title: 'Moving house' })
    bench.do(choose.chooseCandidate, { id: null })
    expect(journey()?.chosenCandidateId).toBeNull()
  })

  test('what is chosen and then deleted is chosen no more', () => {
    const id = bench.do(choose.addCandidate, { title: 'Moving house' })
    bench.do(choose.chooseCandidate, { id })
    bench.do(choose.removeCandidate, { id })
    expect(journey()?.chosenCandidateId).toBeNull()
    expect(bench.touched()).toEqual({ 'journeys~': 1, 'candidates-': 1 })
  })

  test('what is gone cannot be chosen, edited or deleted into thin air', () => {
    const id = bench.do(choose.addCandidate, {})
    bench.do(choose.removeCandidate, { id })
    bench.do(choose.editJourney, { id: journey()?.id ?? '', changes: { title: 'Taken' } })
    expect(() => bench.do(choose.chooseCandidate, { id })).toThrow('This candidate journey no longer exists.')
    expect(() => bench.do(choose.editCandidate, { id, changes: { title: 'x' } })).toThrow(Refusal)
    bench.do(choose.removeCandidate, { id })
    expect(bench.touched()).toEqual({})
  })

  test('scores outside 0 to 5 and titles that are too long are refused in plain words', () => {
    const id = bench.do(choose.addCandidate, { title: 'Moving house' })
    const before = bench.tables
    expect(() => bench.do(choose.editCandidate, { id, changes: { urgency: -1 } })).toThrow(/cannot take that value/)
    expect(() => bench.do(choose.editCandidate, { id, changes: { title: 'x'.repeat(301) } })).toThrow(
      'That is too long for a candidate journey. Nothing was changed.',
    )
    expect(bench.tables).toBe(before)
  })

  test('a persona that is deleted is forgotten by the participants', () => {
    const personaId = bench.do(choose.addPersona, { name: 'Newcomer' })
    bench.do(choose.editPersona, { id: personaId, changes: { needs: 'Certainty', region: 'North' } })
    expect(bench.tables.personas[personaId]).toMatchObject({ name: 'Newcomer', needs: 'Certainty', region: 'North' })
    const focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday' })
    const id = bench.do(focusGroup.addParticipant, { focusGroupId })
    bench.do(focusGroup.editParticipant, { id, changes: { personaId } })
    bench.do(choose.removePersona, { id: personaId })
    expect(bench.tables.participants[id]?.personaId).toBeNull()
  })

  test('remembers when it was shared', () => {
    bench.do(share.markShared, {})
    expect(journey()?.sharedAt).toBe(bench.now)
  })
})

describe('stages', () => {
  test('are added at the end or at a position', () => {
    stage('A')
    stage('C')
    bench.do(skeleton.addStage, { title: 'B', index: 1 })
    bench.do(skeleton.addStage, { title: 'Z', index: 99 })
    bench.do(skeleton.addStage, { title: '0', index: 0 })
    expect(titles('stages')).toEqual(['0', 'A', 'B', 'C', 'Z'])
  })

  test.each([
    ['A', 2, 'B C A D'],
    ['A', 3, 'B C D A'],
    ['A', 99, 'B C D A'],
    ['D', 0, 'D A B C'],
    ['C', 1, 'A C B D'],
    ['B', 1, 'A B C D'],
    ['B', -1, 'B A C D'],
  ])('%s moved to %i stands there afterwards, and nothing else is written', (title, index, wanted) => {
    const ids = Object.fromEntries(['A', 'B', 'C', 'D'].map((name) => [name, stage(name)]))
    bench.do(skeleton.moveStage, { id: ids[title] ?? '', index })
    expect(titles('stages').join(' ')).toBe(wanted)
    // A move to where it stands already is none.
    expect(bench.touched()).toEqual(wanted === 'A B C D' ? {} : { 'stages~': 1 })
  })

  test('split: the named lines and touchpoints go into a new stage right behind', () => {
    const id = stage('Use')
    stage('Leave')
    const line = (text: string) => bench.do(skeleton.addStageLine, { stageId: id, lane: 'needs', text })
    const lines = ['one', 'two', 'three'].map(line)
    const call = bench.do(touchpoints.addTouchpoint, { stageId: id, title: 'Call' })
    const mail = bench.do(touchpoints.addTouchpoint, { stageId: id, title: 'Mail' })
    const second = bench.do(skeleton.splitStage, {
      id,
      title: 'Upkeep',
      lineIds: lines.slice(1),
      touchpointIds: [mail],
    })
    expect(titles('stages')).toEqual(['Use', 'Upkeep', 'Leave'])
    expect(lines.map((lineId) => bench.tables.stageLines[lineId]?.stageId)).toEqual([id, second, second])
    expect([call, mail].map((touchpointId) => bench.tables.touchpoints[touchpointId]?.stageId)).toEqual([id, second])
    expect(bench.touched()).toEqual({ 'stages+': 1, 'stageLines~': 2, 'touchpoints~': 1 })
  })

  test.each([
    ['into the one behind', 0, 1, 'Use and Upkeep', 'u1 u2 k1 k2'],
    ['into the one in front', 1, 0, 'Use and Upkeep', 'u1 u2 k1 k2'],
  ])('merge %s: titles and contents in map order, nothing lost', (_, fromIndex, intoIndex, title, order) => {
    const ids = [stage('Use'), stage('Upkeep'), stage('Leave')]
    const fill = (stageId: string, letter: string) =>
      [1, 2].flatMap((number) => [
        bench.do(skeleton.addStageLine, { stageId, lane: 'happens', text: `${letter}${number}` }),
        bench.do(touchpoints.addTouchpoint, { stageId, title: `${letter}${number}` }),
      ])
    fill(ids[0] ?? '', 'u')
    fill(ids[1] ?? '', 'k')
    const focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday' })
    const from = ids[fromIndex] ?? ''
    const into = ids[intoIndex] ?? ''
    const question = bench.do(focusGroup.addQuestion, { focusGroupId, text: 'What happened?', stageId: from })
    bench.do(skeleton.mergeStages, { id: from, intoId: into })
    expect(titles('stages')).toEqual([title, 'Leave'])
    expect(
      inOrder(bench.tables, 'stageLines')
        .map(({ text }) => text)
        .join(' '),
    ).toBe(order)
    expect(
      inOrder(bench.tables, 'touchpoints')
        .map((one) => one.title)
        .join(' '),
    ).toBe(order)
    expect(new Set(Object.values(bench.tables.stageLines).map(({ stageId }) => stageId))).toEqual(new Set([into]))
    expect(bench.tables.questions[question]?.stageId).toBe(into)
  })

  test('cannot be merged with themselves, and an empty title leaves no “and”', () => {
    const id = stage('Use')
    const empty = stage('')
    expect(() => bench.do(skeleton.mergeStages, { id, intoId: id })).toThrow('A stage cannot be merged with itself.')
    bench.do(skeleton.mergeStages, { id: empty, intoId: id })
    expect(titles('stages')).toEqual(['Use'])
  })

  test('deleted: lines and touchpoints go, questions and notes forget them', () => {
    const stageId = stage('Use')
    bench.do(skeleton.addStageLine, { stageId, lane: 'sees', text: 'x' })
    const touchpointId = bench.do(touchpoints.addTouchpoint, { stageId, title: 'Call' })
    const focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday' })
    const question = bench.do(focusGroup.addQuestion, { focusGroupId, stageId, touchpointId })
    const note = bench.do(steps.run.addNote, {
      focusGroupId,
      at: bench.now,
      kind: 'verbatim',
      text: 'Slow',
      touchpointId,
    })
    bench.do(skeleton.removeStage, { id: stageId })
    expect(bench.touched()).toEqual({ 'stages-': 1, 'stageLines-': 1, 'touchpoints-': 1, 'questions~': 1, 'notes~': 1 })
    expect(bench.tables.questions[question]).toMatchObject({ stageId: null, touchpointId: null })
    expect(bench.tables.notes[note]).toMatchObject({ text: 'Slow', touchpointId: null })
  })
})

describe('lines and touchpoints', () => {
  test('a line goes to the position it is given in another lane of another stage', () => {
    const [a, b] = [stage('A'), stage('B')]
    const add = (stageId: string, text: string) => bench.do(skeleton.addStageLine, { stageId, lane: 'needs', text })
    const moving = add(a, 'moving')
    for (const text of ['one', 'two']) bench.do(skeleton.addStageLine, { stageId: b, lane: 'sees', text })
    bench.do(skeleton.moveStageLine, { id: moving, stageId: b, lane: 'sees', index: 1 })
    const lane = inOrder(bench.tables, 'stageLines', (line) => line.stageId === b && line.lane === 'sees')
    expect(lane.map(({ text }) => text)).toEqual(['one', 'moving', 'two'])
    bench.do(skeleton.editStageLine, { id: moving, changes: { text: 'moved' } })
    expect(bench.tables.stageLines[moving]?.text).toBe('moved')
    bench.do(skeleton.removeStageLine, { id: moving })
    expect(bench.touched()).toEqual({ 'stageLines-': 1 })
  })

  test('positions count the lines that are not parked', () => {
    const stageId = stage('A')
    const add = (text: string, index?: number) =>
      bench.do(skeleton.addStageLine, { stageId, lane: 'needs', text, ...(index === undefined ? {} : { index }) })
    const parked = add('parked')
    add('one')
    add('two')
    bench.do(skeleton.parkStageLine, { id: parked, parked: true })
    add('between', 1)
    const open = () => inOrder(bench.tables, 'stageLines', (line) => !line.parked).map(({ text }) => text)
    expect(open()).toEqual(['one', 'between', 'two'])
    bench.do(skeleton.parkStageLine, { id: parked, parked: false })
    expect(open()).toHaveLength(4)
  })

  test('a touchpoint moves to another stage and is edited and deleted', () => {
    const [a, b] = [stage('A'), stage('B')]
    const id = bench.do(touchpoints.addTouchpoint, { stageId: a, title: 'Call', channel: 'phone' })
    bench.do(touchpoints.addTouchpoint, { stageId: b, title: 'Mail' })
    bench.do(touchpoints.moveTouchpoint, { id, stageId: b, index: 0 })
    expect(inOrder(bench.tables, 'touchpoints').map((one) => [one.stageId, one.title])).toEqual([
      [b, 'Call'],
      [b, 'Mail'],
    ])
    bench.do(touchpoints.editTouchpoint, { id, changes: { emotion: -3, momentOfTruth: true } })
    expect(bench.tables.touchpoints[id]).toMatchObject({ emotion: -3, momentOfTruth: true, channel: 'phone' })
    expect(() => bench.do(touchpoints.editTouchpoint, { id, changes: { emotion: 4 } })).toThrow(Refusal)
    bench.do(touchpoints.removeTouchpoint, { id })
    expect(Object.values(bench.tables.touchpoints).map((one) => one.title)).toEqual(['Mail'])
  })

  test('nothing is added to a stage that is gone', () => {
    const stageId = stage('A')
    bench.do(skeleton.removeStage, { id: stageId })
    expect(() => bench.do(skeleton.addStageLine, { stageId, lane: 'needs' })).toThrow('This stage no longer exists.')
    expect(() => bench.do(touchpoints.addTouchpoint, { stageId })).toThrow('This stage no longer exists.')
  })
})
