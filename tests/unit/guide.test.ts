import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { routeTimes, timeBudget, wallTime } from '#domain/insight/timeBudget.ts'
import type { Id } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { guideReport } from '#domain/report/guideReport.ts'
import type { AgendaItem, Block, Row } from '#domain/report/report.ts'
import { hostileJourney } from '#tests/fixtures/hostileJourney.ts'
import { bookmarksOf, infoOf, pagesOf, paint, wordsOf } from '#tests/fixtures/pdf.ts'
import { put } from '#tests/fixtures/smallJourney.ts'

let tables: Tables
let group: Id

beforeEach(() => {
  tables = emptyTables()
  put(tables, 'journeys', 1, { title: 'Moving', client: 'Ferrowick', language: 'en' })
  const stageId = put(tables, 'stages', 2, { title: 'Waiting', order: 'a0' })
  const touchpointId = put(tables, 'touchpoints', 3, { stageId, title: 'Hold music', order: 'a0' })
  group = put(tables, 'focusGroups', 4, {
    title: 'Evening',
    date: '2026-11-17',
    startTime: '14:00',
    minutes: 60,
    place: 'Linden Room',
    address: 'Harbour Street 12',
    openingScript: 'Welcome.',
    closingScript: 'Thank you.',
    order: 'a0',
  })
  ask(10, 'opening', 'Who are you?', 5)
  ask(11, 'key', 'Tell us about the wait.', 20, { touchpointId, breakAfter: 10, probes: ['And then?', ' '] })
  ask(12, 'ending', 'What matters most?', 9, { adHoc: true })
})

function ask(number: number, type: string, text: string, minutes: number, given: object = {}) {
  put(tables, 'questions', number, { focusGroupId: group, type, text, minutes, order: `b${number}`, ...given })
}
function set(changes: object) {
  const before = tables.focusGroups[group]
  if (before) tables.focusGroups[group] = { ...before, ...changes }
}
const blocks = () => guideReport(tables, group, '2026-11-17').blocks
const agenda = () => blocks().filter((block): block is AgendaItem => block.kind === 'agenda')
const headings = () => blocks().flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
const said = (all: readonly Block[] = blocks()) => JSON.stringify(all)
const cells = (rows: readonly Row[]) =>
  rows.map((row) => (row.kind === 'cells' ? row.cells.map(({ text }) => text) : [row.text]))
const table = (place: number) => {
  const found = blocks().filter((block) => block.kind === 'table')[place]
  return found?.kind === 'table' ? cells(found.rows) : []
}

describe('the course', () => {
  it('has each question, the break, both scripts and the end on the clock of the wall', () => {
    expect(table(0)).toEqual([
      ['14:00', '8', 'Opening'],
      ['14:08', '5', '1. Who are you?'],
      ['14:13', '20', '2. Tell us about the wait.'],
      ['14:33', '10', 'Break'],
      ['14:43', '9', '3. What matters most?'],
      ['14:52', '8', 'Closing'],
      ['15:00', '', 'End'],
    ])
    expect(said()).toContain(
      'The questions and breaks take 44 of 60 minutes; the opening is counted with 8, the closing with 8.',
    )
    expect(headings()).toContain('Opening, 14:00 to 14:08')
    expect(headings()).toContain('Closing, 14:52 to 15:00')
  })

  it('says of each question when, how long, how long for each person, where on the map, and what to probe', () => {
    const [opening, key, pause, ending] = agenda()
    expect(opening).toMatchObject({
      time: '14:08',
      beside: ['5 minutes', '0:30 each'],
      label: 'Opening question',
      lines: 2,
    })
    expect(key).toEqual({
      kind: 'agenda',
      tone: 'question',
      time: '14:13',
      beside: ['20 minutes', '2:30 each'],
      label: 'Key question · on the map: Hold music, in Waiting',
      text: '2. Tell us about the wait.',
      items: ['And then?'],
      lines: 4,
    })
    expect(pause).toMatchObject({ tone: 'break', time: '14:33', text: 'Break of 10 minutes, until 14:43', items: [] })
    expect(ending?.label).toBe('Ending question · came up in the room')
  })

  it('shares the time among those who are expected', () => {
    for (let seat = 1; seat <= 5; seat += 1) {
      put(tables, 'participants', 20 + seat, { focusGroupId: group, seat, name: 'X', order: `a${seat}` })
    }
    put(tables, 'participants', 30, { focusGroupId: group, seat: 6, name: 'X', invitation: 'declined', order: 'a9' })
    expect(agenda()[1]?.beside[1]).toBe('4:00 each')
  })

  it('counts from nothing without a start, and says when there is too much', () => {
    set({ startTime: '', minutes: 40 })
    expect(agenda().map(({ time }) => time)).toEqual(['0:00', '0:05', '0:25', '0:35'])
    expect(said()).toContain('The questions and breaks take 44 minutes, 4 more than there are.')
    expect(table(0).at(-1)).toEqual(['0:44', '', 'End'])
    expect(headings()).toContain('Closing')
  })

  it('runs past midnight and says so', () => {
    set({ startTime: '23:45' })
    expect(agenda().map(({ time, beside }) => [time, beside[0]])).toEqual([
      ['23:53', '5 minutes'],
      ['23:58', '20 minutes'],
      ['00:18', 'next day'],
      ['00:28', 'next day'],
    ])
    const facts = blocks().find((block) => block.kind === 'facts')
    expect(facts?.kind === 'facts' && facts.facts[0]?.value).toBe('17 November 2026 · 23:45 to 00:45 next day')
    set({ date: '' })
    expect(agenda()[2]).toMatchObject({ time: '00:18', beside: ['next day'] })
  })
})

