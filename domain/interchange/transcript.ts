import { limits } from '#domain/model/fields.ts'

/** One turn of a conversation. */
export interface SpokenTurn {
  readonly speaker: string
  /** What was said; line breaks inside the turn are kept. */
  readonly text: string
  /** The line it begins on, counted from 1. */
  readonly line: number
}

/** Somebody who speaks in a transcript. */
export interface Speaker {
  readonly name: string
  readonly turns: number
  readonly words: number
}

/** A transcript, turn by turn. */
export interface Transcript {
  readonly turns: readonly SpokenTurn[]
  /** In the order they first speak. */
  readonly speakers: readonly Speaker[]
  /** Lines that belong to nobody: what stands before the first speaker, and names with nothing behind them. */
  readonly leftOut: readonly { readonly line: number; readonly text: string }[]
}

/** Longest name of a speaker, in UTF-16 units. */
const longestName = 63

const stamp = '[[(<]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?[\\])>]?'
const stampBefore = new RegExp(`^${stamp}\\s*[-–—]?\\s*`)
const stampAfterName = new RegExp(`^([^:：\\n]{1,${longestName}}?)\\s*${stamp}\\s*(?=[:：]\\s|[:：]$)`)
const nameThenText = new RegExp(
  `^([^:：\\n]{1,${longestName}}?)\\s*(?:([:：])(?:\\s+|$)|(：)|(:)(?![\\s/\\d]))(.*)$`,
  'u',
)
/** `**Anna:** text` of a formatted page. */
const emphasised = /^(\*\*|__|\*|_)([^*_]{1,63}?)\s*([:：]?)\1\s*([:：]?)\s*/
/** `<v Anna>text` of a WebVTT file. */
const voice = /^<v(?:\.[^\s>]*)?\s+([^>]{1,63})>/
const cueTime = /^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}\s+-->\s/

interface Head {
  readonly name: string
  readonly text: string
  /** A colon with a space behind it, as a transcript has it. */
  readonly clear: boolean
}

/**
 * Reads a transcript of lines such as `Anna: text`. A line without a name goes on with the turn before it. Times in front
 * of or behind a name, and the cue lines of subtitle files, are passed over. Any line end and a byte order mark are fine.
 */
export function parseTranscript(text: string): Transcript {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n|\u2028/)
  const heads = lines.map((line, index) => (isCue(lines, index) ? null : headOf(line)))
  const isSpeaker = speakersAmong(heads)

  const turns: { speaker: string; lines: string[]; line: number }[] = []
  const leftOut: { line: number; text: string }[] = []
  lines.forEach((raw, index) => {
    const head = heads[index]
    if (head === null || isCue(lines, index)) return
    if (head && isSpeaker(head)) {
      turns.push({ speaker: head.name, lines: head.text ? [head.text] : [], line: index + 1 })
      return
    }
    const rest = raw.trim()
    const turn = turns.at(-1)
    if (!rest) return
    if (turn) turn.lines.push(rest)
    else leftOut.push({ line: index + 1, text: rest })
  })
  return gathered(turns, leftOut)
}

function gathered(
  raw: readonly { speaker: string; lines: string[]; line: number }[],
  leftOut: { line: number; text: string }[],
): Transcript {
  const spellings = new Map<string, string>()
  const speakers = new Map<string, { name: string; turns: number; words: number }>()
  const turns: SpokenTurn[] = []
  for (const { speaker, lines, line } of raw) {
    if (!lines.length) {
      leftOut.push({ line, text: `${speaker}:` })
      continue
    }
    const key = speaker.toLowerCase()
    const name = spellings.get(key) ?? speaker
    spellings.set(key, name)
    const known = speakers.get(name) ?? { name, turns: 0, words: 0 }
    for (const text of inParts(lines.join('\n'))) {
      turns.push({ speaker: name, text, line })
      known.turns += 1
      known.words += text.split(/\s+/).length
    }
    speakers.set(name, known)
  }
  leftOut.sort((a, b) => a.line - b.line)
  return { turns, speakers: [...speakers.values()], leftOut }
}

