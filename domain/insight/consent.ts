import type { Id, Note, Participant } from '#domain/model/index.ts'
import { type ConsentMatter, consentFields } from '#domain/model/participants.ts'
import type { Tables } from '#domain/model/tables.ts'
import { participantsWhoTookPart } from './people.ts'

/** Whatever has a speaker: a note, a word of the last round. */
export type Said = Pick<Note, 'participantId'>

function speakerOf(note: Said, tables: Tables): Participant | undefined {
  return note.participantId === null ? undefined : tables.participants[note.participantId]
}

/** Nothing this person said may appear or be counted: they refused notes, or took back everything they said. */
function isKeptOut({ notesConsent, withdrawal }: Participant): boolean {
  return notesConsent === 'refused' || withdrawal === 'everything'
}

/** Their words may not be shown: they refused to be quoted, or took their quotes back. */
function isWithheld({ quotingConsent, withdrawal }: Participant): boolean {
  return quotingConsent === 'refused' || withdrawal !== 'none'
}

/**
 * False when the speaker refused to have notes taken or took back everything they said: such a note appears in no
 * document and counts nowhere.
 */
export function mayKeep(note: Said, tables: Tables): boolean {
  const speaker = speakerOf(note, tables)
  return !speaker || !isKeptOut(speaker)
}

/**
 * False when a word of the three-words round is out: it is nothing but its speaker's own word, so taking back the quotes
 * takes it back too. It is counted without a name, so that refusing to be quoted does not.
 */
export function mayCountWord(said: Said, tables: Tables): boolean {
  const speaker = speakerOf(said, tables)
  return !speaker || (!isKeptOut(speaker) && speaker.withdrawal === 'none')
}

/** True when the words may be printed as a quote: the speaker agreed to that, or nobody is named as the speaker. */
export function mayQuote(note: Note, tables: Tables): boolean {
  const speaker = speakerOf(note, tables)
  if (!speaker) return true
  return speaker.quotingConsent === 'given' && !isWithheld(speaker) && !isKeptOut(speaker)
}

/** True when a document has to say that the words are withheld: the speaker refused to be quoted, or took it back. */
export function wordsWithheld(note: Note, tables: Tables): boolean {
  const speaker = speakerOf(note, tables)
  return speaker !== undefined && isWithheld(speaker)
}

/** What stands in the place of words that are withheld; null when they may be shown. */
export function insteadOfWords(note: Said, tables: Tables): string | null {
  const speaker = speakerOf(note, tables)
  if (!speaker || !isWithheld(speaker)) return null
  return speaker.withdrawal === 'none' ? '[words withheld: no consent to quote]' : '[words withheld: taken back]'
}

/** The tags of a note a document may show: a tag may be one of the words that are withheld. */
export function tagsOf(note: Pick<Note, 'participantId' | 'tags'>, tables: Tables): readonly string[] {
  return insteadOfWords(note, tables) === null ? note.tags : []
}

/** How a person stands to consent, in one word for a list; the first that is true. */
export type ConsentStanding =
  | 'allTakenBack'
  | 'quotesTakenBack'
  | 'noNotes'
  | 'noQuotes'
  | 'unasked'
  | 'partlyAsked'
  | 'given'

/** The recording is left aside: it is asked for only where one is made. */
export function consentStanding({ withdrawal, notesConsent, quotingConsent }: Participant): ConsentStanding {
  if (withdrawal === 'everything') return 'allTakenBack'
  if (withdrawal === 'quotes') return 'quotesTakenBack'
  if (notesConsent === 'refused') return 'noNotes'
  if (quotingConsent === 'refused') return 'noQuotes'
  const unasked = [notesConsent, quotingConsent].filter((answer) => answer === 'unasked').length
  return unasked === 2 ? 'unasked' : unasked === 1 ? 'partlyAsked' : 'given'
}

/** Who has not been asked and who refused, for one of the consents. */
export interface ConsentGap {
  readonly unasked: readonly Participant[]
  readonly refused: readonly Participant[]
}

/** Who took something back, and how many notes that concerns. */
export interface TakenBack {
  readonly people: readonly Participant[]
  readonly notes: number
}

/** What is open about consent in a focus group, and what that does to its documents. */
export interface ConsentGaps {
  /** How many people may or did take part; who declined or stayed away is in none of the lists. */
  readonly participants: number
  readonly notes: ConsentGap
  readonly quoting: ConsentGap
  readonly recording: ConsentGap
  /** How many notes no document shows because notes were refused. */
  readonly keptOut: number
  /** How many notes appear without their words because quoting was refused. */
  readonly withheld: number
  /** People whose notes appear without their words, because they took their quotes back later. */
  readonly quotesTakenBack: TakenBack
  /** People of whom no document shows a note, because they took back everything they said. */
  readonly allTakenBack: TakenBack
  /** True when everybody has answered about notes and about quotes. */
  readonly complete: boolean
}

/** Consent in a focus group: who is still to be asked, who refused or took back, and how many notes that concerns. */
export function consentGaps(tables: Tables, focusGroupId: Id): ConsentGaps {
  const people = participantsWhoTookPart(tables, focusGroupId)
  const answering = people.filter(({ withdrawal }) => withdrawal !== 'everything')
  const gap = (matter: ConsentMatter): ConsentGap => ({
    unasked: answering.filter((person) => person[consentFields[matter]] === 'unasked'),
    refused: answering.filter((person) => person[consentFields[matter]] === 'refused'),
  })
  const count = { refusedNotes: 0, refusedQuotes: 0, quotes: 0, everything: 0 }
  for (const id in tables.notes) {
    const note = tables.notes[id]
    if (note?.focusGroupId !== focusGroupId) continue
    const speaker = speakerOf(note, tables)
    if (!speaker) continue
    if (speaker.withdrawal === 'everything') count.everything += 1
    else if (speaker.notesConsent === 'refused') count.refusedNotes += 1
    else if (speaker.withdrawal === 'quotes') count.quotes += 1
    else if (speaker.quotingConsent === 'refused') count.refusedQuotes += 1
  }
  const [notes, quoting] = [gap('notes'), gap('quoting')]
  return {
    participants: people.length,
    notes,
    quoting,
    recording: gap('recording'),
    keptOut: count.refusedNotes,
    withheld: count.refusedQuotes,
    quotesTakenBack: { people: people.filter(({ withdrawal }) => withdrawal === 'quotes'), notes: count.quotes },
    allTakenBack: { people: people.filter(({ withdrawal }) => withdrawal === 'everything'), notes: count.everything },
    complete: !notes.unasked.length && !quoting.unasked.length,
  }
}
