import { limits } from '#domain/model/fields.ts'
import type { Id, Participant, Touchpoint } from '#domain/model/index.ts'
import type { NoteKind } from '#domain/model/notes.ts'
import { type Called, findCalled } from './calledBy.ts'

/** A stretch of the line that was understood as a sign and is not part of the text: [start, end) in UTF-16 units. */
export interface NoteMark {
  readonly start: number
  readonly end: number
  readonly what: 'who' | 'kind' | 'tag' | 'touchpoint' | 'star'
}

/** What a typed line means. */
export interface ParsedNote {
  readonly kind: NoteKind
  readonly text: string
  readonly participantId: Id | null
  readonly touchpointId: Id | null
  readonly tags: string[]
  readonly star: boolean
  /** A seat, `@name` or `/touchpoint` as typed that could not be resolved; it stays in the text. */
  readonly unknown: string | null
  /** Why not: nobody and nothing is called that, or several are. */
  readonly unknownWhy: 'none' | 'several' | null
  /** What was taken out of the line, in order: line minus marks, trimmed, is the text. */
  readonly marks: readonly NoteMark[]
}

/** Who and what a line can name. */
export interface NoteSurroundings {
  readonly participants: readonly Pick<Participant, 'id' | 'name' | 'seat'>[]
  /** Codes such as P9, so that those without a seat can be named by number too. */
  readonly codes?: ReadonlyMap<Id, string>
  readonly touchpoints: readonly Pick<Touchpoint, 'id' | 'title'>[]
}

