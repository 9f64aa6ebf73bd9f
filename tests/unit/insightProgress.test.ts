import { describe, expect, test } from 'vitest'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import { journeyCard, methodSteps, type Step, stepProgress } from '#domain/insight/progress.ts'
import { emptyTables } from '#domain/model/tables.ts'
import { changedAt, put, smallJourney } from '#tests/fixtures/smallJourney.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const { consent, choose, skeleton, touchpoints, focusGroup, place, run, debrief, themes, review, actions, share } =
  steps

function begun() {
  const bench = new Workbench()
  bench.tables = newJourney({ title: 'Switching', client: 'Ferrowick' }, bench.context)
  const journeyId = Object.keys(bench.tables.journeys)[0] ?? ''
  const of = (step: Step) => stepProgress(bench.tables).find((one) => one.step === step)
  return { bench, journeyId, of }
}

describe('the steps of the method', () => {
  test('are all empty in a new journey, each saying what to begin with', () => {
    const { bench } = begun()
    const progress = stepProgress(bench.tables)
    expect(progress.map(({ step }) => step)).toEqual([...methodSteps])
    for (const { state, missing, step } of progress) {
      expect(state, step).toBe('empty')
      expect(missing.length, step).toBeGreaterThan(0)
      for (const phrase of missing) expect(phrase).toMatch(/^[a-z\d].*[^.]$/)
    }
  })

  test('choose: title, outcome, scope, a neutral facilitator, a persona, and a reason for the choice', () => {
    const { bench, journeyId, of } = begun()
    bench.do(choose.editJourney, { id: journeyId, changes: { outcome: 'Fewer calls', facilitatorName: 'Eva' } })
    expect(of('choose')).toEqual({
      step: 'choose',
      state: 'started',
      missing: ['where the journey begins and ends', 'the facilitator’s word on neutrality', 'a persona'],
    })
    const changes = { scopeFrom: 'First look', scopeTo: 'First bill', facilitatorNeutral: true }
    bench.do(choose.editJourney, { id: journeyId, changes })
    bench.do(choose.addPersona, { name: 'Newcomer' })
    expect(of('choose')).toEqual({ step: 'choose', state: 'ready', missing: [] })
    const id = bench.do(choose.addCandidate, { title: 'A' })
    bench.do(choose.addCandidate, { title: 'B' })
    expect(of('choose')?.missing).toEqual(['a choice between the candidates'])
    bench.do(choose.chooseCandidate, { id })
    expect(of('choose')?.missing).toEqual(['the reason for the choice'])
    bench.do(choose.editJourney, { id: journeyId, changes: { choiceReason: 'Most calls' } })
    expect(of('choose')?.state).toBe('ready')
  })

  test('skeleton and map: named stages with a line, touchpoints with a feeling, a moment of truth', () => {
    const { bench, of } = begun()
    const ids = ['Look', 'Buy', ''].map((title) => bench.do(skeleton.addStage, { title }))
    const [first = '', second = '', third = ''] = ids
    bench.do(skeleton.addStageLine, { stageId: first, lane: 'needs', text: 'A straight answer' })
    expect(of('skeleton')).toMatchObject({
      state: 'started',
      missing: ['a name for 1 stage', 'a first line for 2 stages'],
    })
    bench.do(skeleton.editStage, { id: third, changes: { title: 'Use' } })
    for (const stageId of [second, third]) bench.do(skeleton.addStageLine, { stageId, lane: 'sees', text: 'x' })
    expect(of('skeleton')).toMatchObject({ state: 'ready', missing: [] })
    bench.do(skeleton.removeStage, { id: third })
    expect(of('skeleton')?.missing).toEqual(['1 more stage'])

    expect(of('map')).toMatchObject({ state: 'empty', missing: ['touchpoints'] })
    const call = bench.do(touchpoints.addTouchpoint, { stageId: first, title: 'Call' })
    expect(of('map')).toMatchObject({
      state: 'started',
      missing: ['a touchpoint in 1 stage', 'the feeling at 1 touchpoint', 'a moment of truth'],
    })
    bench.do(touchpoints.editTouchpoint, { id: call, changes: { emotion: -2, momentOfTruth: true } })
    const mail = bench.do(touchpoints.addTouchpoint, { stageId: second, title: 'Mail' })
    bench.do(touchpoints.editTouchpoint, { id: mail, changes: { emotion: 1 } })
    expect(of('map')).toMatchObject({ state: 'ready', missing: [] })
  })

  test('focus group, notes and debrief: the furthest of several speaks for all', () => {
    const { bench, of } = begun()
    const id = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday', openingScript: 'Hello', closingScript: 'Thanks' })
    expect(of('focusGroup')).toMatchObject({
      state: 'started',
      missing: [
        'the purpose',
        'how the outcome will be used',
        '5 more participants',
        'questions',
        'the date',
        'the place',
      ],
    })
    bench.do(focusGroup.editFocusGroup, {
      id,
      changes: { purpose: 'p', outcomeUse: 'u', minutes: 10, date: '2026-12-05', place: 'Here' },
    })
    const people = ['A', 'B', 'C', 'D', 'E'].map((name) =>
      bench.do(focusGroup.addParticipant, { focusGroupId: id, name }),
    )
    const question = bench.do(focusGroup.addQuestion, { focusGroupId: id, minutes: 12 })
    expect(of('focusGroup')?.missing).toEqual(['the words of 1 question', '2 minutes less of questions'])
    bench.do(focusGroup.editQuestion, { id: question, changes: { text: 'What happened?', minutes: 10 } })
    expect(of('focusGroup')?.state).toBe('ready')
    const check = bench.do(place.addCheck, { focusGroupId: id, list: 'place', title: 'Noise' })
    expect(of('focusGroup')?.state).toBe('ready')
    bench.do(place.editCheck, { id: check, changes: { state: 'problem' } })
    expect(of('focusGroup')?.missing).toEqual(['an answer to 1 problem with the place'])
    bench.do(place.editCheck, { id: check, changes: { state: 'fine' } })
    expect(of('focusGroup')?.state).toBe('ready')
    bench.do(focusGroup.addFocusGroup, { title: 'Friday' })
    expect(of('focusGroup')?.state).toBe('ready')

    expect(of('notes')).toMatchObject({ state: 'empty', missing: ['notes'] })
    bench.do(focusGroup.editFocusGroup, { id, changes: { date: '', place: '' } })
    expect(of('focusGroup')?.missing).toEqual(['the date', 'the place'])
    const session = bench.do(run.startSession, { focusGroupId: id })
    // People have met: nobody asks any more when and where.
    expect(of('focusGroup')?.state).toBe('ready')
    bench.do(run.addNote, {
      focusGroupId: id,
      at: bench.now,
      kind: 'verbatim',
      text: 'Slow',
      participantId: people[0] ?? '',
    })
    expect(of('notes')).toMatchObject({
      state: 'started',
      missing: ['the end of the session', 'the consent of 1 participant'],
    })
    bench.do(run.logSession, { id: session, event: 'end' })
    bench.do(consent.recordConsentOfAll, {
      focusGroupId: id,
      about: ['notes', 'quoting'],
      answer: 'given',
      way: 'spoken',
    })
    expect(of('notes')).toMatchObject({ state: 'ready', missing: [] })

    expect(of('debrief')).toMatchObject({ state: 'empty' })
    bench.do(debrief.editDebrief, { id, changes: { debriefWorked: 'w', debriefUrgent: 'u' } })
    expect(of('debrief')).toMatchObject({ state: 'started', missing: ['what did not work', 'what to do differently'] })
    bench.do(debrief.editDebrief, { id, changes: { debriefDidNot: 'n', debriefDifferently: 'd' } })
    expect(of('debrief')?.state).toBe('ready')
  })

  test('themes and share: notes and a finding for each, no starred note left, something given away', () => {
    const { bench, of } = begun()
    const focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday' })
    const notes = ['a', 'b'].map((text) =>
      bench.do(run.addNote, { focusGroupId, at: bench.now, kind: 'verbatim', text, star: true }),
    )
    const themeId = bench.do(themes.addTheme, { noteIds: notes.slice(1) })
    expect(of('themes')).toMatchObject({
      state: 'started',
      missing: ['a name for 1 theme', 'a finding for 1 theme', 'a theme for 1 starred note'],
    })
    bench.do(themes.editTheme, { id: themeId, changes: { title: 'Speed' } })
    bench.do(themes.editFinding, { themeId, changes: { sentence: 'Too slow' } })
    bench.do(themes.placeNotes, { themeId, noteIds: notes })
    expect(of('themes')).toMatchObject({ state: 'ready', missing: [] })
    bench.do(themes.unplaceNotes, { themeId, noteIds: notes })
    expect(of('themes')?.missing).toEqual(['notes in 1 theme', 'a theme for 2 starred notes'])
    expect(of('share')?.state).toBe('empty')
    bench.do(share.markShared, {})
    expect(of('share')).toEqual({ step: 'share', state: 'ready', missing: [] })
  })

  test('actions: a day for the review, a decision on each finding, an owner and a day for what is to be done', () => {
    const { bench, of } = begun()
    expect(of('actions')).toEqual({
      step: 'actions',
      state: 'empty',
      missing: ['the day of the leadership review', 'actions'],
    })
    const id = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday' })
    const themeId = bench.do(themes.addTheme, { title: 'Speed' })
    bench.do(themes.editFinding, { themeId, changes: { sentence: 'Too slow' } })
    expect(of('actions')).toMatchObject({
      state: 'empty',
      missing: ['the day of the leadership review', 'a decision on 1 finding', 'actions'],
    })
    bench.do(review.editReview, { id, changes: { reviewDate: '2026-12-01' } })
    bench.do(review.editDecision, { themeId, changes: { decision: 'act' } })
    const first = bench.do(actions.addAction, {})
    expect(of('actions')).toMatchObject({
      state: 'started',
      missing: ['a name for 1 action', 'an owner for 1 action', 'a day for 1 action'],
    })
    bench.do(actions.editAction, { id: first, changes: { title: 'Call back', owner: 'Eva', due: '2026-12-24' } })
    expect(of('actions')).toMatchObject({ state: 'ready', missing: [] })
    const second = bench.do(actions.addAction, { title: 'Write a letter' })
    expect(of('actions')?.missing).toEqual(['an owner for 1 action', 'a day for 1 action'])
    bench.do(actions.editAction, { id: second, changes: { state: 'dropped' } })
    expect(of('actions')?.state).toBe('ready')
  })
})