/** The line of a cue time, the number above it and the header of a subtitle file are no text. */
function isCue(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  if (cueTime.test(line)) return true
  if (/^\s*\d+\s*$/.test(line) && cueTime.test(lines[index + 1] ?? '')) return true
  return index === 0 && /^WEBVTT\b/.test(line)
}

function headOf(raw: string): Head | undefined {
  const spoken = voice.exec(raw.trim())
  if (spoken?.[1]) {
    const text = raw
      .trim()
      .slice(spoken[0].length)
      .replace(/<\/v>\s*$/, '')
    return { name: oneSpaced(spoken[1]), text: text.trim(), clear: true }
  }
  const line = raw
    .trim()
    .replace(stampBefore, '')
    .replace(emphasised, (all, _sign, name: string, inside: string, behind: string) =>
      inside || behind ? `${name}: ` : all,
    )
    .replace(stampAfterName, '$1')
  const found = nameThenText.exec(line)
  const name = oneSpaced(found?.[1] ?? '')
  if (!found || !/[\p{L}\p{N}]/u.test(name) || /[?!;"“”<>=]/.test(name)) return undefined
  return { name, text: (found[5] ?? '').trim(), clear: found[4] === undefined }
}

/**
 * Tells names from sentences with a colon in them, such as “what I mean is: never again”. A name that comes back is a
 * name; one that stands alone must look like one.
 */
function speakersAmong(heads: readonly (Head | null | undefined)[]): (head: Head) => boolean {
  const times = new Map<string, number>()
  for (const head of heads) {
    if (!head) continue
    const key = head.name.toLowerCase()
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  return ({ name, clear }) => {
    const often = (times.get(name.toLowerCase()) ?? 0) > 1
    return clear ? often || looksLikeName(name) : often && looksLikeName(name)
  }
}

const particles =
  /^(?:de|da|di|do|dos|das|del|della|der|den|des|du|el|al|bin|ibn|la|le|van|von|zu|zur|y|e|and|the|of|te|ten|ter|af|av)$/
const sayings =
  /^(?:said|says|say|asked|asks|told|tells|goes|went|thought|think|mean|means|meant|like|was|is|are|were|be|this|that|thing|follows|question|answer|example|instance|point|is that|so|but|because|and|then|now|though|actually|basically)$/i

function looksLikeName(name: string): boolean {
  const words = name.split(' ')
  if (words.length === 1) return !sayings.test(name)
  if (sayings.test(words.at(-1) ?? '')) return false
  if (/^(?:i|he|she|it|they|we|you)$/i.test(words[0] ?? '')) return false
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !particles.test(word)).length
  return words.length <= 2 ? true : small === 0
}

/** A note holds only so much: a longer turn is cut at a space. */
function inParts(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > limits.passage) {
    const space = rest.slice(0, limits.passage).search(/\s\S*$/)
    const cut = space > 0 ? space : limits.passage
    parts.push(rest.slice(0, cut).trim())
    rest = rest.slice(cut).trim()
  }
  return [...parts, rest]
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const leading = /\b(?:moderator|facilitator|interviewer|researcher|host|chair|mod)\b/i

/**
 * Who probably leads the conversation: whoever is called so, else the one whose turns hold questions most often. Null when
 * fewer than two people speak or nobody asks anything.
 */
export function guessModerator(speakers: readonly Speaker[], turns: readonly SpokenTurn[]): string | null {
  const called = speakers.find(({ name }) => leading.test(name))
  if (called) return called.name
  if (speakers.length < 2) return null
  const asking = new Map<string, number>()
  for (const { speaker, text } of turns) {
    if (/[?？؟]/.test(text)) asking.set(speaker, (asking.get(speaker) ?? 0) + 1)
  }
  let best: string | null = null
  let bestShare = 0
  for (const { name, turns: count } of speakers) {
    const share = (asking.get(name) ?? 0) / count
    if (share > bestShare) {
      best = name
      bestShare = share
    }
  }
  return best
}
