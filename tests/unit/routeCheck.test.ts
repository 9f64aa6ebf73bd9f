import { beforeEach, describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { defaultRoute, questionFromTemplate, questionLibrary } from '#assets/templates/questions.ts'
import { askedTwice } from '#domain/insight/askedTwice.ts'
import { checkRoute, type RoutePattern } from '#domain/insight/routeCheck.ts'
import type { Id, Question } from '#domain/model/index.ts'
import { emptyTables, inOrder, type Tables } from '#domain/model/tables.ts'
import { idOf, put } from '#tests/fixtures/smallJourney.ts'

let tables: Tables
let focusGroupId: Id
let next: number

beforeEach(() => {
  tables = emptyTables()
  put(tables, 'journeys', 1, { title: 'T', client: 'Ferrowick' })
  focusGroupId = put(tables, 'focusGroups', 2, { minutes: 90, order: 'a0' })
  next = 100
})

function ask(type: Question['type'], minutes: number, given: Partial<Question> = {}): Id {
  next += 1
  return put(tables, 'questions', next, {
    focusGroupId,
    type,
    minutes,
    text: `Tell us. ${next}`,
    order: `b${next}`,
    ...given,
  })
}
function soundRoute() {
  ask('opening', 5)
  ask('introductory', 8)
  ask('transition', 8)
  ask('key', 25)
  ask('key', 25)
  ask('ending', 8)
}
const advice = () => checkRoute(tables, focusGroupId)
const of = (pattern: RoutePattern) => advice().filter((piece) => piece.pattern === pattern)

describe('the route check', () => {
  it('has nothing to say about a sound route, an empty one, or the ready one', () => {
    expect(advice()).toEqual([])
    soundRoute()
    expect(advice()).toEqual([])
    tables.questions = {}
    for (const template of defaultRoute)
      ask(template.type, 0, questionFromTemplate(template, { client: 'Ferrowick' }) as object)
    expect(advice()).toEqual([])
  })

  it('has no objection to the sample but what is true of it', () => {
    const sample = makeSample()
    for (const { id } of inOrder(sample, 'focusGroups')) {
      expect(checkRoute(sample, id).filter(({ pattern }) => pattern === 'twice' || pattern === 'order')).toEqual([])
    }
  })

  it('says what and why in whole sentences, with something to do', () => {
    for (let count = 0; count < 13; count += 1) ask('ending', 12)
    ask('opening', 0)
    put(tables, 'stages', 3, { title: 'Waiting', order: 'a0' })
    put(tables, 'topics', 4, { focusGroupId, stageId: idOf(3) })
    expect(new Set(advice().map(({ pattern }) => pattern))).toEqual(
      new Set(['noType', 'order', 'tooMany', 'overTime', 'noMinutes', 'topic']),
    )
    for (const { what, why, todo } of advice()) {
      for (const sentence of [what, why, todo]) expect(sentence).toMatch(/^[A-Z\d].*\S[.]$/)
    }
  })

  it('finds the fewest questions that are out of order, and where they belong', () => {
    ask('opening', 5)
    const early = ask('ending', 5)
    ask('introductory', 5)
    ask('key', 30)
    const late = ask('transition', 5)
    ask('key', 20)
    ask('ending', 5)
    expect(of('order').map(({ what, todo, questionIds }) => ({ what, todo, questionIds }))).toEqual([
      {
        what: 'Question 2 is an ending question and comes before a key one.',
        todo: 'Move it after question 6, or give it another type.',
        questionIds: [early],
      },
      {
        what: 'Question 5 is a transition question and comes after a key one.',
        todo: 'Move it before question 4, or give it another type.',
        questionIds: [late],
      },
    ])
    const question = tables.questions[late]
    if (question) tables.questions[late] = { ...question, adHoc: true }
    expect(of('order').map(({ questionIds }) => questionIds)).toEqual([[early]])
  })

  it('names the missing types', () => {
    ask('introductory', 5)
    expect(of('noType').map(({ type }) => type)).toEqual(['opening', 'key', 'ending'])
  })

  it('counts to twelve, without what came up in the room', () => {
    for (let count = 0; count < 12; count += 1) ask('key', 5)
    expect(of('tooMany')).toEqual([])
    ask('key', 5, { adHoc: true })
    expect(of('tooMany')).toEqual([])
    ask('key', 5)
    expect(of('tooMany')[0]?.todo).toContain('Take out 1 question,')
  })

  it('counts breaks as time, and keeps some for the scripts', () => {
    soundRoute()
    const long = ask('key', 6)
    expect(of('overTime')).toEqual([])
    const question = tables.questions[long] as Question
    tables.questions[long] = { ...question, breakAfter: 10 }
    expect(of('overTime')[0]).toMatchObject({
      what: 'The questions and breaks need 95 minutes, 5 more than there are.',
      questionIds: [idOf(104)],
    })
    tables.questions[long] = { ...question, breakAfter: 4 }
    expect(of('noRest')[0]?.what).toBe('Only 1 minute is left for both scripts.')
  })

  it('wants half of the time for key questions', () => {
    ask('opening', 10)
    const key = ask('key', 19)
    ask('ending', 10)
    expect(of('keyTime')[0]).toMatchObject({
      what: 'Key questions get 19 of 39 minutes, less than half.',
      todo: 'Move 1 minute or more from the other questions to them.',
      questionIds: [key],
    })
    const question = tables.questions[key] as Question
    tables.questions[key] = { ...question, minutes: 20 }
    expect(of('keyTime')).toEqual([])
  })

  it('names the questions without minutes', () => {
    soundRoute()
    const ids = [ask('ending', 0), ask('ending', 0)]
    ask('ending', 0, { adHoc: true })
    expect(of('noMinutes')[0]).toMatchObject({ what: 'Questions 7 and 8 have no minutes.', questionIds: ids })
  })

  it('names the topics of the purpose that nobody asks about', () => {
    soundRoute()
    const stageId = put(tables, 'stages', 3, { title: 'Waiting', order: 'a0' })
    const touchpointId = put(tables, 'touchpoints', 4, { stageId, title: 'Hold music', order: 'a0' })
    put(tables, 'topics', 5, { focusGroupId, stageId })
    put(tables, 'topics', 6, { focusGroupId, touchpointId })
    put(tables, 'topics', 7, { focusGroupId: idOf(77), touchpointId })
    expect(of('topic').map(({ what, place }) => [what, place])).toEqual([
      ['No question asks about “Waiting”.', { stageId, touchpointId: null }],
      ['No question asks about “Hold music”.', { stageId: null, touchpointId }],
    ])
    const linked = ask('key', 1, { touchpointId })
    expect(of('topic')).toEqual([])
    delete tables.questions[linked]
    ask('key', 1, { text: 'What did the HOLD MUSIC do to you while waiting?' })
    expect(of('topic')).toEqual([])
  })
})

describe('one thing asked twice', () => {
  const stageId = idOf(3)
  const touchpointId = idOf(4)
  const twice = (one: Partial<Question>, other: Partial<Question>) => {
    put(tables, 'stages', 3, { title: 'Bill', order: 'a0' })
    put(tables, 'touchpoints', 4, { stageId, title: 'First bill', order: 'a0' })
    ask('key', 5, one)
    ask('key', 5, other)
    return of('twice').map(({ what }) => what)
  }
  const yes = ['Questions 1 and 2 ask nearly the same.']

  it.each([
    ['What did you expect of the technician?', 'And what was it you expected of our technicians?'],
    ['Was haben Sie von der Rechnung erwartet?', 'Was hatten Sie von den Rechnungen erwartet?'],
    ['Qu’attendiez-vous de la première facture ?', 'De la première facture, qu’est-ce que vous attendiez ?'],
    ['¿Qué esperaba usted de la primera factura?', '¿Qué esperaban de las primeras facturas?'],
    ['Czego oczekiwali państwo od pierwszego rachunku?', 'Od pierwszego rachunku czego państwo oczekiwali?'],
    ['Чего вы ожидали от первого счёта?', 'От первого счёта чего вы ожидали?'],
    ['Τι περιμένατε από τον πρώτο λογαριασμό;', 'Από τον πρώτο λογαριασμό, τι περιμένατε;'],
    ['請描述您第一次收到帳單時的情況', '請您描述第一次收到帳單時的情況'],
    ['最初の請求書について教えてください', '最初の請求書についてもう一度教えてください'],
  ])('is found about the same touchpoint: %s', (one, other) => {
    expect(twice({ text: one, touchpointId, stageId }, { text: other, touchpointId, stageId })).toEqual(yes)
  })

  it('is found without any link when the words are nearly all the same', () => {
    expect(
      twice(
        { text: 'What would make you recommend the hotline to a friend?' },
        { text: 'Recommending the hotline to friends: what would make you do it?' },
      ),
    ).toEqual(yes)
    tables.questions = {}
    expect(twice({ text: 'What else?' }, { text: 'what ELSE' })).toEqual(yes)
  })

  it.each([
    ['another side of the same place', 'What did you see first on the bill?', 'Who helped you read the bill?', idOf(4)],
    [
      'the words questions are made with',
      'Tell us about a time it went well.',
      'Tell us about one time you walked away.',
      idOf(4),
    ],
    ['nothing but empty lines', '', '', idOf(4)],
    [
      'the same of two places',
      'What did you expect of the technician there?',
      'What did you expect of that technician?',
      idOf(5),
    ],
  ])('is not %s', (_, one, other, second) => {
    expect(twice({ text: one, touchpointId }, { text: other, touchpointId: second })).toEqual([])
  })

  it('is nowhere in the library', () => {
    const route = Object.values(questionLibrary)
      .flat()
      .map((template) => questionFromTemplate(template, { client: 'Ferrowick', journey: 'Moving house' })) as Question[]
    expect(askedTwice(route, emptyTables()).map((pair) => pair.map(({ text }) => text))).toEqual([])
  })

  it('is found quickly while one types', () => {
    for (let count = 0; count < 40; count += 1)
      ask('key', 5, { text: `Tell us what you did with letter number ${count}.` })
    const questions = inOrder(tables, 'questions')
    askedTwice(questions, tables)
    const began = performance.now()
    for (let key = 0; key < 20; key += 1)
      askedTwice([...questions.slice(1), { ...questions[0]!, text: `Tell us ${key}` }], tables)
    expect((performance.now() - began) / 20).toBeLessThan(50)
  })
})
