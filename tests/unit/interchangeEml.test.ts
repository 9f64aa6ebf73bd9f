import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { emailDraft } from '#domain/interchange/eml.ts'

const date = new Date(Date.UTC(2026, 10, 22, 9, 5, 7))
const scripts = 'Zażółć gęślą jaźń · Ελληνικά · Українська · 日本語 · 한국어 · שלום · مرحبا · 😀'
const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => (index * 37) % 256)
const plainDraft = { subject: 'Journey', body: 'Hello', attachments: [], date }

const source = (draft: Parameters<typeof emailDraft>[0]) =>
  new TextDecoder('utf-8', { fatal: true }).decode(emailDraft(draft))
const parse = (draft: Parameters<typeof emailDraft>[0]) => PostalMime.parse(emailDraft(draft))
const headerOf = (text: string) => text.slice(0, text.indexOf('\r\n\r\n'))

describe('a mail draft', () => {
  test('is read back by another parser as it was written', async () => {
    const body = `${scripts}\n\nSecond paragraph.\r\nLast line`
    const name = 'Zażółć – 日本語 😀.journey'
    const mail = await parse({
      subject: scripts,
      body,
      date,
      messageId: '<one@zapatos.example>',
      attachments: [
        { name, type: 'application/vnd.zapatos.journey+zip', bytes },
        { name: 'summary.pdf', type: 'application/pdf', bytes: new Uint8Array() },
      ],
    })
    expect(mail.subject).toBe(scripts)
    expect(mail.text?.trimEnd()).toBe(body.replace(/\r?\n/g, '\r\n'))
    expect(mail.messageId).toBe('<one@zapatos.example>')
    expect(mail.date).toBe('2026-11-22T09:05:07.000Z')
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
    expect(mail.attachments.map(({ filename, mimeType, disposition }) => [filename, mimeType, disposition])).toEqual([
      [name, 'application/vnd.zapatos.journey+zip', 'attachment'],
      ['summary.pdf', 'application/pdf', 'attachment'],
    ])
    expect(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer)).toEqual(bytes)
    expect(new Uint8Array(mail.attachments[1]?.content as ArrayBuffer)).toHaveLength(0)
  })

  test('is pure ASCII with CRLF and short lines', () => {
    const name = `${'a very long name that goes on '.repeat(5)}😀.journey`
    const text = source({
      subject: `${scripts} ${scripts}`,
      body: scripts,
      date,
      attachments: [{ name, type: 'a/b', bytes }],
    })
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78)
    expect(headerOf(text).split('\r\n')[0]).toBe('X-Unsent: 1')
    expect(headerOf(text)).toContain('Date: Sun, 22 Nov 2026 09:05:07 +0000')
    for (const word of headerOf(text).match(/=\?[^\s]+\?=/g) ?? []) expect(word.length).toBeLessThanOrEqual(75)
  })

  test('is the same bytes every time, without a message id of its own', () => {
    const draft = {
      subject: scripts,
      body: scripts,
      date,
      attachments: [{ name: 'ż.pdf', type: 'application/pdf', bytes }],
    }
    expect(emailDraft(draft)).toEqual(emailDraft(draft))
    expect(source(draft)).not.toMatch(/^Message-ID/im)
  })

  test.each([
    'Hello\r\nBcc: thief@example.org',
    'Hello\nBcc: thief@example.org',
    'Hello\rBcc: thief@example.org',
    'Hello\u2028Bcc: x@y',
    '=?utf-8?q?x=0d=0aBcc:_x@y?=',
    'a"; name="evil',
    "ż'' %0d%0aBcc: x",
  ])('lets nothing into its headers: %j', async (evil) => {
    const attachments = [{ name: `${evil}.pdf`, type: `application/pdf\r\nBcc: thief@example.org`, bytes }]
    const draft = { subject: evil, body: 'x', date, attachments, messageId: `<a@b>\r\nBcc: thief@example.org` }
    const mail = await parse(draft)
    expect(mail.bcc).toBeUndefined()
    expect(mail.headers.map(({ key }) => key)).toEqual(['x-unsent', 'date', 'subject', 'mime-version', 'content-type'])
    const oneLine = evil.replace(/[\r\n\u2028]+/g, ' ')
    expect(mail.subject).toBe(oneLine)
    expect(mail.attachments).toHaveLength(1)
    expect(mail.attachments[0]?.mimeType).toBe('application/octet-stream')
    expect(mail.attachments[0]?.filename).toBe(`${oneLine.replaceAll('=?', '=_')}.pdf`)
  })

  test('gives a file name no folder, and a name when there is none', async () => {
    const attachments = ['../../etc/passwd', 'C:\\boot.ini', '', '\n'].map((name) => ({
      name,
      type: 'text/plain',
      bytes,
    }))
    const mail = await parse({ ...plainDraft, attachments })
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([
      '..-..-etc-passwd',
      'C:-boot.ini',
      'attachment',
      'attachment',
    ])
  })

  test('carries a large attachment whole', async () => {
    const large = Uint8Array.from({ length: 3_000_001 }, (_, index) => (index * 31 + (index >> 8)) % 256)
    const mail = await parse({ ...plainDraft, attachments: [{ name: 'big.bin', type: 'a/b', bytes: large }] })
    expect(Buffer.compare(Buffer.from(mail.attachments[0]?.content as ArrayBuffer), Buffer.from(large))).toBe(0)
  })

  test('carries attachments of every length', async () => {
    const attachments = Array.from({ length: 120 }, (_, length) => ({
      name: `${length}.bin`,
      type: 'a/b',
      bytes: bytes.slice(0, length),
    }))
    const mail = await parse({ ...plainDraft, attachments })
    mail.attachments.forEach(({ content }, length) => {
      expect(new Uint8Array(content as ArrayBuffer)).toEqual(bytes.slice(0, length))
    })
  })

  test('keeps any subject, body and file name', async () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .map((text) => `x${text.replace(/\s+/g, ' ')}x`)
    await fc.assert(
      fc.asyncProperty(line, line, line, async (subject, body, name) => {
        const mail = await parse({ subject, body, date, attachments: [{ name, type: 'a/b', bytes }] })
        const shown = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        expect(mail.subject).toBe(shown(subject))
        expect(mail.text?.trimEnd()).toBe(body)
        expect(mail.attachments[0]?.filename).toBe(shown(name).replace(/[/\\]/g, '-').replaceAll('=?', '=_'))
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})
