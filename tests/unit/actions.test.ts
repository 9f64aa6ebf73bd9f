import { describe, expect, test } from 'vitest'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import {
  actionsOf,
  byActionSort,
  countPlan,
  detailOf,
  isOverdue,
  sourceOf,
  titleWithheld,
} from '#domain/insight/actions.ts'
import { debriefTimer, urgentLineAt, urgentLines } from '#domain/insight/debriefTimer.ts'
import { actionByFinding, asksForAction, countUndecided, reviewOf } from '#domain/insight/review.ts'
import { sharedCopy } from '#domain/journeyfile/sharedCopy.ts'
import { madeFromLine } from '#domain/model/actions.ts'
import type { Action, Id } from '#domain/model/index.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const { actions, debrief, focusGroup, review, run, themes } = steps
const minute = 60_000

function begun() {
  const bench = new Workbench()
  bench.tables = newJourney({ title: 'Switching', client: 'Ferrowick' }, bench.context)
  const focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday' })
  const action = (id: Id): Action => {
    const found = bench.tables.actions[id]
    if (!found) throw new Error('no such action')
    return found
  }
  const note = (text: string, participantId: Id | null = null) =>
    bench.do(run.addNote, { focusGroupId, at: bench.now, kind: 'followup', text, participantId })
  return { bench, focusGroupId, action, note }
}

describe('the debrief timer', () => {
  test('runs from the moment it was started, is over after ten minutes, and can be started again', () => {
    const { bench, focusGroupId } = begun()
    const at = (later: number) =>
      debriefTimer(bench.tables.focusGroups[focusGroupId]?.debriefStartedAt ?? null, bench.now + later)
    expect(at(0)).toEqual({ state: 'waiting' })
    bench.do(debrief.startDebrief, { focusGroupId })
    expect(at(0)).toEqual({ state: 'running', left: 10 * minute })
    expect(at(9 * minute + 59_000)).toEqual({ state: 'running', left: 1_000 })
    expect(at(10 * minute)).toEqual({ state: 'over', over: 0 })
    expect(at(12 * minute)).toEqual({ state: 'over', over: 2 * minute })
    expect(at(70 * minute)).toEqual({ state: 'past' })
    bench.now += 70 * minute
    bench.do(debrief.startDebrief, { focusGroupId })
    expect(at(minute)).toEqual({ state: 'running', left: 9 * minute })
  })

  test('shows the full time, not more, when the clock was set back', () => {
    expect(debriefTimer(20 * minute, 3 * minute)).toEqual({ state: 'running', left: 10 * minute })
  })
})

