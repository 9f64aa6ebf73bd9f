import type { NoteKind } from '#domain/model/notes.ts'
import type { QuestionType } from '#domain/model/questions.ts'

/** What a note kind is called, and the sign that begins it in the note line. */
export const noteKindNames: Readonly<Record<NoteKind, { readonly name: string; readonly sign: string }>> = {
  verbatim: { name: 'Quote', sign: '"' },
  paraphrase: { name: 'Paraphrase', sign: '' },
  opinion: { name: 'Own opinion', sign: '(' },
  nonverbal: { name: 'Non-verbal', sign: '~' },
  followup: { name: 'Follow up', sign: '?' },
  irritation: { name: 'Irritation', sign: '!' },
  delight: { name: 'Delight', sign: '+' },
}

export const questionTypeNames: Readonly<Record<QuestionType, string>> = {
  opening: 'Opening',
  introductory: 'Introductory',
  transition: 'Transition',
  key: 'Key',
  ending: 'Ending',
}
