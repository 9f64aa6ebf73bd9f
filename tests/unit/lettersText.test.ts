import { describe, expect, test } from 'vitest'
import { composeLetter, letterPlan, letterProblemText, plainLetter } from '#assets/templates/composeLetter.ts'
import { fieldPieces } from '#assets/templates/fields.ts'
import { letterFieldNames, letterFieldsOf, letterTemplates } from '#assets/templates/letters.ts'
import { editLetter, recordMailings, resetLetter } from '#domain/commands/letters.ts'
import { addressWithin, mailAddress, recipientsOf } from '#domain/insight/letterRecipients.ts'
import { entities } from '#domain/model/index.ts'
import { type LetterKind, letterKinds } from '#domain/model/letters.ts'
import type { Tables } from '#domain/model/tables.ts'
import { groupId, lettersJourney, personId } from '#tests/fixtures/lettersJourney.ts'
import { idOf, put } from '#tests/fixtures/smallJourney.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const groupOf = (tables: Tables) => tables.focusGroups[groupId]!
const plan = (tables: Tables, kind: LetterKind) => letterPlan(tables, groupOf(tables), kind)
const problems = (tables: Tables, kind: LetterKind) => plan(tables, kind).problems.map(letterProblemText)
const letter = (tables: Tables, kind: LetterKind, seat: number | null = 1) => {
  const { subject, body } = composeLetter(
    tables,
    groupOf(tables),
    plan(tables, kind),
    seat === null ? null : tables.participants[personId(seat)]!,
  )
  // Whether a comma or which blank stands there depends on the system's tables of languages.
  const same = (text: string) => text.replace(/(Tuesday), /g, '$1 ').replaceAll('\u202f', ' ')
  return { subject: plainLetter(subject), body: same(plainLetter(body)) }
}
/** The journey with other values in the focus group. */
function withGroup(changes: Partial<Tables['focusGroups'][string]>): Tables {
  const tables = lettersJourney()
  Object.assign(groupOf(tables), changes)
  return tables
}

describe('the templates', () => {
  test.each(letterKinds)('%s uses only places it may have, and raises its voice nowhere', (kind) => {
    const { subject, body } = letterTemplates[kind]
    const used = [...fieldPieces(subject, {}), ...fieldPieces(body, {})].filter((piece) => piece.kind !== 'words')
    expect(used.length).toBeGreaterThan(2)
    for (const { field } of used) expect(letterFieldsOf(kind)).toContain(field)
    expect(subject + body).not.toContain('!')
    expect(subject.length).toBeLessThan(70)
    expect(body.split(/\s+/).length).toBeLessThan(260)
  })

  test('the invitation says what it is about, how long, what becomes of it, consent and recording, what one gets, and how to say no', () => {
    const { body } = letter(lettersJourney(), 'invitation')
    for (const said of [
      'Dear Anna Keller,',
      'Moving house with the line',
      'Tuesday 17 November 2026',
      '18:30',
      '20:00',
      '90 minutes',
      'Linden Room',
      '12 Harbour Street\nSecond floor',
      '40 francs',
      'It decides what changes first.',
      'whether we may record the sound',
      'whether we may quote your words without your name',
      'a short no is just as welcome',
      'Lena, lena@ferrowick.example',
      'Mara Holt',
      'Ferrowick',
    ])
      expect(body).toContain(said)
    expect(body).not.toMatch(/[{}[\]]/)
  })
})

