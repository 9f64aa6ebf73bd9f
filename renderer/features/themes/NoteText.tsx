import { Star } from 'lucide-react'
import { memo } from 'react'
import type { Note } from '#domain/model/index.ts'
import { noteKindNames } from '#domain/model/notes.ts'
import css from './NoteText.module.css'

interface Props {
  note: Note
  speaker: string
  /** Places of the other themes the note is in, counted from 1: “2, 4”. */
  alsoIn: string
}

/** A note on the board: what was said, by whom, of which kind, and where else it stands. */
export const NoteText = memo(function NoteText({ note, speaker, alsoIn }: Props) {
  return (
    <>
      <p className={css.text} data-quote={note.kind === 'verbatim'}>
        {note.text}
      </p>
      <p className={css.meta}>
        {note.star && <Star size={12} className={css.star} aria-label="Starred" />}
        {speaker && <strong className={css.speaker}>{speaker}</strong>}
        {note.kind !== 'verbatim' && note.kind !== 'paraphrase' && <span>{noteKindNames[note.kind]}</span>}
        {note.tags.map((tag) => (
          <span key={tag}>#{tag}</span>
        ))}
        {alsoIn && <span className={css.also}>also in {alsoIn}</span>}
      </p>
    </>
  )
})