/** The signs, also as a Japanese or an Arabic keyboard writes them. */
const signsOfKind: Readonly<Record<Exclude<NoteKind, 'paraphrase'>, string>> = {
  verbatim: '"“„«「『',
  opinion: '(（',
  nonverbal: '~〜～',
  followup: '?？؟',
  irritation: '!！',
  delight: '+＋',
}
/** The sign that begins a note of this kind; none for a paraphrase. */
export function signOfKind(kind: NoteKind): string {
  return kind === 'paraphrase' ? '' : signsOfKind[kind].charAt(0)
}
const kindSigns = new Map(
  Object.entries(signsOfKind).flatMap(([kind, signs]) => [...signs].map((sign) => [sign, kind as NoteKind])),
)
/** Says that what follows is text: `'8 weeks I waited`. It is a sign only before what would be one itself. */
const textSign = /^['’‘]/
const quotes = /["“”„«»「」『』]/g
const quoted = '["“„]([^"“”„]+)["”“]'
const seatStart = /^([0-9０-９٠-٩۰-۹]{1,2})(\s+|$)/
const nameStart = new RegExp(`^[@＠](?:${quoted}|(\\S+))(?=\\s|$)`)
const starStart = /^[*＊](?=\s|$)/
const repeated: ReadonlySet<NoteKind> = new Set(['nonverbal', 'followup', 'irritation', 'delight'])
/** Tags, touchpoints and stars where a word begins. A tag has a letter: “#1” and “order #4711” are text. */
const labels = new RegExp(
  `(?<=^|\\s)(?:[#＃]((?=[\\p{N}_-]*\\p{L})[\\p{L}\\p{M}\\p{N}_-]+)|[/／](?:${quoted}|([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’&-]*))|[*＊](?=\\s|$))`,
  'gu',
)

interface Label {
  readonly start: number
  readonly end: number
  readonly what: 'tag' | 'touchpoint' | 'star'
  /** The word inside, which stays when the label stands in the middle of a sentence. */
  readonly wordStart: number
  readonly wordEnd: number
  readonly value: string
}

/**
 * Reads a line of the note field: `3 "the hold music drove me mad #hold /call *`. First who (a seat number and a space, or
 * `@name`), then the kind by one sign, or an apostrophe before a text that begins like one of those; anywhere tags, one
 * touchpoint and a star. Labels before and after the sentence are taken out; inside the sentence only their sign is. What
 * is not understood stays in the text, so nothing typed is lost.
 */
export function parseNoteLine(line: string, { participants, codes, touchpoints }: NoteSurroundings): ParsedNote {
  const marks: NoteMark[] = []
  let unknown: ParsedNote['unknown'] = null
  let unknownWhy: ParsedNote['unknownWhy'] = null
  const doubt = (word: string, why: 'none' | 'several') => {
    unknown ??= word
    unknownWhy ??= why
  }
  let start = skipSpace(line, 0)
  let star = false
  const takeStar = () => {
    if (star || !starStart.test(line.slice(start))) return
    star = true
    marks.push({ start, end: start + 1, what: 'star' })
    start = skipSpace(line, start + 1)
  }

  takeStar()
  const who = readWho(line.slice(start), participants, codes)
  if (who.id !== null) {
    marks.push({ start, end: start + who.length, what: 'who' })
    start = skipSpace(line, start + who.length)
  } else if (who.unknown !== null) doubt(who.unknown, who.why)
  takeStar()

  let kind: NoteKind = 'paraphrase'
  const sign = line[start] ?? ''
  const isText = textSign.test(sign) && readsAsSign(line.slice(start), { participants, codes })
  const signKind = isText ? kind : kindSigns.get(sign)
  let end = line.trimEnd().length
  if (signKind) {
    kind = signKind
    let after = start + 1
    if (repeated.has(kind)) while (line[after] === sign) after += 1
    marks.push({ start, end: after, what: 'kind' })
    start = skipSpace(line, after)
  }

  // Labels, first those that can be resolved, then by where they stand.
  const tags: string[] = []
  let touchpointId: Id | null = null
  const found: Label[] = []
  for (const label of labelsIn(line, start, end)) {
    if (label.what === 'touchpoint') {
      if (touchpointId !== null) continue
      const answer: Called<{ id: Id }> = findCalled(label.value, touchpoints, (one) => one.title)
      if (answer.why) {
        doubt(line.slice(label.start, label.end), answer.why)
        continue
      }
      touchpointId = answer.match.id
    } else if (label.what === 'tag') {
      if (label.value.length > limits.tag || tags.length >= limits.listItems) continue
      if (!tags.some((tag) => tag.toLowerCase() === label.value.toLowerCase())) tags.push(label.value)
    }
    found.push(label)
  }
  const onlyLabels =
    found.length > 0 && found.every((label) => label.what !== 'star') && covers(line, start, end, found)
  let first = 0
  let last = found.length - 1
  if (!onlyLabels) {
    for (let label = found[first]; label?.start === start; label = found[first]) {
      takeOut(label)
      start = skipSpace(line, label.end)
      first += 1
    }
    for (let label = found[last]; last >= first && label?.end === end; label = found[last]) {
      takeOut(label)
      end = Math.max(start, line.slice(0, label.start).trimEnd().length)
      last -= 1
    }
  }
  for (const { what, start: from, end: to, wordStart, wordEnd } of found.slice(first, last + 1)) {
    if (what === 'star') continue
    marks.push({ start: from, end: wordStart, what })
    if (wordEnd < to) marks.push({ start: wordEnd, end: to, what })
  }
  if (kind === 'verbatim' || kind === 'opinion') closeKind()

  marks.sort((a, b) => a.start - b.start)
  const text = without(line, marks)
  return { kind, text, participantId: who.id, touchpointId, tags, star, unknown, unknownWhy, marks }

  function takeOut(label: Label) {
    marks.push({ start: label.start, end: label.end, what: label.what })
    if (label.what === 'star') star = true
  }

  /** Takes the closing sign of a quote or bracket too, and puts the opening one back when it closes in mid-sentence. */
  function closeKind() {
    const inner = line.slice(start, end)
    const closing = closingOf(inner, sign)
    if (closing === 'none') return
    if (closing === 'end') marks.push({ start: end - 1, end, what: 'kind' })
    else
      marks.splice(
        marks.findIndex(({ what }) => what === 'kind'),
        1,
      )
  }
}

/** Whether a text would be taken for something else when it stood in a line as it is. */
export function readsAsSign(text: string, room: Pick<NoteSurroundings, 'participants' | 'codes'>): boolean {
  if (textSign.test(text)) return readsAsSign(text.slice(1), room)
  return kindSigns.has(text[0] ?? '') || readWho(text, room.participants, room.codes).id !== null
}

/** Where the sign that was opened before `inner` is closed again. */
function closingOf(inner: string, sign: string): 'end' | 'middle' | 'none' {
  if (!signsOfKind.opinion.includes(sign)) {
    const others = inner.match(quotes)?.length ?? 0
    if (others % 2 === 0) return 'none'
    return others === 1 && /["“”»」』]$/.test(inner) ? 'end' : 'middle'
  }
  let depth = 1
  for (let place = 0; place < inner.length; place += 1) {
    if ('(（'.includes(inner[place] ?? ' ')) depth += 1
    if (')）'.includes(inner[place] ?? ' ')) depth -= 1
    if (depth === 0) return place === inner.length - 1 ? 'end' : 'middle'
  }
  return 'none'
}

/** A bracket may stand in any sentence: “12 (or so) calls”. */
const isSurelyASign = /^["“„«「『~〜～!！+＋?？؟]/

/** The number that digits of any of the scripts of `seatStart` write: their last four bits are the digit. */
function numberOf(digits: string): number {
  return Number(digits.replace(/./g, (digit) => String(digit.charCodeAt(0) & 0xf)))
}

type Who = { id: Id; length: number; unknown: null } | { id: null; unknown: string; why: 'none' | 'several' } | NoWho
type NoWho = { id: null; unknown: null }

function readWho(rest: string, participants: NoteSurroundings['participants'], codes: NoteSurroundings['codes']): Who {
  const seat = seatStart.exec(rest)
  if (seat?.[1]) {
    const number = numberOf(seat[1])
    const sitting =
      participants.find((one) => one.seat === number) ?? participants.find((one) => codes?.get(one.id) === `P${number}`)
    if (sitting && seat[2]) return { id: sitting.id, length: seat[1].length, unknown: null }
    // Only a sign behind it makes a number a seat for sure: “30 minutes on hold” is a sentence.
    const isSign = !sitting && isSurelyASign.test(rest.slice(seat[0].length))
    if (isSign) return { id: null, unknown: seat[1], why: 'none' }
    return { id: null, unknown: null }
  }
  const named = nameStart.exec(rest)
  if (!named) return { id: null, unknown: null }
  const typed = named[1] ?? named[2] ?? ''
  for (const name of [typed, typed.replace(/[:,;.]+$/, '')]) {
    const coded = participants.find((one) => codes?.get(one.id)?.toLowerCase() === name.toLowerCase())
    const seated = coded ?? participants.find((one) => one.seat !== null && String(one.seat) === name)
    if (seated) return { id: seated.id, length: named[0].length, unknown: null }
    const answer = findCalled(name, participants, (one) => one.name)
    if (answer.match) return { id: answer.match.id, length: named[0].length, unknown: null }
    if (answer.why === 'several') return { id: null, unknown: named[0], why: 'several' }
  }
  return { id: null, unknown: named[0], why: 'none' }
}

function* labelsIn(line: string, start: number, end: number): Generator<Label> {
  for (const found of line.slice(start, end).matchAll(labels)) {
    const [all, tag, quotedTitle, title] = found
    const from = start + found.index
    const to = from + all.length
    if (tag !== undefined) yield { start: from, end: to, what: 'tag', wordStart: from + 1, wordEnd: to, value: tag }
    else if (title !== undefined)
      yield { start: from, end: to, what: 'touchpoint', wordStart: from + 1, wordEnd: to, value: title }
    else if (quotedTitle !== undefined)
      yield { start: from, end: to, what: 'touchpoint', wordStart: from + 2, wordEnd: to - 1, value: quotedTitle }
    else yield { start: from, end: to, what: 'star', wordStart: to, wordEnd: to, value: '' }
  }
}

/** True when nothing but labels and spaces stands between start and end: then their words are the note. */
function covers(line: string, start: number, end: number, found: readonly Label[]): boolean {
  let place = start
  for (const label of found) {
    if (line.slice(place, label.start).trim()) return false
    place = label.end
  }
  return !line.slice(place, end).trim()
}

function without(line: string, marks: readonly NoteMark[]): string {
  let text = ''
  let place = 0
  for (const { start, end } of marks) {
    text += line.slice(place, start)
    place = end
  }
  return (text + line.slice(place)).trim()
}

function skipSpace(line: string, from: number): number {
  let place = from
  while (place < line.length && /\s/.test(line[place] ?? '')) place += 1
  return place
}