describe('the fields', () => {
  test('a letter has dates and times as its language writes them', () => {
    const inLanguage = (language: string) => {
      const tables = lettersJourney()
      Object.assign(Object.values(tables.journeys)[0]!, { language })
      const bench = new Workbench(tables)
      const changes = { body: '{date} / {time} / {until} / {summaryDate}' }
      bench.do(editLetter, { focusGroupId: groupId, kind: 'reminder', changes, template: letterTemplates.reminder })
      return letter(bench.tables, 'reminder').body
    }
    expect(inLanguage('en')).toBe('Tuesday 17 November 2026 / 18:30 / 20:00 / Tuesday 1 December 2026')
    expect(inLanguage('en-US')).toBe('Tuesday November 17, 2026 / 6:30 PM / 8:00 PM / Tuesday December 1, 2026')
    expect(inLanguage('de-CH')).toContain('Dienstag, 17. November 2026 / 18:30 / 20:00')
    expect(inLanguage('fr')).toContain('mardi 17 novembre 2026')
    expect(inLanguage('ja')).toContain('2026年11月17日火曜日')
    expect(inLanguage('en-12')).toContain('Tuesday 17 November 2026')
  })

  test('the end may be after midnight', () => {
    const tables = withGroup({ startTime: '23:10', minutes: 100 })
    const bench = new Workbench(tables)
    const edit = { changes: { body: '{until}' }, template: letterTemplates.thanks }
    bench.do(editLetter, { focusGroupId: groupId, kind: 'thanks', ...edit })
    expect(letter(bench.tables, 'thanks').body).toBe('00:50')
  })

  test.each([
    ['Anna Keller', 'Anna'],
    ['Keller, Anna Maria', 'Anna'],
    ['田中 健一', '田中'],
    ['Łukasz', 'Łukasz'],
    ['Eve\r\nBcc: x@y.example\u202e', 'Eve'],
  ])('the first name of %j is %j', (name, first) => {
    const tables = lettersJourney()
    tables.participants[personId(1)]!.name = name
    const bench = new Workbench(tables)
    const edit = { changes: { body: '{firstName}|{name}' }, template: letterTemplates.thanks }
    bench.do(editLetter, { focusGroupId: groupId, kind: 'thanks', ...edit })
    const { body } = letter(bench.tables, 'thanks')
    expect(body.split('|')[0]).toBe(first)
    expect(body).not.toMatch(/[\r\n\u202e]/)
  })

  test('what a field puts in is never read as a field again', () => {
    const tables = withGroup({ place: '{address} {constructor} $& $1' })
    expect(letter(tables, 'reminder').body).toContain('Where: {address} {constructor} $& $1\n12 Harbour Street')
  })
})

describe('what is missing is named', () => {
  test('nothing is, when all is filled', () => {
    for (const kind of letterKinds) expect(problems(lettersJourney(), kind)).toEqual([])
  })

  test.each([
    [{ place: ' ' }, 'The place is missing.'],
    [{ address: '' }, 'The address is missing.'],
    [{ incentive: '' }, 'What people get is missing.'],
    [{ date: '' }, 'The date is missing.'],
    [{ contact: '' }, 'The contact is missing.'],
    [{ outcomeUse: '' }, 'How the outcome will be used is missing.'],
  ] as const)('%j', (changes, sentence) => {
    expect(problems(withGroup(changes), 'invitation')).toEqual([sentence])
  })

  test('each once, in the order of the letter, also those of the journey', () => {
    const tables = withGroup({ startTime: '', date: '' })
    Object.assign(Object.values(tables.journeys)[0]!, { client: '', title: '', facilitatorName: '' })
    expect(problems(tables, 'invitation')).toEqual([
      'The date is missing.',
      'The client is missing.',
      'The title of the journey is missing.',
      'The time at which it begins is missing.',
      'The name of the facilitator is missing.',
    ])
  })

  test('a field that there is not, or not in this letter, and an empty letter', () => {
    const write = (kind: LetterKind, changes: { subject?: string; body?: string }) => {
      const bench = new Workbench(lettersJourney())
      bench.do(editLetter, { focusGroupId: groupId, kind, changes, template: letterTemplates[kind] })
      return problems(bench.tables, kind)
    }
    expect(write('invitation', { body: 'In {plce}, {weDid}, {stage} {constructor}' })).toEqual([
      'The text says {plce}, and nothing can be put there.',
      'The text says {weDid}, and nothing can be put there.',
      'The text says {stage}, and nothing can be put there.',
      'The text says {constructor}, and nothing can be put there.',
    ])
    expect(write('toAll', { body: 'Dear {name}' })).toEqual(['The text says {name}, and nothing can be put there.'])
    expect(write('thanks', { subject: ' ', body: '' })).toEqual(['The subject is empty.', 'The letter is empty.'])
    expect(write('toAll', { body: 'Dear {client}, { } {} {a b} {{place}}' })).toEqual([])
  })

  test('people without a name or an address they can be written to', () => {
    const tables = lettersJourney()
    Object.assign(tables.participants[personId(1)]!, { name: ' ', email: '' })
    Object.assign(tables.participants[personId(2)]!, { email: 'luca@' })
    expect(
      plan(tables, 'invitation')
        .addressees.slice(0, 3)
        .map((one) => [one.code, one.problems]),
    ).toEqual([
      ['P1', ['noName', 'noEmail']],
      ['P2', ['badEmail']],
      ['P3', []],
    ])
  })
})