describe('what cannot wait', () => {
  test('is taken line by line, each once, without the signs of a list', () => {
    expect(urgentLines('- Call Mrs. Hill\n\n  • fix the form \n2. refund\n3) -5 % on the bill\nrefund\n–')).toEqual([
      'Call Mrs. Hill',
      'fix the form',
      'refund',
      '-5 % on the bill',
    ])
    expect(urgentLines('24 people waited\n-12 degrees')).toEqual(['24 people waited', '-12 degrees'])
  })

  test('the line with the cursor', () => {
    const text = 'first\n- second\n\nlast'
    expect([0, 5, 6, 13, 14, 15, 19].map((position) => urgentLineAt(text, position))).toEqual([
      'first',
      'first',
      'second',
      'second',
      'second',
      '',
      'last',
    ])
  })

  test('a line becomes one urgent action, never two, however the title is put later', () => {
    const { bench, focusGroupId, action } = begun()
    const line = 'Call Mrs. Hill back'
    const id = bench.do(actions.makeActionOfLine, { focusGroupId, line })
    expect(action(id)).toMatchObject({ title: line, urgent: true, focusGroupId, noteId: null, state: 'open' })
    expect(sourceOf(action(id), bench.tables)).toEqual({ kind: 'debrief', focusGroupId })
    expect(() => bench.do(actions.makeActionOfLine, { focusGroupId, line: ` ${line} ` })).toThrow('from this line')
    bench.do(actions.editAction, { id, changes: { title: 'Ring her' } })
    expect(madeFromLine(action(id), focusGroupId, line)).toBe(true)
    expect(() => bench.do(actions.makeActionOfLine, { focusGroupId, line })).toThrow('from this line')
    const other = bench.do(focusGroup.addFocusGroup, { title: 'Friday' })
    bench.do(actions.makeActionOfLine, { focusGroupId: other, line })
    expect(Object.keys(bench.tables.actions)).toHaveLength(2)
    expect(() => bench.do(actions.makeActionOfLine, { focusGroupId, line: ' ' })).toThrow('empty')
  })

  test('a long line is cut in the title and whole in the detail', () => {
    const { bench, focusGroupId, action } = begun()
    const line = 'word '.repeat(100).trim()
    const id = bench.do(actions.makeActionOfLine, { focusGroupId, line })
    expect(action(id).title).toHaveLength(300)
    expect(action(id).detail).toBe(line)
    expect(() => bench.do(actions.makeActionOfLine, { focusGroupId, line })).toThrow('from this line')
  })

  test('a follow-up note becomes one urgent action, never two, and keeps the way back', () => {
    const { bench, focusGroupId, action, note } = begun()
    const noteId = note('ask what\nthe letter said')
    const id = bench.do(actions.makeActionOfNote, { noteId })
    expect(action(id)).toMatchObject({ title: 'ask what the letter said', urgent: true, noteId, focusGroupId })
    expect(sourceOf(action(id), bench.tables)).toMatchObject({ kind: 'note', note: { id: noteId } })
    expect(() => bench.do(actions.makeActionOfNote, { noteId })).toThrow('from this note')
    bench.do(run.removeNote, { id: noteId })
    expect(sourceOf(action(id), bench.tables)).toEqual({ kind: 'debrief', focusGroupId })
  })

  test('words a person took back are shown nowhere until somebody writes their own', () => {
    const { bench, focusGroupId, action, note } = begun()
    const participantId = bench.do(focusGroup.addParticipant, { focusGroupId, name: 'Ana' })
    const noteId = note('my landlord took the letter '.repeat(14).trim(), participantId)
    const id = bench.do(actions.makeActionOfNote, { noteId })
    expect(titleWithheld(action(id), bench.tables)).toBe(false)
    expect(detailOf(action(id), bench.tables)).toContain('landlord')
    bench.do(focusGroup.editParticipant, { id: participantId, changes: { notesConsent: 'refused' } })
    expect(titleWithheld(action(id), bench.tables)).toBe(true)
    expect(detailOf(action(id), bench.tables)).toBe('')
    const { [participantId]: person } = bench.tables.participants
    if (!person) throw new Error('nobody')
    const withdrawn = {
      ...bench.tables,
      participants: { ...bench.tables.participants, [participantId]: { ...person, withdrawal: 'everything' as const } },
    }
    expect(JSON.stringify(sharedCopy(bench.tables))).toContain('landlord')
    expect(JSON.stringify(sharedCopy(withdrawn))).not.toContain('landlord')
    expect(sharedCopy(withdrawn).actions[id]).toMatchObject({ title: '', detail: '', urgent: true, noteId: null })
    bench.do(actions.editAction, { id, changes: { title: 'Send the letter again', detail: 'By post' } })
    expect(titleWithheld(action(id), bench.tables)).toBe(false)
    expect(detailOf(action(id), bench.tables)).toBe('By post')
  })
})

