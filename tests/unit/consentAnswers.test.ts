import { beforeEach, describe, expect, test } from 'vitest'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import { consentGaps, consentStanding, mayKeep, mayQuote, wordsWithheld } from '#domain/insight/consent.ts'
import type { Id, Participant } from '#domain/model/index.ts'
import type { Consent, ConsentMatter } from '#domain/model/participants.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const { consent, focusGroup, run } = steps

let bench: Workbench
let focusGroupId: Id
beforeEach(() => {
  bench = new Workbench()
  bench.tables = newJourney({ title: 'Switching' }, bench.context)
  focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday' })
})

const person = (name: string) => bench.do(focusGroup.addParticipant, { focusGroupId, name })
const of = (id: Id) => bench.tables.participants[id]

describe('an answer', () => {
  test('is kept with its moment and way, and the newest counts', () => {
    const [anna, bob] = [person('Anna'), person('Bob')]
    bench.do(consent.recordConsent, { ids: [anna, bob], about: 'quoting', answer: 'given', way: 'signed' })
    const signed = bench.now
    bench.do(consent.recordConsent, { ids: [anna], about: 'quoting', answer: 'refused', way: 'phone' })
    expect(of(anna)).toMatchObject({ notesConsent: 'unasked', quotingConsent: 'refused', recordingConsent: 'unasked' })
    expect(of(anna)?.consentLog).toEqual([
      { about: 'quoting', answer: 'given', at: signed, way: 'signed' },
      { about: 'quoting', answer: 'refused', at: bench.now, way: 'phone' },
    ])
    expect(of(bob)).toMatchObject({ quotingConsent: 'given', consentLog: [{ way: 'signed' }] })
  })

  test('said once more in the same way adds nothing; in another way it does', () => {
    const anna = person('Anna')
    const answer = { ids: [anna], about: 'notes', answer: 'given' } as const
    bench.do(consent.recordConsent, { ...answer, way: 'spoken' })
    bench.do(consent.recordConsent, { ...answer, way: 'spoken' })
    expect(bench.touched()).toEqual({})
    bench.do(consent.recordConsent, { ...answer, way: 'signed' })
    expect(of(anna)?.consentLog.map(({ way }) => way)).toEqual(['spoken', 'signed'])
  })

  test('of all asks nobody twice, and nobody who does not come', () => {
    const [anna, bob, cem] = [person('Anna'), person('Bob'), person('Cem')]
    bench.do(consent.recordConsent, { ids: [anna], about: 'recording', answer: 'refused', way: 'email' })
    bench.do(focusGroup.editParticipant, { id: cem, changes: { invitation: 'declined' } })
    bench.do(consent.recordConsentOfAll, {
      focusGroupId,
      about: ['notes', 'recording'],
      answer: 'given',
      way: 'spoken',
    })
    expect(of(anna)).toMatchObject({ notesConsent: 'given', quotingConsent: 'unasked', recordingConsent: 'refused' })
    expect(of(bob)).toMatchObject({ notesConsent: 'given', recordingConsent: 'given' })
    expect(of(cem)).toMatchObject({ notesConsent: 'unasked', consentLog: [] })
  })

  test('set as a field is one that was spoken', () => {
    const anna = person('Anna')
    bench.do(focusGroup.editParticipant, { id: anna, changes: { recordingConsent: 'given' } })
    expect(of(anna)).toMatchObject({
      recordingConsent: 'given',
      consentLog: [{ about: 'recording', answer: 'given', way: 'spoken', at: bench.now }],
    })
  })

  test('of two hundred and more the newest are kept', () => {
    const anna = person('Anna')
    for (let time = 0; time < 203; time += 1) {
      bench.do(consent.recordConsent, {
        ids: [anna],
        about: 'notes',
        answer: time % 2 ? 'given' : 'refused',
        way: 'spoken',
      })
    }
    expect(of(anna)?.consentLog).toHaveLength(200)
    expect(of(anna)?.consentLog.at(-1)?.at).toBe(bench.now)
  })
})

test('a person stands to consent as the first of these says that is true', () => {
  const anna = person('Anna')
  const standing = () => consentStanding(of(anna) as Participant)
  const answer = (about: ConsentMatter, said: Consent) =>
    bench.do(consent.recordConsent, { ids: [anna], about, answer: said, way: 'spoken' })
  const seen = [standing()]
  answer('notes', 'given')
  seen.push(standing())
  answer('quoting', 'given')
  seen.push(standing())
  answer('quoting', 'refused')
  seen.push(standing())
  answer('notes', 'refused')
  seen.push(standing())
  bench.do(consent.withdraw, { id: anna, what: 'quotes' })
  seen.push(standing())
  bench.do(consent.withdraw, { id: anna, what: 'everything' })
  seen.push(standing())
  expect(seen).toEqual(['unasked', 'partlyAsked', 'given', 'noQuotes', 'noNotes', 'quotesTakenBack', 'allTakenBack'])
})

describe('taking back', () => {
  const said = (participantId: Id) =>
    bench.do(run.addNote, { focusGroupId, at: bench.now, kind: 'verbatim', text: 'It was slow.', participantId })
  const allowed = (noteId: Id) => {
    const note = bench.tables.notes[noteId]
    if (!note) throw new Error('the note is gone')
    return [mayKeep(note, bench.tables), mayQuote(note, bench.tables), wordsWithheld(note, bench.tables)]
  }

  test('quotes is like refusing to be quoted, everything like refusing notes, whatever was agreed before', () => {
    const anna = person('Anna')
    for (const about of ['notes', 'quoting'] as const)
      bench.do(consent.recordConsent, { ids: [anna], about, answer: 'given', way: 'signed' })
    const note = said(anna)
    expect(allowed(note)).toEqual([true, true, false])
    bench.do(consent.withdraw, { id: anna, what: 'quotes' })
    expect(of(anna)).toMatchObject({ withdrawal: 'quotes', withdrawnAt: bench.now })
    expect(allowed(note)).toEqual([true, false, true])
    bench.do(consent.withdraw, { id: anna, what: 'everything' })
    expect(allowed(note)).toEqual([false, false, true])
    bench.do(consent.allowAgain, { id: anna })
    expect(of(anna)).toMatchObject({ withdrawal: 'none', withdrawnAt: bench.now, quotingConsent: 'given' })
    expect(allowed(note)).toEqual([true, true, false])
  })

  test('is counted apart from refusals', () => {
    const [anna, bob, cem] = [person('Anna'), person('Bob'), person('Cem')]
    for (const id of [anna, bob, cem]) said(id)
    said(anna)
    bench.do(consent.recordConsent, { ids: [cem], about: 'notes', answer: 'refused', way: 'spoken' })
    bench.do(consent.withdraw, { id: anna, what: 'everything' })
    bench.do(consent.withdraw, { id: bob, what: 'quotes' })
    expect(consentGaps(bench.tables, focusGroupId)).toMatchObject({
      participants: 3,
      keptOut: 1,
      withheld: 0,
      allTakenBack: { people: [{ id: anna }], notes: 2 },
      quotesTakenBack: { people: [{ id: bob }], notes: 1 },
    })
  })

  test('who declined is not asked for consent', () => {
    person('Anna')
    const bob = person('Bob')
    bench.do(focusGroup.editParticipant, { id: bob, changes: { invitation: 'declined' } })
    expect(consentGaps(bench.tables, focusGroupId).notes.unasked.map(({ name }) => name)).toEqual(['Anna'])
  })
})