describe('who is written to', () => {
  const left = (tables: Tables, kind: LetterKind) =>
    Object.fromEntries(recipientsOf(tables, groupOf(tables), kind).map(({ code, leftOut }) => [code, leftOut]))

  test('declined people get nothing, people on standby no reminder, who withdrew everything nothing at all', () => {
    const tables = lettersJourney()
    const set = (seat: number, changes: object) => Object.assign(tables.participants[personId(seat)]!, changes)
    tables.notes = {}
    set(1, { invitation: 'accepted' })
    set(2, { invitation: 'declined' })
    set(3, { invitation: 'standby' })
    set(4, { invitation: 'accepted', withdrawal: 'everything' })
    set(5, { invitation: 'accepted', withdrawal: 'quotes' })
    const [none, declined, withdrawn] = [null, 'declined', 'withdrawn']
    expect(left(tables, 'invitation')).toEqual({ P1: none, P2: declined, P3: none, P4: withdrawn, P5: none, P6: none })
    expect(left(tables, 'reminder')).toEqual({
      P1: none,
      P2: declined,
      P3: 'standby',
      P4: withdrawn,
      P5: none,
      P6: 'notInvited',
    })
    expect(left(tables, 'thanks')).toEqual({ P1: none, P2: declined, P3: 'standby', P4: withdrawn, P5: none, P6: none })
    expect(left(tables, 'weDid')).toEqual(left(tables, 'thanks'))
    expect(left(tables, 'toAll')).toEqual({})
  })

  test('who was not there is not thanked for coming', () => {
    const tables = lettersJourney()
    const from = { questionId: null, minutes: null }
    const at = Date.UTC(2026, 10, 17, 18, 30)
    put(tables, 'sessions', 700, {
      focusGroupId: groupId,
      log: [
        { at, event: 'opening', participantId: null, ...from },
        { at: at + 1, event: 'leave', participantId: personId(6), ...from },
        { at: at + 2, event: 'question', participantId: null, ...from },
      ],
    })
    expect(left(tables, 'thanks')).toMatchObject({ P1: null, P6: 'notThere' })
  })

  test.each([
    ['anna@example.org', true],
    [' anna.k+x@sub.example-1.org ', true],
    ['anna@example', false],
    ['anna', false],
    ['anna@', false],
    ['a b@example.org', false],
    ['anna@example.org, eve@example.org', false],
    ['Anna <anna@example.org>', false],
    ['anna@example.org\r\nBcc: eve@example.org', false],
    ['anna..k@example.org', false],
    ['ännä@example.org', false],
    [`${'a'.repeat(65)}@example.org`, false],
  ])('%j is an address: %s', (address, good) => {
    expect(mailAddress(address)).toBe(good ? address.trim() : '')
  })

  test('finds the address in a contact', () => {
    expect(addressWithin('Lena Ott, 044 123 45 67 <lena@ferrowick.example>.')).toBe('lena@ferrowick.example')
    expect(addressWithin('Call 044 123 45 67')).toBe('')
  })
})

