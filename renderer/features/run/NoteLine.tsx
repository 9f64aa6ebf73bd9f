import { type KeyboardEvent, type Ref, useDeferredValue, useMemo } from 'react'
import { type NoteSurroundings, parseNoteLine } from '#domain/insight/noteLine.ts'
import { elapsedAt } from '#domain/insight/sessionPlace.ts'
import type { Id, Session } from '#domain/model/index.ts'
import { noteKindNames } from '#domain/model/notes.ts'
import { lengthText } from '#renderer/ui/measures.ts'
import { type Completion, completionsOf } from './completions.ts'
import css from './NoteLine.module.css'
import type { Line, NoteLineActions } from './useNoteLine.ts'

/** A note holds a little more, for its signs are not its text. */
const mostLetters = 19_000

interface Props {
  line: Line
  actions: NoteLineActions
  surroundings: NoteSurroundings
  session: Session | undefined
  /** Looks up the tags that were used before, for completion. */
  tags: () => readonly string[]
  hint: string
  clearHint: () => void
  /** Escape closes what lies over the room before it leaves a note. Answers false when nothing does. */
  closePanel: () => boolean
  fieldRef: Ref<HTMLTextAreaElement>
}

/** The line everything is typed into. What it will be understood as stands below it. */
export function NoteLine({ line, actions, surroundings, session, tags, hint, clearHint, closePanel, fieldRef }: Props) {
  // The letters come first; what they mean may follow a moment later.
  const later = useDeferredValue(line)
  const completions = useMemo(() => completionsOf(later.text, surroundings, tags), [later.text, surroundings, tags])

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const [first] = completions
    if (event.key === 'Enter' && !event.shiftKey) actions.save()
    else if (event.key === 'Tab' && !event.shiftKey && first && later === line) actions.type(first.line)
    else if (event.key === 'ArrowUp' && canLeave(line)) actions.editEarlier()
    else if (event.key === 'ArrowDown' && line.editing && canLeave(line)) actions.editLater()
    else if (event.key !== 'Escape' || (!closePanel() && !actions.leaveEditing())) return
    event.preventDefault()
  }

  return (
    <div className={css.box} data-editing={line.editing !== null}>
      <textarea
        ref={fieldRef}
        className={css.line}
        aria-label="Note"
        dir="auto"
        aria-describedby="note-hint"
        placeholder={'What is said now. A seat number first says who: 3 "nobody told me'}
        rows={1}
        maxLength={mostLetters}
        value={line.text}
        onChange={(event) => {
          if (hint) clearHint()
          actions.type(event.target.value.replaceAll(/\r?\n/g, ' '))
        }}
        onKeyDown={onKeyDown}
      />
      <div className={css.below}>
        <p id="note-hint" role="status" className={css.hint}>
          {hint || standingHint(line)}
        </p>
        {completions.length ? (
          <Completions completions={completions} take={actions.type} />
        ) : (
          <Preview line={later} surroundings={surroundings} session={session} />
        )}
      </div>
    </div>
  )
}

function standingHint({ text, editing }: Line): string {
  if (text.length >= mostLetters) return 'The line is full: what comes after it does not fit. Press Enter, then go on.'
  return editing ? 'Changing a note. Enter saves, Esc leaves it as it was.' : ''
}

/** Arrow keys belong to the text once something was typed. */
function canLeave({ text, editing }: Line): boolean {
  return text === '' || text === editing?.before
}

function Completions({ completions, take }: { completions: readonly Completion[]; take: (line: string) => void }) {
  return (
    <ul className={css.chips} aria-label="Suggestions">
      {completions.map(({ label, line }, index) => (
        <li key={line}>
          <button type="button" tabIndex={-1} className={css.completion} onClick={() => take(line)}>
            {label}
            {index === 0 && <kbd>Tab</kbd>}
          </button>
        </li>
      ))}
    </ul>
  )
}

interface PreviewProps {
  line: Line
  surroundings: NoteSurroundings
  session: Session | undefined
}

/** How the line is understood: when, who, what kind, which labels. */
function Preview({ line, surroundings, session }: PreviewProps) {
  const parsed = useMemo(() => parseNoteLine(line.text, surroundings), [line.text, surroundings])
  if (!line.text.trim()) return null
  const elapsed = elapsedAt(session, line.startedAt)
  const touchpoint = surroundings.touchpoints.find(({ id }) => id === parsed.touchpointId)
  return (
    <ul className={css.chips} aria-label="How the line is understood">
      {parsed.unknown !== null && (
        <li className={css.unknown}>
          {parsed.unknown} {parsed.unknownWhy === 'several' ? 'could be several' : 'is not known here'}
        </li>
      )}
      {elapsed !== null && <li className={css.chip}>{lengthText(elapsed)}</li>}
      {parsed.participantId && <li className={css.who}>{speakerText(parsed.participantId, surroundings)}</li>}
      <li className={css.chip}>{noteKindNames[parsed.kind]}</li>
      {touchpoint && <li className={css.chip}>{touchpoint.title}</li>}
      {parsed.tags.map((tag) => (
        <li key={tag} className={css.chip}>
          #{tag}
        </li>
      ))}
      {parsed.star && <li className={css.chip}>★ worth remembering</li>}
    </ul>
  )
}

function speakerText(id: Id, { participants, codes }: NoteSurroundings): string {
  const name = participants.find((one) => one.id === id)?.name
  return [codes?.get(id), name].filter(Boolean).join(' ')
}
