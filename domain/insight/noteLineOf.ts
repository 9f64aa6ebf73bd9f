import type { Note } from '#domain/model/index.ts'
import type { NoteKind } from '#domain/model/notes.ts'
import { type NoteSurroundings, readsAsSign } from './noteLine.ts'

const signs: Readonly<Record<NoteKind, string>> = {
  verbatim: '"',
  paraphrase: '',
  opinion: '(',
  nonverbal: '~',
  followup: '?',
  irritation: '!',
  delight: '+',
}

/** How a line names a participant: the seat and a space, or `@P9` for somebody without a seat; empty when nobody is known. */
export function seatPrefix(participantId: string | null, { participants, codes }: NoteSurroundings): string {
  const speaker = participants.find((one) => one.id === participantId)
  if (!speaker) return ''
  if (speaker.seat !== null) return `${speaker.seat} `
  const code = codes?.get(speaker.id)
  return code ? `@${code} ` : ''
}

/** The line somebody would type for a note, for editing it: the reverse of `parseNoteLine`. */
export function noteLineOf(
  note: Pick<Note, 'kind' | 'text' | 'participantId' | 'touchpointId' | 'tags' | 'star'>,
  surroundings: NoteSurroundings,
): string {
  const touchpoint = surroundings.touchpoints.find((one) => one.id === note.touchpointId)
  const labels = [
    ...note.tags.map((tag) => `#${tag}`),
    ...(touchpoint ? [touchpointLabel(touchpoint.title)] : []),
    ...(note.star ? ['*'] : []),
  ].filter(Boolean)
  const who = seatPrefix(note.participantId, surroundings)
  const isTaken = note.kind === 'paraphrase' && readsAsSign(note.text, surroundings)
  return who + [`${isTaken ? "'" : signs[note.kind]}${note.text}`, ...labels].join(' ')
}

/** How a line names a touchpoint: `/title`, with quotation marks when it has several words. */
export function touchpointLabel(title: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’&-]*$/u.test(title)) return `/${title}`
  const beforeQuotes = title.split(/["“”„]/).find((part) => part.trim())
  return beforeQuotes ? `/"${beforeQuotes.trim()}"` : ''
}
