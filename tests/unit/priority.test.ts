import { describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { byPriority, prioritiesByTheme, priorityOf, touchpointsOfFinding } from '#domain/insight/priority.ts'
import { themeEvidence } from '#domain/insight/themes.ts'
import type { Finding } from '#domain/model/index.ts'
import { emptyTables, inOrder, type Tables } from '#domain/model/tables.ts'
import { rankFindings } from '#domain/report/rankedFindings.ts'
import { summaryReport } from '#domain/report/summaryReport.ts'
import { idOf, put } from '#tests/fixtures/smallJourney.ts'

const [themeId, groupId] = [idOf(60), idOf(2)]

interface Said {
  by: number | null
  kind?: string
  star?: boolean
  touchpointId?: string | null
}

/** Four people at a table and a theme with what some of them said. */
function tableOfFour(said: readonly Said[], finding?: Partial<Finding>): Tables {
  const tables = emptyTables()
  put(tables, 'journeys', 1, { title: 'J' })
  put(tables, 'focusGroups', 2, { title: 'G', order: 'a0' })
  put(tables, 'stages', 5, { title: 'S', order: 'a0' })
  put(tables, 'touchpoints', 6, { stageId: idOf(5), title: 'Plain', emotion: -1, order: 'a0' })
  put(tables, 'touchpoints', 7, { stageId: idOf(5), title: 'Awful', emotion: -3, order: 'a1' })
  put(tables, 'touchpoints', 8, { stageId: idOf(5), title: 'Pivot', emotion: 3, momentOfTruth: true, order: 'a2' })
  for (let seat = 1; seat <= 4; seat++) {
    put(tables, 'participants', 10 + seat, { focusGroupId: groupId, seat, order: `a${seat}` })
    put(tables, 'notes', 20 + seat, {
      focusGroupId: groupId,
      participantId: idOf(10 + seat),
      text: 'Here',
      order: `a${seat}`,
    })
  }
  put(tables, 'themes', 60, { title: 'T', order: 'a0' })
  said.forEach(({ by, ...values }, index) => {
    const participantId = by === null ? null : idOf(10 + by)
    const noteId = put(tables, 'notes', 100 + index, {
      focusGroupId: groupId,
      participantId,
      text: 'x',
      order: `b0${index}`,
      ...values,
    })
    put(tables, 'placements', 200 + index, { themeId, noteId })
  })
  if (finding) put(tables, 'findings', 70, { themeId, sentence: 'It says so.', ...finding })
  return tables
}
const priority = (...given: Parameters<typeof tableOfFour>) => priorityOf(tableOfFour(...given), themeId, groupId)

describe('the priority of a finding', () => {
  it('is nothing while nothing was said', () => {
    expect(priority([])).toEqual({
      value: 0,
      computed: 0,
      breadth: 0,
      strength: 0,
      momentOfTruth: 0.5,
      overridden: false,
      reason: '',
    })
  })

  it('multiplies the share of the people, how strongly it was felt, and whether it is a moment of truth', () => {
    const irritated = (by: number) => ({ by, kind: 'irritation', touchpointId: idOf(8) })
    expect(priority([1, 2, 3, 4].map(irritated))).toMatchObject({
      value: 100,
      breadth: 1,
      strength: 1,
      momentOfTruth: 1,
    })
    expect(priority([irritated(1), irritated(2)])).toMatchObject({ value: 50, breadth: 0.5 })
    const elsewhere = (by: number) => ({ ...irritated(by), touchpointId: idOf(6) })
    expect(priority([elsewhere(1), elsewhere(2)])).toMatchObject({ value: 25, momentOfTruth: 0.5 })
  })

  it('counts people and not mentions, and nobody who is not named', () => {
    const loud = [1, 1, 1, 1].map((by) => ({ by, kind: 'irritation' }))
    expect(priority(loud)).toMatchObject({ breadth: 0.25, value: 13 })
    expect(priority([...loud, { by: null, kind: 'irritation' }])).toMatchObject({ breadth: 0.25, value: 13 })
    expect(priority([...loud, { by: 2, kind: 'opinion' }]).breadth, 'the opinion of the note-taker about P2').toBe(0.25)
    expect(priority([...loud, { by: 2, kind: 'nonverbal' }]).breadth, 'P2 nods').toBe(0.5)
  })

  it.each([
    ['an irritation', { kind: 'irritation', touchpointId: idOf(6) }, 1],
    ['a delight', { kind: 'delight' }, 1],
    ['a starred note', { kind: 'paraphrase', star: true }, 1],
    ['a note about an awful touchpoint', { kind: 'paraphrase', touchpointId: idOf(7) }, 1],
    ['a note about one that is hardly felt', { kind: 'verbatim', touchpointId: idOf(6) }, 1 / 3],
    ['a note about nothing known', { kind: 'verbatim' }, 1 / 3],
  ])('takes %s as felt so strongly', (_, note, strength) => {
    expect(priority([{ by: 1, ...note }]).strength).toBeCloseTo(strength)
    expect(
      priority([
        { by: 1, ...note },
        { by: 2, kind: 'verbatim' },
      ]).strength,
    ).toBeCloseTo((strength + 1 / 3) / 2)
  })

  it('gives way to a number set by hand, with or without a reason, and keeps what the evidence says', () => {
    const said = [{ by: 1, kind: 'irritation' }]
    expect(priority(said, { priority: 90, priorityReason: ' The board asked. ' })).toMatchObject({
      value: 90,
      computed: 13,
      overridden: true,
      reason: 'The board asked.',
    })
    expect(priority(said, { priority: 0 })).toMatchObject({ value: 0, overridden: true, reason: '' })
    expect(priority(said, { priority: null, priorityReason: 'Left over' })).toMatchObject({
      value: 13,
      overridden: false,
      reason: '',
    })
  })

  it('looks at one focus group or at all of them', () => {
    const tables = tableOfFour([{ by: 1, kind: 'irritation' }])
    put(tables, 'focusGroups', 3, { title: 'Other', order: 'a1' })
    put(tables, 'participants', 31, { focusGroupId: idOf(3), seat: 1, order: 'a0' })
    put(tables, 'notes', 32, {
      focusGroupId: idOf(3),
      participantId: idOf(31),
      kind: 'irritation',
      text: 'y',
      order: 'a0',
    })
    put(tables, 'placements', 33, { themeId, noteId: idOf(32) })
    expect(priorityOf(tables, themeId, groupId).breadth).toBe(0.25)
    expect(priorityOf(tables, themeId, idOf(3)).breadth).toBe(1)
    expect(priorityOf(tables, themeId, null).breadth).toBe(0.4)
  })

  it('is the same for all themes at once', () => {
    const sample = makeSample()
    for (const [id, one] of prioritiesByTheme(sample, null)) expect(one).toEqual(priorityOf(sample, id, null))
  })
})

describe('the touchpoints of a finding', () => {
  it('are those its notes or their questions name, and those added by hand, which alone can be taken off', () => {
    const tables = tableOfFour([{ by: 1, touchpointId: idOf(7) }, { by: 2 }], {})
    put(tables, 'questions', 9, { focusGroupId: groupId, touchpointId: idOf(6), order: 'a0' })
    tables.notes[idOf(101)]!.questionId = idOf(9)
    put(tables, 'findingTouchpoints', 80, { findingId: idOf(70), touchpointId: idOf(8) })
    put(tables, 'findingTouchpoints', 81, { findingId: idOf(70), touchpointId: idOf(7) })
    const { all, own } = touchpointsOfFinding(
      tables,
      themeEvidence(tables, themeId, groupId),
      tables.findings[idOf(70)] as Finding,
    )
    expect(all.map(({ title }) => title)).toEqual(['Plain', 'Awful', 'Pivot'])
    expect([...own]).toEqual([[idOf(8), idOf(80)]])
    // One added by hand counts for the moment of truth too.
    expect(priorityOf(tables, themeId, groupId).momentOfTruth).toBe(1)
  })
})

describe('the order of findings', () => {
  const sample = makeSample()
  const group = inOrder(sample, 'focusGroups')[0]!

  it('is by priority, then people, then notes, in the summary too', () => {
    const ranked = rankFindings(sample, group.id)
    expect(ranked).toEqual([...ranked].sort(byPriority))
    expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1))
    expect(new Set(ranked.map(({ priority: { value } }) => value)).size).toBeGreaterThan(4)
  })

  it('follows a number set by hand, which the summary prints with its reason', () => {
    const own = structuredClone(sample)
    const last = rankFindings(own, group.id).at(-1)!
    const finding = own.findings[last.finding!.id]!
    finding.priority = 100
    finding.priorityReason = 'The regulator asked about it.'
    const [first] = rankFindings(own, group.id)
    expect(first?.theme.id).toBe(last.theme.id)
    const text = JSON.stringify(summaryReport(own, group.id, { names: false, date: '2026-11-22' }).blocks)
    expect(text).toContain(
      `Priority 100, set by hand; the evidence alone says ${last.priority.computed}: The regulator asked about it.`,
    )
    finding.priorityReason = ''
    const without = JSON.stringify(summaryReport(own, group.id, { names: false, date: '2026-11-22' }).blocks)
    expect(without).toContain(`the evidence alone says ${last.priority.computed}; no reason was given.`)
  })
})