describe('changing a letter', () => {
  const focusGroupId = groupId
  const template = letterTemplates.reminder

  test('makes the record at the first change, keeps the rest of the template, and goes back to it', () => {
    const bench = new Workbench(lettersJourney())
    bench.do(editLetter, { focusGroupId, kind: 'reminder', changes: { subject: 'Soon' }, template })
    expect(bench.touched()).toEqual({ 'letters+': 1 })
    bench.do(editLetter, { focusGroupId, kind: 'reminder', changes: { body: 'See you at {place}' }, template })
    expect(bench.touched()).toEqual({ 'letters~': 1 })
    expect(letter(bench.tables, 'reminder')).toEqual({ subject: 'Soon', body: 'See you at Linden Room' })
    expect(plan(bench.tables, 'reminder').isTemplate).toBe(false)
    expect(plan(bench.tables, 'thanks').isTemplate).toBe(true)
    bench.do(resetLetter, { focusGroupId, kind: 'reminder' })
    expect(plan(bench.tables, 'reminder')).toMatchObject({ isTemplate: true, text: template })
    expect(() => bench.do(resetLetter, { focusGroupId, kind: 'reminder' })).toThrow('as in the template')
  })

  test('of two that came together by a merge the newer one stands, and the change goes there', () => {
    const bench = new Workbench(lettersJourney())
    const add = (number: number, subject: string, changedAt: number) =>
      put(bench.tables, 'letters', number, { focusGroupId, kind: 'reminder', subject, body: 'x', changedAt })
    add(800, 'older', 1_000)
    add(801, 'newer', 2_000)
    expect(letter(bench.tables, 'reminder').subject).toBe('newer')
    bench.do(editLetter, { focusGroupId, kind: 'reminder', changes: { body: 'y' }, template })
    expect(bench.tables.letters[idOf(801)]).toMatchObject({ subject: 'newer', body: 'y' })
    bench.do(resetLetter, { focusGroupId, kind: 'reminder' })
    expect(Object.values(bench.tables.letters)).toEqual([])
  })

  test('remembers for whom one was made; who was planned is invited, and nobody else changes', () => {
    const bench = new Workbench(lettersJourney())
    bench.tables.participants[personId(2)]!.invitation = 'accepted'
    const participantIds = [personId(1), personId(2), personId(1)]
    bench.do(recordMailings, { kind: 'invitation', participantIds })
    expect(bench.touched()).toEqual({ 'mailings+': 2, 'participants~': 1 })
    expect(bench.tables.participants[personId(1)]!.invitation).toBe('invited')
    expect(bench.tables.participants[personId(2)]!.invitation).toBe('accepted')
    for (const mailing of Object.values(bench.tables.mailings))
      expect(entities.mailings.schema.safeParse(mailing).error).toBeUndefined()
    bench.do(recordMailings, { kind: 'invitation', participantIds: [personId(1)] })
    const made = recipientsOf(bench.tables, groupOf(bench.tables), 'invitation')
    expect(made.map(({ times, madeAt }) => [times, madeAt])).toEqual([
      [2, bench.now],
      [1, bench.now - 1_000],
      [0, null],
      [0, null],
      [0, null],
      [0, null],
    ])
    bench.do(recordMailings, { kind: 'thanks', participantIds: [personId(3)] })
    expect(bench.tables.participants[personId(3)]!.invitation).toBe('planned')
  })
})

test('every field of letters can be put in and is filled', () => {
  const bench = new Workbench(lettersJourney())
  const fields = letterFieldsOf('weDid')
  expect(new Set([...fields])).toEqual(new Set(Object.keys(letterFieldNames)))
  const body = fields.map((field) => `${field}={${field}}`).join('\n')
  bench.do(editLetter, { focusGroupId: groupId, kind: 'weDid', changes: { body }, template: letterTemplates.weDid })
  expect(problems(bench.tables, 'weDid')).toEqual([])
  const pieces = composeLetter(
    bench.tables,
    groupOf(bench.tables),
    plan(bench.tables, 'weDid'),
    bench.tables.participants[personId(4)]!,
  ).body
  expect(pieces.filter(({ kind }) => kind === 'filled')).toHaveLength(fields.length)
})
