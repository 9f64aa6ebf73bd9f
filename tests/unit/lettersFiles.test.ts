import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { link } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { letterTemplates } from '#assets/templates/letters.ts'
import { editLetter } from '#domain/commands/letters.ts'
import { emailDraft } from '#domain/interchange/eml.ts'
import type { Id } from '#domain/model/index.ts'
import { type LetterKind, letterKinds } from '#domain/model/letters.ts'
import type { Tables } from '#domain/model/tables.ts'
import { writeNew } from '#electron/files/writeNew.ts'
import type { MadeLetters } from '#electron/worker/job.ts'
import { makeLetters } from '#electron/worker/letters.ts'
import { groupId, lettersJourney, names, personId } from '#tests/fixtures/lettersJourney.ts'
import { fonts, infoOf, pagesOf, textOf, wordsOf } from '#tests/fixtures/pdf.ts'
import { icsText, readIcs } from '#tests/fixtures/readIcs.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return { ...real, link: vi.fn(real.link) }
})

const now = Date.UTC(2026, 9, 24, 9)
const everybody = names.map((_, index) => personId(index + 1))

async function make(
  tables: Tables,
  letter: LetterKind,
  as: 'drafts' | 'pdf' = 'drafts',
  participantIds: readonly Id[] = everybody,
): Promise<MadeLetters> {
  const request = { tables, focusGroupId: groupId, letter, participantIds, as }
  const made = await makeLetters(request, { now, timeZone: 'Europe/Zurich', fonts, onProgress: () => {} })
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

const mailOf = (made: MadeLetters, index = 0) => PostalMime.parse(made.files[index]!.bytes)
const sourceOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** The event as it lies in the file, byte by byte; a mail parser gives it other line ends. */
function icsOf(bytes: Uint8Array): string {
  const part = sourceOf(bytes).split('Content-Type: text/calendar')[1] ?? ''
  const [, base64 = ''] = part.split('\r\n\r\n')
  return Buffer.from(base64.split('\r\n--')[0] ?? '', 'base64').toString('utf8')
}

describe('mail drafts', () => {
  test('one for each person, with their name and address, unsent, and a file name without a name', async () => {
    const made = await make(lettersJourney(), 'reminder', 'drafts', [])
    expect(made).toEqual({ files: [], notWritten: [], warnings: [] })
    const tables = lettersJourney()
    for (const person of Object.values(tables.participants)) person.invitation = 'accepted'
    const { files, notWritten } = await make(tables, 'reminder')
    expect(notWritten).toEqual([])
    expect(files.map(({ name }) => name)).toEqual(names.map((_, index) => `Reminder P${index + 1}.eml`))
    expect(files.map(({ participantIds }) => participantIds)).toEqual(everybody.map((id) => [id]))
    for (const [index, { bytes }] of files.entries()) {
      const mail = await PostalMime.parse(bytes)
      expect(mail.to).toEqual([{ name: names[index], address: `p${index + 1}@example.org` }])
      expect(mail.text).toContain(`Dear ${names[index]},`)
      expect(mail.subject).toMatch(/^See you on Tuesday,? 17 November 2026$/)
      expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
      expect(mail.from).toBeUndefined()
      expect(mail.date).toBe('2026-10-24T09:00:00.000Z')
      expect(mail.attachments).toEqual([])
      for (const other of names) {
        if (other !== names[index]) expect(mail.text).not.toContain(other)
      }
      expect(sourceOf(bytes)).toMatch(/^[\x20-\x7e\r\n]*$/)
    }
  })

  test('the invitation brings its event: asked for an answer, in universal time, with nobody else in it', async () => {
    const made = await make(lettersJourney(), 'invitation')
    const mail = await mailOf(made, 3)
    const [event, ...others] = mail.attachments
    expect(others).toEqual([])
    expect(event).toMatchObject({ filename: 'invitation.ics', mimeType: 'text/calendar', method: 'REQUEST' })
    const ics = icsOf(made.files[3]!.bytes)
    const lines = readIcs(ics)
    const values = (name: string) => lines.filter((line) => line.name === name).map(({ value }) => icsText(value))
    expect(values('METHOD')).toEqual(['REQUEST'])
    expect(values('BEGIN')).toEqual(['VCALENDAR', 'VEVENT'])
    expect(values('DTSTART')).toEqual(['20261117T173000Z'])
    expect(values('DTEND')).toEqual(['20261117T190000Z'])
    expect(values('UID')).toEqual([`${groupId}@zapatos`])
    expect(values('SUMMARY')).toEqual(['Conversation with Ferrowick'])
    expect(values('LOCATION')).toEqual(['Linden Room, 12 Harbour Street, Second floor'])
    expect(values('DESCRIPTION')).toEqual(['Lena, lena@ferrowick.example'])
    expect(lines.filter(({ name }) => name === 'ORGANIZER' || name === 'ATTENDEE')).toEqual([
      { name: 'ORGANIZER', parameters: { CN: 'Mara Holt' }, value: 'mailto:lena@ferrowick.example' },
      {
        name: 'ATTENDEE',
        parameters: { CN: '田中 健一', ROLE: 'REQ-PARTICIPANT', PARTSTAT: 'NEEDS-ACTION', RSVP: 'TRUE' },
        value: 'mailto:p4@example.org',
      },
    ])
    expect(ics).not.toContain('between two homes')
  })

  test('made again later, the event is the same one, and newer', async () => {
    const sequence = async (at: number) => {
      const request = { tables: lettersJourney(), focusGroupId: groupId, letter: 'invitation', as: 'drafts' } as const
      const surroundings = { now: at, timeZone: 'UTC', fonts, onProgress: () => {} }
      const made = await makeLetters({ ...request, participantIds: [personId(1)] }, surroundings)
      const lines = readIcs(icsOf(made.ok ? made.value.files[0]!.bytes : new Uint8Array()))
      const of = (name: string) => lines.find((line) => line.name === name)?.value ?? ''
      return { uid: of('UID'), sequence: Number(of('SEQUENCE')) }
    }
    const [first, second] = [await sequence(now), await sequence(now + 3_600_000)]
    expect(second.uid).toBe(first.uid)
    expect(second.sequence).toBeGreaterThan(first.sequence)
  })

  test('without an address in the contact there is nobody to answer to: the event is only announced', async () => {
    const tables = lettersJourney()
    tables.focusGroups[groupId]!.contact = 'Call Lena, 044 123 45 67'
    const made = await make(tables, 'invitation')
    expect((await mailOf(made)).attachments[0]).toMatchObject({ method: 'PUBLISH' })
    expect(readIcs(icsOf(made.files[0]!.bytes)).map(({ name }) => name)).not.toContain('ATTENDEE')
  })

  test('says for whom none was made, and why', async () => {
    const tables = lettersJourney()
    const set = (seat: number, changes: object) => Object.assign(tables.participants[personId(seat)]!, changes)
    set(1, { email: '' })
    set(2, { email: 'luca at example' })
    set(3, { invitation: 'declined' })
    set(4, { withdrawal: 'everything' })
    set(5, { name: ' ' })
    const { files, notWritten } = await make(tables, 'invitation')
    expect(files.map(({ name }) => name)).toEqual(['Invitation P6.eml'])
    expect(notWritten.map(({ code, why }) => `${code} ${why}.`)).toEqual([
      'P1 has no e-mail address.',
      'P2 has an e-mail address no mail can be sent to.',
      'P3 has declined.',
      'P4 has withdrawn and is not written to.',
      'P5 has no name.',
    ])
    expect((await make(tables, 'invitation', 'pdf')).notWritten.map(({ code }) => code)).toEqual(['P3', 'P4', 'P5'])
  })

  test('nothing is made while the letter itself lacks something, and what it is is said', async () => {
    const tables = lettersJourney()
    tables.focusGroups[groupId]!.place = ''
    await expect(make(tables, 'invitation')).rejects.toThrow('No letter was made. The place is missing.')
    await expect(make(tables, 'invitation', 'pdf')).rejects.toThrow('The place is missing.')
  })

  test('the letter to all customers is one, to nobody in particular, and says what came of it', async () => {
    const made = await make(lettersJourney(), 'toAll', 'drafts', [])
    expect(made.files.map(({ name, participantIds }) => [name, participantIds])).toEqual([['To all customers.eml', []]])
    const mail = await mailOf(made)
    expect(mail.to).toBeUndefined()
    expect(mail.text?.replaceAll('\r', '')).toContain('We did: The first bill is one page, in plain words.\n')
    expect(mail.attachments).toEqual([])
  })

  const hostile = [
    'Eve\r\nBcc: thief@example.org',
    'Eve\nX-Evil: 1\n\n<html>',
    'Eve" <thief@example.org>, "',
    '=?utf-8?q?x=0d=0aBcc:_thief@example.org?=',
    'Eve\\", thief@example.org',
    '\u202egro.elpmaxe@feiht\u2066 Eve',
    'Eve\u2028Bcc: thief@example.org',
    `${'A very long name that goes on '.repeat(8)}😀`,
    'Eve;CN=x:mailto:thief@example.org',
  ]
  test.each(hostile)('a name stays a name: %j', async (name) => {
    const tables = lettersJourney()
    tables.participants[personId(1)]!.name = name
    Object.assign(Object.values(tables.journeys)[0]!, { facilitatorName: name, client: name, title: name })
    const made = await make(tables, 'invitation', 'drafts', [personId(1)])
    const source = sourceOf(made.files[0]!.bytes)
    const head = source.slice(0, source.indexOf('\r\n\r\n'))
    const mail = await mailOf(made)
    expect(mail.headers.map(({ key }) => key)).toEqual([
      'x-unsent',
      'date',
      'to',
      'subject',
      'mime-version',
      'content-type',
    ])
    expect(mail.to?.map(({ address }) => address)).toEqual(['p1@example.org'])
    expect(mail.to?.[0]?.name).not.toMatch(/[\r\n\u2028\u202a-\u202e\u2066-\u2069]/)
    for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78)
    expect(mail.attachments).toHaveLength(1)
    const lines = readIcs(icsOf(made.files[0]!.bytes))
    expect(lines.filter((line) => line.name === 'ATTENDEE').map(({ value }) => value)).toEqual([
      'mailto:p1@example.org',
    ])
    expect(lines.filter((line) => line.name === 'ORGANIZER').map(({ value }) => value)).toEqual([
      'mailto:lena@ferrowick.example',
    ])
    expect(lines.map((line) => line.name)).not.toContain('BCC')
  })

  test('an address that is none never becomes a header', () => {
    for (const address of ['a@b.ch\r\nBcc: x@y.ch', 'a@b.ch>, <x@y.ch', 'nobody', '']) {
      const draft = { to: { name: 'x', address }, subject: 's', body: 'b', attachments: [], date: new Date(now) }
      const head = sourceOf(emailDraft(draft)).split('\r\n\r\n')[0]
      expect(head).not.toMatch(/^To:|Bcc/m)
    }
  })
})

