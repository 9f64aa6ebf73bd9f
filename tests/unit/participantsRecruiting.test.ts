import { beforeEach, describe, expect, test } from 'vitest'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import { missingInPlan } from '#domain/insight/progress.ts'
import { quotaSheet } from '#domain/insight/quotas.ts'
import { invitationCounts, lateInvitation, overRecruiting } from '#domain/insight/recruiting.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import type { Invitation } from '#domain/model/participants.ts'
import { inOrder } from '#domain/model/tables.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const { choose, focusGroup, quotas, run } = steps

let bench: Workbench
let focusGroupId: Id
beforeEach(() => {
  bench = new Workbench()
  bench.tables = newJourney({ title: 'Switching' }, bench.context)
  focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday' })
})

function person(name: string, changes: Parameters<typeof focusGroup.editParticipant.run>[1]['changes'] = {}): Id {
  const id = bench.do(focusGroup.addParticipant, { focusGroupId, name })
  bench.do(focusGroup.editParticipant, { id, changes })
  return id
}
const people = () => inOrder(bench.tables, 'participants')
const seatOf = (id: Id) => bench.tables.participants[id]?.seat

describe('invitations', () => {
  test('are counted by how far they are', () => {
    for (const invitation of ['invited', 'accepted', 'accepted', 'declined', 'standby'] as Invitation[])
      person(invitation, { invitation })
    person('fresh')
    expect(invitationCounts(people())).toEqual({ planned: 1, invited: 1, accepted: 2, declined: 1, standby: 1 })
  })

  test('twelve for eight, with the reason', () => {
    expect(overRecruiting(8)).toMatchObject({ seats: 8, invite: 12 })
    expect(overRecruiting(8).text).toMatch(/12 for 8 seats: some decline, and some who accept stay away/)
    expect([5, 6, 1].map((seats) => overRecruiting(seats).invite)).toEqual([8, 9, 2])
  })

  test.each([
    ['2026-12-13', 'planned', 'is in 20 days and 1 person is not invited yet'],
    ['2026-12-14', 'planned', null],
    ['2026-11-24', 'planned', 'is tomorrow'],
    ['2026-11-23', 'planned', 'is today'],
    ['2026-11-22', 'planned', null],
    ['2026-12-01', 'invited', null],
    ['', 'planned', null],
  ] as const)('on 23 November for %s, %s', (date, invitation, says) => {
    person('Anna', { invitation })
    const late = lateInvitation({ date }, people(), '2026-11-23')
    if (says) expect(late?.text).toContain(says)
    else expect(late).toBeNull()
  })

  test('too late also when nobody is on the list', () => {
    expect(lateInvitation({ date: '2026-12-01' }, [], '2026-11-23')?.text).toContain('nobody is on the list yet')
    expect(lateInvitation({ date: '2027-01-30' }, [], '2026-11-23')).toBeNull()
  })

  test('who declines or stands by gives the seat free, and gets one again', () => {
    bench.do(focusGroup.editFocusGroup, { id: focusGroupId, changes: { seats: 2 } })
    const [anna, bob] = [person('Anna'), person('Bob')]
    bench.do(focusGroup.editParticipant, { id: anna, changes: { invitation: 'declined' } })
    expect(seatOf(anna)).toBeNull()
    const cem = person('Cem')
    expect(seatOf(cem)).toBe(1)
    bench.do(focusGroup.setInvitations, { ids: [bob, cem], invitation: 'standby' })
    bench.do(focusGroup.editParticipant, { id: anna, changes: { invitation: 'accepted' } })
    expect([anna, bob, cem].map(seatOf)).toEqual([1, null, null])
  })

  test('who does not come is not counted as one of those the plan needs', () => {
    const ids = ['A', 'B', 'C', 'D', 'E'].map((name) => person(name))
    const group = () => bench.tables.focusGroups[focusGroupId] as FocusGroup
    expect(missingInPlan(bench.tables, group()).join()).not.toContain('more participant')
    bench.do(focusGroup.setInvitations, { ids: ids.slice(0, 2), invitation: 'declined' })
    expect(missingInPlan(bench.tables, group())).toContain('2 more participants')
  })

  test('but who has spoken keeps it', () => {
    const anna = person('Anna')
    bench.do(run.addNote, { focusGroupId, at: 1, kind: 'verbatim', text: 'Slow', participantId: anna })
    bench.do(focusGroup.editParticipant, { id: anna, changes: { invitation: 'declined' } })
    expect(seatOf(anna)).toBe(1)
  })
})

describe('quotas', () => {
  test('want, have, miss, and say who is too many', () => {
    const ludmila = bench.do(choose.addPersona, { name: 'Loyal Ludmila' })
    bench.do(choose.editPersona, { id: ludmila, changes: { segment: 'Long-time' } })
    bench.do(quotas.addQuota, { focusGroupId, personaId: ludmila, wanted: 2 })
    bench.do(quotas.addQuota, { focusGroupId, segment: 'Retired', wanted: 3 })
    const a = person('A', { personaId: ludmila })
    const b = person('B', { segment: 'long-TIME' })
    const c = person('C', { personaId: ludmila, invitation: 'accepted' })
    person('D', { personaId: ludmila, invitation: 'declined' })
    person('E', { segment: 'retired', invitation: 'standby' })
    person('F', { segment: 'Rétired', invitation: 'accepted' })
    const stranger = person('G', { segment: 'Student' })
    const sheet = quotaSheet(bench.tables, focusGroupId)
    expect(sheet.wanted).toBe(5)
    expect(
      sheet.fills.map(({ label, wanted, have, accepted, missing }) => [label, wanted, have, accepted, missing]),
    ).toEqual([
      ['Loyal Ludmila', 2, 3, 1, 0],
      ['Retired', 3, 1, 1, 2],
    ])
    expect(sheet.fills[0]?.tooMany.map(({ id }) => id)).toEqual([b])
    expect(sheet.inNone.map(({ id }) => id)).toEqual([stranger])
    expect([a, c]).not.toContain(sheet.fills[0]?.tooMany[0]?.id)
  })

  test('of persona and segment together want both, and one that says neither has nobody', () => {
    const persona = bench.do(choose.addPersona, { name: 'Ludmila' })
    const both = bench.do(quotas.addQuota, { focusGroupId, personaId: persona, segment: 'North' })
    const none = bench.do(quotas.addQuota, { focusGroupId })
    person('A', { personaId: persona, segment: 'north' })
    person('B', { personaId: persona, segment: 'South' })
    const have = new Map(quotaSheet(bench.tables, focusGroupId).fills.map(({ quota, have: has }) => [quota.id, has]))
    expect([have.get(both), have.get(none)]).toEqual([1, 0])
  })

  test('are made from the personas, the seats shared among them', () => {
    const ids = ['A', 'B', 'C'].map((name) => bench.do(choose.addPersona, { name }))
    bench.do(quotas.addQuota, { focusGroupId, personaId: ids[1] ?? null, wanted: 3 })
    bench.do(quotas.addQuotasOfPersonas, { focusGroupId })
    expect(inOrder(bench.tables, 'quotas').map(({ personaId, wanted }) => [personaId, wanted])).toEqual([
      [ids[1], 3],
      [ids[0], 3],
      [ids[2], 2],
    ])
    expect(() => bench.do(quotas.addQuotasOfPersonas, { focusGroupId })).toThrow('Every persona has a quota already.')
  })
})
