import { useMemo, useState } from 'react'
import { importTranscript, type SpeakerRole } from '#domain/commands/transcript.ts'
import { codesOf, participantsOf, questionsOf } from '#domain/insight/people.ts'
import { guessModerator, parseTranscript } from '#domain/interchange/transcript.ts'
import type { Id } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useTables } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './TranscriptDialog.module.css'

const longest = 5_000_000

/** Takes in a transcript: paste or choose a text, say who the speakers are, and every turn becomes a note. */
export function TranscriptDialog({
  groupId,
  text: given,
  onClose,
}: {
  groupId: Id
  text: string
  onClose: () => void
}) {
  const tables = useTables()
  const [text, setText] = useState(given)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [questionId, setQuestionId] = useState('none')
  const transcript = useMemo(() => parseTranscript(text), [text])
  const people = useMemo(() => participantsOf(tables, groupId), [tables, groupId])
  const codes = useMemo(() => codesOf(tables, groupId), [tables, groupId])
  const questions = useMemo(() => questionsOf(tables, groupId), [tables, groupId])
  const moderator = useMemo(() => guessModerator(transcript.speakers, transcript.turns), [transcript])

  function roleOf(speaker: string): string {
    const known = people.find(({ name }) => name.localeCompare(speaker, undefined, { sensitivity: 'base' }) === 0)
    return chosen[speaker] ?? (speaker === moderator ? 'moderator' : (known?.id ?? 'new'))
  }

  const kept = transcript.turns.filter(({ speaker }) => roleOf(speaker) !== 'moderator').length

  function takeIn() {
    const roles = Object.fromEntries(
      transcript.speakers.map(({ name }): [string, SpeakerRole] => {
        const role = roleOf(name)
        return [name, role === 'moderator' || role === 'new' ? role : { participantId: role }]
      }),
    )
    const count = perform(importTranscript, {
      focusGroupId: groupId,
      turns: transcript.turns.map(({ speaker, text: said }) => ({ speaker, text: said })),
      roles,
      questionId: questionId === 'none' ? null : questionId,
    })
    if (count === undefined) return
    onClose()
    showToast(`Took in ${count} turns as notes.`, { action: { label: 'Undo', run: undoAndSay } })
  }

  async function read(file: File | undefined) {
    if (file) setText((await file.text()).slice(0, longest))
  }

  return (
    <Dialog
      title="Paste a transcript"
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={kept === 0} onPress={takeIn}>
            {kept ? `Take in ${kept} turns` : 'Take in'}
          </Button>
        </>
      }
    >
      <TextField
        label="Transcript"
        hint="One turn per line, as in “Ana: nobody told me it would take that long”. A line without a name belongs to the turn before."
        multiline
        autoFocus
        maxLength={longest}
        value={text}
        onChange={setText}
      />
      <label className={css.file}>
        Or choose a text file
        <input type="file" accept=".txt,text/plain" onChange={(event) => void read(event.currentTarget.files?.[0])} />
      </label>
      {transcript.speakers.length > 0 && (
        <section aria-label="Speakers">
          <h3 className={css.heading}>Who is who</h3>
          <ul className={css.speakers}>
            {transcript.speakers.map(({ name, turns, words }) => (
              <li key={name} className={css.speaker}>
                <span className={css.name}>{name}</span>
                <span className={css.count}>
                  {turns} {turns === 1 ? 'turn' : 'turns'}, {words} words
                </span>
                <SelectField
                  aria-label={`${name} is`}
                  value={roleOf(name)}
                  choices={[
                    { id: 'moderator', label: 'The moderator (left out)' },
                    { id: 'new', label: 'A new participant' },
                    ...people.map(({ id, segment }) => ({ id, label: codes.get(id) ?? '', hint: segment })),
                  ]}
                  onChange={(role) => setChosen({ ...chosen, [name]: role })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {transcript.speakers.length > 0 && questions.length > 0 && (
        <SelectField
          label="Question these turns answer"
          value={questionId}
          choices={[
            { id: 'none', label: 'None, or several' },
            ...questions.map((question, index) => ({
              id: question.id,
              label: `${index + 1}. ${question.text || 'Untitled question'}`,
            })),
          ]}
          onChange={setQuestionId}
        />
      )}
      <div role="status" className={css.status}>
        {text.trim() !== '' && transcript.turns.length === 0 && (
          <p>No turn was found. Each turn begins with a name and a colon, as in “Ana: …”. Nothing was taken in.</p>
        )}
        {transcript.leftOut.length > 0 && transcript.turns.length > 0 && (
          <p>
            {transcript.leftOut.length} lines before the first speaker are left out, beginning with “
            {transcript.leftOut[0]?.text.slice(0, 80)}”.
          </p>
        )}
      </div>
    </Dialog>
  )
}