describe('on paper', () => {
  test('each letter has a page of its own, in six scripts, without what documents carry', async () => {
    const { files } = await make(lettersJourney(), 'invitation', 'pdf')
    expect(files.map(({ name }) => name)).toEqual(['Invitation Tuesday evening.pdf'])
    expect(files[0]!.participantIds).toEqual(everybody)
    const { bytes } = files[0]!
    const pages = pagesOf(bytes)
    expect(pages).toHaveLength(6)
    const flat = (text: string) => text.replace(/[\s\u202a-\u202e\u2066-\u2069]/g, '')
    for (const [index, page] of pages.entries()) {
      expect(flat(page)).toContain('withkindregardsMaraHolt'.replace('with', 'With'))
      expect(flat(page)).toContain('24October2026')
      expect(page.trim()).not.toMatch(/\n\d+$/)
      for (const name of ['Anna Keller', 'Łukasz', 'Μαρία Παπαδοπούλου', '田中 健一']) {
        expect(flat(page).includes(flat(name))).toBe(name === names[index])
      }
    }
    expect(infoOf(bytes).Title).toBe('Invitation · Tuesday evening')
    expect(JSON.stringify(infoOf(bytes))).not.toContain('Keller')
  })

  test('a letter of several pages loses nothing, and the next one begins on a new page', async () => {
    const bench = new Workbench(lettersJourney())
    const body = Array.from({ length: 60 }, (_, index) =>
      `Paragraph ${index} of a letter that is long. `.repeat(4),
    ).join('\n\n')
    bench.do(editLetter, { focusGroupId: groupId, kind: 'thanks', changes: { body }, template: letterTemplates.thanks })
    const { files } = await make(bench.tables, 'thanks', 'pdf', [personId(1), personId(2)])
    const text = textOf(files[0]!.bytes)
    for (let index = 0; index < 60; index += 1) expect(text.split(`Paragraph${index}of`)).toHaveLength(9)
    const starts = pagesOf(files[0]!.bytes).flatMap((page, index) =>
      page.includes('Mara Holt · Ferrowick') ? [index] : [],
    )
    expect(starts).toHaveLength(2)
  })

  test('a name under an Arabic greeting stands on the side of the greeting', async () => {
    const bench = new Workbench(lettersJourney())
    const changes = { subject: 'دعوة', body: 'أهلا بكم في المحادثة.\n\nمع التحية\nHolt\n\nIn English.' }
    bench.do(editLetter, { focusGroupId: groupId, kind: 'thanks', changes, template: letterTemplates.thanks })
    const { files } = await make(bench.tables, 'thanks', 'pdf', [personId(1)])
    const words = wordsOf(files[0]!.bytes)
    expect(words.findLast(({ word }) => word === 'Holt')?.right).toBeGreaterThan(500)
    expect(words.find(({ word }) => word === 'In')?.x).toBeLessThan(100)
  })

  test.each(letterKinds)('%s can be printed', async (kind) => {
    const tables = lettersJourney()
    for (const person of Object.values(tables.participants)) person.invitation = 'accepted'
    const { files, warnings } = await make(tables, kind, 'pdf')
    expect(pagesOf(files[0]!.bytes)).toHaveLength(kind === 'toAll' ? 1 : 6)
    expect(warnings).toEqual([])
  })
})