describe('the action plan', () => {
  const today = '2026-12-10'
  const planned = () => {
    const { bench, action } = begun()
    const plan = (title: string, changes: Partial<Action>) => {
      const id = bench.do(actions.addAction, { title })
      bench.do(actions.editAction, { id, changes })
      return action(id)
    }
    return [
      plan('no day', { owner: 'Bo' }),
      plan('late', { owner: 'cem', due: '2026-12-09' }),
      plan('today', { due: '2026-12-10', state: 'doing' }),
      plan('today, urgent', { owner: 'Ana', due: '2026-12-10', urgent: true }),
      plan('done late', { owner: 'Ana', due: '2026-12-01', state: 'done' }),
      plan('dropped', { owner: 'Bo', due: '2026-12-02', state: 'dropped' }),
    ]
  }
  const titles = (sort: Parameters<typeof byActionSort>[0]) =>
    planned()
      .sort(byActionSort(sort))
      .map(({ title }) => title)

  test('is sorted by day, owner or state', () => {
    expect(titles('due')).toEqual(['late', 'today, urgent', 'today', 'no day', 'done late', 'dropped'])
    expect(titles('owner')).toEqual(['today, urgent', 'no day', 'late', 'today', 'done late', 'dropped'])
    expect(titles('state')).toEqual(['late', 'today, urgent', 'no day', 'today', 'done late', 'dropped'])
  })

  test('overdue is what should have been done before today and is not', () => {
    const overdue = planned().filter((action) => isOverdue(action, today))
    expect(overdue.map(({ title }) => title)).toEqual(['late'])
    expect(countPlan(planned(), today)).toEqual({ all: 6, standing: 4, urgent: 1, overdue: 1, done: 1 })
  })

  test('of a focus group is its own and what belongs to none', () => {
    const { bench, focusGroupId } = begun()
    const other = bench.do(focusGroup.addFocusGroup, { title: 'Friday' })
    bench.do(actions.addAction, { title: 'for all' })
    bench.do(actions.makeActionOfLine, { focusGroupId: other, line: 'on Friday' })
    const of = (id: Id) => actionsOf(bench.tables, id).map(({ title }) => title)
    expect(of(focusGroupId)).toEqual(['for all'])
    expect(of(other)).toEqual(['for all', 'on Friday'])
  })
})

describe('the leadership review', () => {
  test('looks at the most pressing finding first and counts what is undecided', () => {
    const { bench, focusGroupId } = begun()
    const people = ['A', 'B'].map((name) => bench.do(focusGroup.addParticipant, { focusGroupId, name }))
    const said = (participantId: Id | undefined) =>
      bench.do(run.addNote, {
        focusGroupId,
        at: bench.now,
        kind: 'irritation',
        text: 'x',
        participantId: participantId ?? null,
      })
    const quiet = bench.do(themes.addTheme, { title: 'Quiet', noteIds: [said(people[0])] })
    const loud = bench.do(themes.addTheme, { title: 'Loud', noteIds: [said(people[0]), said(people[1])] })
    const bare = bench.do(themes.addTheme, { title: 'Bare', noteIds: [said(people[0])] })
    for (const themeId of [quiet, loud]) bench.do(themes.editFinding, { themeId, changes: { sentence: themeId } })
    const titles = () => reviewOf(bench.tables, focusGroupId).findings.map(({ theme }) => theme.title)
    expect(titles()).toEqual(['Loud', 'Quiet'])
    expect(reviewOf(bench.tables, focusGroupId).withoutSentence).toBe(1)
    expect(countUndecided(bench.tables.findings)).toBe(2)
    bench.do(review.editDecision, { themeId: quiet, changes: { decision: 'no', decisionNote: 'Too dear.' } })
    expect(countUndecided(bench.tables.findings)).toBe(1)
    const finding = Object.values(bench.tables.findings).find(({ themeId }) => themeId === quiet)
    bench.tables = {
      ...bench.tables,
      findings: { ...bench.tables.findings, [finding?.id ?? '']: { ...finding, priority: 99 } as never },
    }
    expect(titles()).toEqual(['Quiet', 'Loud'])
    bench.do(review.editDecision, { themeId: bare, changes: { decision: 'later' } })
    expect(titles()).toEqual(['Quiet', 'Loud'])
  })

  test('a finding to act on or to test gives one action, from its recommendation', () => {
    const { bench, action } = begun()
    expect(['open', 'act', 'test', 'later', 'no'].filter((decision) => asksForAction(decision as never))).toEqual([
      'act',
      'test',
    ])
    const themeId = bench.do(themes.addTheme, { title: 'Speed' })
    bench.do(themes.editFinding, { themeId, changes: { sentence: 'Too slow.', recommendation: ' Answer in\na day. ' } })
    const findingId = Object.keys(bench.tables.findings)[0] ?? ''
    const id = bench.do(actions.makeActionOfFinding, { findingId })
    expect(action(id)).toMatchObject({ title: 'Answer in a day.', findingId, urgent: false, focusGroupId: null })
    expect(sourceOf(action(id), bench.tables)).toMatchObject({ kind: 'finding', theme: { title: 'Speed' } })
    expect(actionByFinding(bench.tables.actions).get(findingId)?.id).toBe(id)
    expect(() => bench.do(actions.makeActionOfFinding, { findingId })).toThrow('from this finding')
  })
})