describe('the clock on the wall', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('goes with the clocks when they are changed', () => {
    process.env.TZ = 'Europe/Zurich'
    const at = (date: string, startTime: string, minutes: number) => wallTime({ date, startTime }, minutes).text
    // The hour from two to three is not there in March, and twice in October.
    expect([0, 59, 60, 90].map((minutes) => at('2026-03-29', '01:00', minutes))).toEqual([
      '01:00',
      '01:59',
      '03:00',
      '03:30',
    ])
    expect([60, 119, 120, 180].map((minutes) => at('2026-10-25', '01:00', minutes))).toEqual([
      '02:00',
      '02:59',
      '02:00',
      '03:00',
    ])
    expect(at('2026-03-28', '23:00', 240)).toBe('04:00')
    expect(wallTime({ date: '2026-03-28', startTime: '23:00' }, 240).daysLater).toBe(1)
    expect(at('', '01:00', 60)).toBe('02:00')
    process.env.TZ = 'America/New_York'
    expect(at('2026-03-08', '01:30', 30)).toBe('03:00')
    process.env.TZ = 'Asia/Kolkata'
    expect(at('2026-03-29', '01:00', 90)).toBe('02:30')
  })

  it('gives the same times in every place on all other days', () => {
    const times = ['Pacific/Auckland', 'UTC', 'America/Los_Angeles'].map((place) => {
      process.env.TZ = place
      return said()
    })
    expect(new Set(times).size).toBe(1)
  })
})

describe('breaks and times', () => {
  it('count in the budget and in the running total', () => {
    expect(timeBudget(tables, group)).toMatchObject({ planned: 44, breaks: 10, available: 60, over: 0 })
    const { opening, stops, closingFrom, end } = routeTimes(Object.values(tables.questions), 60)
    expect([opening, closingFrom, end]).toEqual([8, 52, 60])
    expect(stops.map(({ from, to, total }) => [from, to, total])).toEqual([
      [8, 13, 5],
      [13, 33, 25],
      [43, 52, 44],
    ])
  })

  it('keep ten minutes for the opening at most, and never less than nothing', () => {
    expect(routeTimes([], 90)).toEqual({ opening: 10, stops: [], closingFrom: 10, end: 90 })
    expect(routeTimes(Object.values(tables.questions), 30)).toMatchObject({ opening: 0, closingFrom: 44, end: 44 })
  })
})

describe('the room', () => {
  it('lists the problems and what has not been looked at', () => {
    expect(headings()).not.toContain('Before people arrive')
    const check = (number: number, title: string, state: string, remark = '') =>
      put(tables, 'checks', number, { focusGroupId: group, list: 'place', title, state, remark, order: `c${number}` })
    check(40, 'Noise', 'problem', 'Building site next door')
    check(41, 'Wi-Fi', 'open')
    check(42, 'Light', 'fine')
    expect(headings()).toContain('Before people arrive')
    const lists = blocks().flatMap((block) => (block.kind === 'list' ? [block.items] : []))
    expect(lists).toEqual([['Noise — Building site next door'], ['Wi-Fi']])
    expect(said()).toContain('Linden Room\\nHarbour Street 12')
    tables.checks = {}
    check(43, 'Light', 'fine')
    expect(said()).toContain('1 check made, nothing to mend.')
  })

  it('names nobody and leaves room to write names in', () => {
    const seat = (number: number, given: object) =>
      put(tables, 'participants', number, {
        focusGroupId: group,
        name: `Secret ${number}`,
        order: `d${number}`,
        ...given,
      })
    seat(50, { seat: 1, segment: 'Retired', notesConsent: 'given', quotingConsent: 'refused' })
    seat(51, { seat: 2, withdrawal: 'everything' })
    seat(52, { seat: null, invitation: 'standby' })
    seat(53, { seat: 3, recordingConsent: 'given' })
    expect(table(0)).toEqual([
      ['P1', '', 'Retired', 'yes', 'no', 'ask'],
      ['P3', '', '–', 'ask', 'ask', 'yes'],
    ])
    expect(said()).not.toContain('Secret')
  })
})

describe('on paper', () => {
  it.each(['a4', 'letter'])('never divides a question, on %s', async (paper) => {
    const sample = structuredClone(makeSample())
    for (const journey of Object.values(sample.journeys)) journey.paper = paper as 'a4' | 'letter'
    for (const question of Object.values(sample.questions)) {
      question.probes = Array.from({ length: 6 }, (_, index) => `Probe ${index} of ${question.id.slice(-6)}`)
    }
    const { bytes } = await paint(sample, { format: 'guide-pdf' })
    const pages = pagesOf(bytes)
    const items = guideReport(sample, null, '2026-11-17').blocks.filter((block) => block.kind === 'agenda')
    // Eleven questions and the break.
    expect(items.length).toBe(12)
    expect(pages.length).toBeGreaterThan(3)
    for (const item of items) {
      if (item.kind !== 'agenda') continue
      const page = pages.findLastIndex((text) => text.includes(item.text.slice(0, 30)))
      expect(page).toBeGreaterThan(0)
      for (const words of [item.time, ...item.items]) expect(pages[page]).toContain(words)
    }
    expect(infoOf(bytes)['Page size']).toContain(paper === 'a4' ? 'A4' : 'letter')
    expect(bookmarksOf(bytes).map(({ title }) => title)).toContain('The course')
  })

  it('stays inside of the page whatever is in it', async () => {
    const { bytes } = await paint(hostileJourney(), { format: 'guide-pdf' })
    for (const { x, y } of wordsOf(bytes)) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(596)
      expect(y).toBeLessThan(842)
    }
    expect(pagesOf(bytes).join(' ')).toContain('next day')
  })
})