describe('a file that was not there', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zapatos-letters-'))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    chmodSync(folder, 0o700)
    rmSync(folder, { recursive: true, force: true })
  })
  const bytes = (text: string) => new TextEncoder().encode(text)

  test('is never written over another one', async () => {
    writeFileSync(join(folder, 'Invitation P1.eml'), 'kept')
    expect(await writeNew(folder, 'Invitation P1.eml', bytes('new'))).toBe('Invitation P1 (2).eml')
    expect(await writeNew(folder, 'Invitation P1.eml', bytes('newer'))).toBe('Invitation P1 (3).eml')
    expect(await writeNew(folder, 'Invitation P2.eml', bytes('other'))).toBe('Invitation P2.eml')
    expect(readdirSync(folder).sort()).toEqual([
      'Invitation P1 (2).eml',
      'Invitation P1 (3).eml',
      'Invitation P1.eml',
      'Invitation P2.eml',
    ])
    expect(readFileSync(join(folder, 'Invitation P1.eml'), 'utf8')).toBe('kept')
    expect(readFileSync(join(folder, 'Invitation P1 (3).eml'), 'utf8')).toBe('newer')
  })

  test('many at once each get a name of their own', async () => {
    const written = await Promise.all(
      Array.from({ length: 12 }, (_, index) => writeNew(folder, 'Invitation P1.eml', bytes(String(index)))),
    )
    expect(new Set(written).size).toBe(12)
    const found = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(found.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index))
  })

  test('where the disk knows no links, as a memory stick, it is not written over either', async () => {
    for (let count = 0; count < 3; count += 1) {
      vi.mocked(link).mockRejectedValueOnce(Object.assign(new Error('not permitted'), { code: 'EPERM' }))
    }
    expect(await writeNew(folder, 'a.eml', bytes('one'))).toBe('a.eml')
    expect(await writeNew(folder, 'a.eml', bytes('two'))).toBe('a (2).eml')
    expect(
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .sort(),
    ).toEqual(['one', 'two'])
  })

  test('leaves nothing behind when the folder is gone', async () => {
    rmSync(folder, { recursive: true })
    await expect(writeNew(folder, 'x.eml', bytes('x'))).rejects.toThrow('ENOENT')
    expect(existsSync(folder)).toBe(false)
    folder = mkdtempSync(join(tmpdir(), 'zapatos-letters-'))
  })
})
