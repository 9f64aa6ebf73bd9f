import type { Id, Note, Participant } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { participantsOf } from './people.ts'

function speakerOf(note: Note, tables: Tables): Participant | undefined {
  return note.participantId === null ? undefined : tables.participants[note.participantId]
}

/** False when the speaker refused to have notes taken: such a note appears in no document and counts nowhere. */
export function mayKeep(note: Note, tables: Tables): boolean {
  return speakerOf(note, tables)?.notesConsent !== 'refused'
}

/** True when the words may be printed as a quote: the speaker agreed to that, or nobody is named as the speaker. */
export function mayQuote(note: Note, tables: Tables): boolean {
  const speaker = speakerOf(note, tables)
  if (!speaker) return true
  return speaker.quotingConsent === 'given' && speaker.notesConsent !== 'refused'
}

/** True when a document has to say that the words are withheld, because the speaker refused to be quoted. */
export function wordsWithheld(note: Note, tables: Tables): boolean {
  return speakerOf(note, tables)?.quotingConsent === 'refused'
}

/** Who has not been asked and who refused, for one of the two consents. */
export interface ConsentGap {
  readonly unasked: readonly Participant[]
  readonly refused: readonly Participant[]
}

/** What is open about consent in a focus group, and what that does to its documents. */
export interface ConsentGaps {
  readonly participants: number
  readonly notes: ConsentGap
  readonly quoting: ConsentGap
  /** How many notes no document shows. */
  readonly keptOut: number
  /** How many notes appear without their words. */
  readonly withheld: number
  /** True when everybody has answered both questions. */
  readonly complete: boolean
}

/** Consent in a focus group: who is still to be asked, who refused, and how many notes that concerns. */
export function consentGaps(tables: Tables, focusGroupId: Id): ConsentGaps {
  const people = participantsOf(tables, focusGroupId)
  const gap = (field: 'notesConsent' | 'quotingConsent'): ConsentGap => ({
    unasked: people.filter((person) => person[field] === 'unasked'),
    refused: people.filter((person) => person[field] === 'refused'),
  })
  let keptOut = 0
  let withheld = 0
  for (const note of Object.values(tables.notes)) {
    if (note.focusGroupId !== focusGroupId) continue
    if (!mayKeep(note, tables)) keptOut += 1
    else if (wordsWithheld(note, tables)) withheld += 1
  }
  const notes = gap('notesConsent')
  const quoting = gap('quotingConsent')
  const complete = !notes.unasked.length && !quoting.unasked.length
  return { participants: people.length, notes, quoting, keptOut, withheld, complete }
}
