import { describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { composeLetter, letterPlan, plainLetter } from '#assets/templates/composeLetter.ts'
import { planTemplate } from '#assets/templates/plan.ts'
import { isOverdue, sourceOf } from '#domain/insight/actions.ts'
import { urgentLines } from '#domain/insight/debriefTimer.ts'
import { followUpsOf } from '#domain/insight/followUps.ts'
import { impressionsOf } from '#domain/insight/impressions.ts'
import { codesOf, participantsOf, participantsWhoTookPart } from '#domain/insight/people.ts'
import { planOf } from '#domain/insight/plan.ts'
import { prioritiesByTheme, touchpointsOfFinding } from '#domain/insight/priority.ts'
import { stepProgress } from '#domain/insight/progress.ts'
import { quotaSheet } from '#domain/insight/quotas.ts'
import { recordingConsent } from '#domain/insight/recording.ts'
import { invitationCounts } from '#domain/insight/recruiting.ts'
import { reviewOf } from '#domain/insight/review.ts'
import { sessionOf } from '#domain/insight/sessionOf.ts'
import { themeEvidence } from '#domain/insight/themes.ts'
import { topicWords } from '#domain/insight/topics.ts'
import { actionStates, madeFromLine } from '#domain/model/actions.ts'
import { letterKinds } from '#domain/model/letters.ts'
import { consentWays, invitations } from '#domain/model/participants.ts'
import { planSteps } from '#domain/model/planTasks.ts'
import { inOrder } from '#domain/model/tables.ts'
import { rankFindings } from '#domain/report/rankedFindings.ts'
import { pagesOf, paint } from '#tests/fixtures/pdf.ts'

const tables = makeSample()
const groups = inOrder(tables, 'focusGroups')
const [saturday, thursday, wednesday] = groups
if (!saturday || !thursday || !wednesday) throw new Error('The sample has fewer than three focus groups.')
const today = '2026-11-22'
const tasksOf = (id: string) => inOrder(tables, 'planTasks', ({ focusGroupId }) => focusGroupId === id)
const problems = (id: string) =>
  Object.values(tables.checks).filter(({ focusGroupId, state }) => focusGroupId === id && state === 'problem')

describe('the plan', () => {
  it.each(groups)('has the tasks of all twelve steps, owners, a place and what it is about: $title', (group) => {
    const tasks = tasksOf(group.id)
    for (const { title } of planTemplate) expect(tasks.map((task) => task.title)).toContain(title)
    expect(new Set(tasks.map(({ step }) => step))).toEqual(new Set(planSteps))
    expect(tasks.filter(({ owner }) => !owner)).toEqual([])
    for (const field of [
      'purpose',
      'outcomeUse',
      'place',
      'address',
      'contact',
      'incentive',
      'coLeader',
      'noteTaker',
    ] as const)
      expect(group[field], field).not.toBe('')
    expect(topicWords(tables, group.id).length).toBeGreaterThan(1)
    expect(problems(group.id).every(({ remark }) => remark)).toBe(true)
  })

  it('of the first group is done but for two that are late and what comes last', () => {
    const plan = planOf(saturday, tasksOf(saturday.id), today)
    expect([plan.late.length, plan.open]).toEqual([2, 4])
    expect(problems(saturday.id)).toHaveLength(2)
    for (const { doneOn } of tasksOf(saturday.id)) expect(doneOn <= '2026-11-20').toBe(true)
  })

  it('of the third group is under way', () => {
    const plan = planOf(wednesday, tasksOf(wednesday.id), today)
    expect(plan.late.map(({ task }) => task.title)).toEqual(['Count the answers and fill the gaps'])
    expect(plan.open).toBeGreaterThan(15)
    expect(plan.steps.filter(({ done }) => done > 0).length).toBeGreaterThan(3)
    expect([plan.daysLeft, sessionOf(tables.sessions, wednesday.id)]).toEqual([10, undefined])
  })
})

describe('a group that has not met', () => {
  it('has no findings of its own: those of the others are not printed with “0 of 8 people”', () => {
    expect(rankFindings(tables, wednesday.id)).toEqual([])
    expect(reviewOf(tables, wednesday.id).findings).toEqual([])
    expect(rankFindings(tables, saturday.id)).toHaveLength(8)
  })

  it('has them when nobody has found notes for a sentence yet', () => {
    expect(rankFindings({ ...tables, placements: {} }, wednesday.id).length).toBe(8)
  })
})

describe('the people', () => {
  it('were over-recruited, with a quota that was missed', () => {
    const counts = groups.map(({ id }) => invitationCounts(participantsOf(tables, id)))
    expect(counts).toEqual([
      { planned: 0, invited: 0, accepted: 8, declined: 2, standby: 2 },
      { planned: 0, invited: 0, accepted: 8, declined: 2, standby: 1 },
      { planned: 0, invited: 3, accepted: 5, declined: 2, standby: 1 },
    ])
    expect(Object.keys(counts[0] ?? {}).sort()).toEqual([...invitations].sort())
    const { fills } = quotaSheet(tables, saturday.id)
    expect(fills.filter(({ missing }) => missing > 0).map(({ label, missing }) => [label, missing])).toEqual([
      ['New in town', 1],
    ])
    expect(fills.some(({ quota }) => quota.personaId)).toBe(true)
    expect(participantsWhoTookPart(tables, thursday.id)).toHaveLength(7)
  })

  it('can only be reached at addresses nobody has, and are written in several scripts', () => {
    const people = Object.values(tables.participants)
    for (const { email } of people) expect(email).toMatch(/^[a-z.]+@example\.(com|net|org)$/)
    for (const { phone } of people) expect(phone).toMatch(/^(01632 960\d{3})?$/)
    const names = people.map(({ name }) => name).join(' ')
    for (const script of ['Latin', 'Cyrillic', 'Greek', 'Han', 'Arabic', 'Hebrew'])
      expect(names).toMatch(new RegExp(`\\p{sc=${script}}`, 'u'))
    expect(people.filter(({ needs }) => needs).length).toBeGreaterThan(8)
  })

  it('gave their consent in every way, before the session or on coming late, and no recording was made', () => {
    const people = participantsWhoTookPart(tables, saturday.id)
    const log = people.flatMap(({ consentLog }) => consentLog)
    const all = Object.values(tables.participants).flatMap(({ consentLog }) => consentLog)
    expect(new Set(all.map(({ way }) => way))).toEqual(new Set(consentWays))
    const opened = sessionOf(tables.sessions, saturday.id)?.log[0]?.at ?? 0
    expect(log.filter(({ at }) => at > opened)).toHaveLength(1)
    expect(people.filter(({ recordingConsent }) => recordingConsent === 'refused')).toHaveLength(1)
    expect(recordingConsent(tables, saturday.id).may).toBe(false)
    expect(tables.recordings).toEqual({})
  })
})

describe('letters', () => {
  it('can all be made, and one has words of its own', () => {
    for (const group of groups) {
      for (const kind of letterKinds) {
        const plan = letterPlan(tables, group, kind)
        const untold = group === wednesday && (kind === 'weDid' || kind === 'toAll')
        expect(plan.problems).toEqual(untold ? [{ kind: 'open', field: 'weDid' }] : [])
        expect(plan.isTemplate).toBe(!(group === saturday && kind === 'invitation'))
        expect(plan.addressees.flatMap((one) => one.problems)).toEqual([])
      }
    }
  })

  it('went out: to twelve, to those who said yes, to those who came', () => {
    const sent = (group: typeof saturday) =>
      letterKinds.map((kind) => letterPlan(tables, group, kind).addressees.filter(({ times }) => times === 1).length)
    expect(groups.map(sent)).toEqual([
      [12, 8, 8, 0, 0],
      [11, 8, 7, 0, 0],
      [11, 0, 0, 0, 0],
    ])
  })

  it('tell what came of it, without a name', () => {
    const plan = letterPlan(tables, saturday, 'toAll')
    expect(plan.weDid?.entries.length).toBeGreaterThan(2)
    expect(plan.weDid?.kept).toEqual([])
    const told = plainLetter(composeLetter(tables, saturday, plan, null).body)
    expect(told).toMatch(/You said: .+\nWe did: /)
    expect(told).toMatch(/We are working on it: /)
    for (const { name } of Object.values(tables.participants)) expect(told).not.toContain(name)
  })
})

describe('what was concluded', () => {
  it('two priorities are set by hand with a reason, and findings have touchpoints of their own', () => {
    const priorities = [...prioritiesByTheme(tables, null).values()]
    const own = priorities.filter(({ overridden }) => overridden)
    expect(own).toHaveLength(2)
    for (const { reason, value, computed } of own) expect([reason !== '', value !== computed]).toEqual([true, true])
    const added = Object.values(tables.findings).map((finding) => {
      return touchpointsOfFinding(tables, themeEvidence(tables, finding.themeId, null), finding).own.size
    })
    expect(added.reduce((sum, count) => sum + count)).toBe(Object.keys(tables.findingTouchpoints).length)
    expect(added.filter((count) => count > 0).length).toBeGreaterThanOrEqual(3)
  })

  it('leadership decided on every finding', () => {
    const { findings, withoutSentence } = reviewOf(tables, null)
    expect([findings.length, withoutSentence]).toEqual([8, 0])
    expect(new Set(findings.map(({ finding }) => finding.decision))).toEqual(new Set(['act', 'test', 'later']))
    for (const { finding } of findings) expect(finding.decisionNote).not.toBe('')
    for (const { reviewDate, reviewPeople } of [saturday, thursday])
      expect([reviewDate > '2026-10-17', reviewPeople !== '']).toEqual([true, true])
  })

  it('actions come from everywhere and are in every state; one has no owner yet, one is overdue', () => {
    const actions = inOrder(tables, 'actions')
    expect(new Set(actions.map(({ state }) => state))).toEqual(new Set(actionStates))
    const from = new Set(actions.map((action) => sourceOf(action, tables).kind))
    expect(from).toEqual(new Set(['finding', 'debrief', 'note', 'none']))
    expect(actions.filter(({ owner }) => !owner)).toHaveLength(1)
    expect(actions.filter((action) => isOverdue(action, today))).toHaveLength(1)
    expect(actions.every(({ due }) => due)).toBe(true)
    for (const { state, result } of actions) if (state === 'done') expect(result).not.toBe('')
    for (const { id, debriefUrgent, debriefStartedAt } of [saturday, thursday]) {
      expect(debriefStartedAt).not.toBeNull()
      for (const line of urgentLines(debriefUrgent))
        expect(actions.filter((action) => madeFromLine(action, id, line))).toHaveLength(1)
    }
  })

  it('some follow-ups were handled, some not', () => {
    for (const { id } of [saturday, thursday]) {
      const notes = followUpsOf(tables, id)
      expect(new Set(notes.map(({ handled }) => handled))).toEqual(new Set([true, false]))
    }
  })

  it('three words match in other forms, and by a synonym', () => {
    const { wanted, words, matching, said, of, keptOut } = impressionsOf(tables, saturday.id)
    expect(wanted.map(({ label, count }) => [label, count])).toEqual([
      ['Reliable', 3],
      ['Honest', 2],
      ['Neighbourly', 2],
    ])
    // Those of P1 went with her quotes.
    expect([matching, said, of, keptOut]).toEqual([7, 18, 8, 3])
    expect(words.find(({ key }) => key === 'honest')?.joined.map(({ key }) => key)).toEqual(['sincere'])
    expect(words.find(({ key }) => key === 'promise')?.written).toEqual(['promises'])
    expect(Object.keys(tables.wordJoins)).toHaveLength(1)
    // The people of the third group have not been asked yet.
    expect(impressionsOf(tables, null)).toMatchObject({ said: 39, matching: 13, peopleMatching: 11, of: 15 })
  })

  it('every step is ready or says what is missing', () => {
    const open = stepProgress(tables).flatMap(({ step, missing }) => (missing.length ? [[step, missing]] : []))
    expect(open).toEqual([
      ['notes', ['the consent of 1 participant']],
      ['actions', ['an owner for 1 action']],
      ['share', ['a document or a copy for somebody else']],
    ])
  })
})

it.each([saturday, thursday])('the summary is made and names nobody: $title', async ({ id, title }) => {
  const { bytes } = await paint(tables, { focusGroupId: id })
  const pages = pagesOf(bytes)
  expect(pages[0]?.replace(/\s+/g, ' ')).toContain(title)
  expect(pages[2]).toContain('On one page')
  const text = pages.join('\n')
  for (const { name } of Object.values(tables.participants)) expect(text).not.toContain(name)
  for (const chapter of ['Impressions', 'Debrief', 'Leadership review', 'Actions']) expect(text).toContain(chapter)
  expect([...codesOf(tables, id).values()].slice(0, 7).every((code) => text.includes(code))).toBe(true)
})
