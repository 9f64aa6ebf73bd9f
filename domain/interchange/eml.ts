import { mailAddress } from '#domain/insight/letterRecipients.ts'

/** A file that travels with a message. */
export interface EmailAttachment {
  /** File name as the reader will see it; any script. */
  readonly name: string
  /** Media type, such as `application/pdf`. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** Whom a message is for. */
export interface EmailRecipient {
  /** As it is shown; any script, may be empty. */
  readonly name: string
  /** `left@right`; one that no mail program takes is left out. */
  readonly address: string
}

/** An event that the reader's calendar offers to enter. */
export interface EmailEvent {
  /** iTIP: `REQUEST` asks for an answer. */
  readonly method: 'REQUEST' | 'PUBLISH'
  /** The whole `.ics`. */
  readonly ics: string
}

/** A message to be finished and sent in the mail program. */
export interface EmailDraft {
  /** Nobody yet when it is missing. */
  readonly to?: EmailRecipient | undefined
  readonly subject: string
  readonly body: string
  readonly attachments: readonly EmailAttachment[]
  /** Travels as a part of its own, so that calendar and mail programs recognise it. */
  readonly event?: EmailEvent | undefined
  /** When it was made. */
  readonly date: Date
  /** `<left@right>`; the mail program gives one of its own when there is none. */
  readonly messageId?: string
}

const encoder = new TextEncoder()
/** Neither base64 nor the headers of a part can hold this. */
const boundary = '=_zapatos_part_='
const longestLine = 76

/**
 * An `.eml` draft as bytes (RFC 5322, 2045, 2047, 2231; CRLF; `X-Unsent: 1`, so that mail programs open it for writing).
 * Nothing that is passed in can start a header line of its own. The same draft gives the same bytes.
 */
export function emailDraft({ to, subject, body, attachments, event, date, messageId }: EmailDraft): Uint8Array {
  const head = [
    'X-Unsent: 1',
    `Date: ${dateHeader(date)}`,
    ...(messageId && /^<[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+>$/.test(messageId) ? [`Message-ID: ${messageId}`] : []),
    ...recipient(to),
    ...header('Subject', subject),
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    '',
  ]
  const parts: Uint8Array[] = [ascii(head.join('\r\n'))]
  const text = encoder.encode(body.replace(/\r\n|\r|\n/g, '\r\n'))
  parts.push(...part(['Content-Type: text/plain; charset=utf-8', 'Content-Disposition: inline'], text))
  if (event) parts.push(...part(eventHeaders(event.method), encoder.encode(event.ics)))
  for (const { name, type, bytes } of attachments) {
    const safeType = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream'
    const headers = [
      [`Content-Type: ${safeType}`, ...fileName('name', name)].join(';\r\n '),
      ['Content-Disposition: attachment', ...fileName('filename', name)].join(';\r\n '),
    ]
    parts.push(...part(headers, bytes))
  }
  parts.push(ascii(`--${boundary}--\r\n`))
  return joined(parts)
}

function part(headers: readonly string[], bytes: Uint8Array): [Uint8Array, Uint8Array] {
  const head = [`--${boundary}`, ...headers, 'Content-Transfer-Encoding: base64', '', '']
  return [ascii(head.join('\r\n')), base64Lines(bytes)]
}

function eventHeaders(method: EmailEvent['method']): string[] {
  return [
    `Content-Type: text/calendar; charset=utf-8; method=${method};\r\n name="invitation.ics"`,
    'Content-Disposition: attachment; filename="invitation.ics"',
  ]
}

/** `To: =?UTF-8?B?…?= <anna@example.org>`; nothing where the address is none. */
function recipient(to: EmailRecipient | undefined): string[] {
  const address = mailAddress(to?.address ?? '')
  if (!address) return []
  const name = oneLine(to?.name ?? '').replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  if (!name) return [`To: ${address}`]
  // Words of letters and digits need no quotes; everything else goes where nothing in it can mean anything.
  const shown = /^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/.test(name) && name.length < 60 ? name : encodedWords(name)
  return [`To: ${shown}\r\n <${address}>`]
}

/** `Sun, 22 Nov 2026 09:00:00 +0000`. */
function dateHeader(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000')
}

/** A header of free text: plain when it is short and ASCII, else in encoded words cut between characters, one a line. */
function header(name: string, value: string): string[] {
  const text = oneLine(value)
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?') && name.length + 2 + text.length <= longestLine) {
    return [`${name}: ${text}`]
  }
  return [`${name}: ${encodedWords(text)}`]
}

/** Text in encoded words cut between characters, one a line. */
function encodedWords(text: string): string {
  const words: string[] = []
  let chunk = ''
  for (const character of text) {
    // 42 bytes are 56 base64 characters: with `=?UTF-8?B??=` and the name of the header that stays below 76.
    if (encoder.encode(chunk + character).length > 42) {
      words.push(chunk)
      chunk = ''
    }
    chunk += character
  }
  words.push(chunk)
  return words.map((word) => `=?UTF-8?B?${base64(word)}?=`).join('\r\n ')
}

/** A file name as a parameter: plain, and in the form for other scripts behind it, in pieces when it is long. */
function fileName(parameter: string, value: string): string[] {
  // Some readers take `=?` for an encoded word even here.
  const name = oneLine(value).replace(/[/\\]/g, '-').replaceAll('=?', '=_').trim() || 'attachment'
  const plainName = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\/]/g, '_')
  if (plainName === name && name.length <= 60) return [`${parameter}="${name}"`]
  const octets = [...encoder.encode(name)].map((octet) =>
    /[A-Za-z0-9.!#$&+^`{}~_-]/.test(String.fromCharCode(octet))
      ? String.fromCharCode(octet)
      : `%${octet.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  const pieces: string[] = ['']
  for (const octet of octets) {
    if ((pieces.at(-1) ?? '').length + octet.length > 50) pieces.push('')
    pieces[pieces.length - 1] += octet
  }
  const short =
    plainName.length <= 60 ? plainName : `${plainName.slice(0, 48)}${/\.\w{1,10}$/.exec(plainName)?.[0] ?? ''}`
  const extended =
    pieces.length === 1
      ? [`${parameter}*=UTF-8''${pieces[0]}`]
      : pieces.map((piece, index) => `${parameter}*${index}*=${index ? '' : "UTF-8''"}${piece}`)
  return [`${parameter}="${short}"`, ...extended]
}

/** No line break and no other control character can get into a header. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...encoder.encode(text)))
}

const base64Digits = encoder.encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
const padding = 61

/** Base64 in lines of 76 characters, each ended by CRLF; written straight into bytes, because attachments are large. */
function base64Lines(bytes: Uint8Array): Uint8Array {
  const groups = Math.ceil(bytes.length / 3)
  const perLine = longestLine / 4
  const lines = new Uint8Array(groups * 4 + Math.ceil(groups / perLine) * 2)
  const digit = (value: number) => base64Digits[value & 63] ?? 0
  let to = 0
  for (let group = 0; group < groups; group += 1) {
    const from = group * 3
    const bits = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0)
    lines[to] = digit(bits >> 18)
    lines[to + 1] = digit(bits >> 12)
    lines[to + 2] = from + 1 < bytes.length ? digit(bits >> 6) : padding
    lines[to + 3] = from + 2 < bytes.length ? digit(bits) : padding
    to += 4
    if (group % perLine === perLine - 1 || group === groups - 1) {
      lines[to] = 13
      lines[to + 1] = 10
      to += 2
    }
  }
  return lines
}

function ascii(text: string): Uint8Array {
  return encoder.encode(text)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let place = 0
  for (const part of parts) {
    whole.set(part, place)
    place += part.length
  }
  return whole
}