describe('the card of a journey', () => {
  test('says what the library shows', () => {
    const tables = smallJourney()
    put(tables, 'touchpoints', 90, {
      stageId: Object.keys(tables.stages)[0],
      emotion: 3,
      order: 'a7',
      changedAt: changedAt + 5,
    })
    expect(journeyCard(tables)).toEqual({
      journeyId: Object.keys(tables.journeys)[0],
      title: 'Zażółć gęślą jaźń',
      client: 'Ελληνικά',
      kind: 'customer',
      step: 'choose',
      ready: 1,
      of: 9,
      emotions: [0.5],
      changedAt: changedAt + 5,
      sharedAt: null,
      notes: 12,
    })
  })

  test('goes on to the first step that is not ready', () => {
    const { bench, journeyId } = begun()
    expect(journeyCard(bench.tables)).toMatchObject({ step: 'choose', ready: 0, emotions: [], notes: 0 })
    const changes = { outcome: 'o', scopeFrom: 'a', scopeTo: 'z', facilitatorName: 'Eva', facilitatorNeutral: true }
    bench.do(choose.editJourney, { id: journeyId, changes })
    bench.do(choose.addPersona, { name: 'Newcomer' })
    expect(journeyCard(bench.tables)).toMatchObject({ step: 'skeleton', ready: 1, changedAt: bench.now })
    bench.do(share.markShared, {})
    expect(journeyCard(bench.tables)).toMatchObject({ step: 'skeleton', ready: 2, sharedAt: bench.now })
  })

  test('is there even for tables that lost their journey', () => {
    expect(journeyCard(emptyTables())).toMatchObject({ journeyId: '', title: '', ready: 0 })
  })
})
