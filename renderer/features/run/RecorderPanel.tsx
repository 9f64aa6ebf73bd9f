import { useEffect, useMemo, useState } from 'react'
import { recordConsent } from '#domain/commands/consent.ts'
import { leave } from '#domain/commands/run.ts'
import { called, recordingConsent } from '#domain/insight/recording.ts'
import { sessionOf } from '#domain/insight/sessionOf.ts'
import type { Id } from '#domain/model/index.ts'
import {
  chooseMicrophone,
  chosenMicrophone,
  type MicrophoneChoice,
  microphones,
} from '#renderer/app/recording/microphone.ts'
import { finishRecorder, forgetProblem, startRecorder } from '#renderer/app/recording/recorder.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { currentTables, perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import css from './Recorder.module.css'

/** Those in the room who have not answered yet, to be asked one by one. What was refused or taken back is not asked again. */
export function AskForConsent({ groupId }: { groupId: Id }) {
  const participants = useTable('participants')
  const sessions = useTable('sessions')
  const unasked = useMemo(() => {
    const { missing } = recordingConsent({ ...currentTables(), participants, sessions }, groupId)
    return missing.filter((person) => person.recordingConsent === 'unasked' && person.withdrawal === 'none')
  }, [participants, sessions, groupId])
  if (!unasked.length) return null
  const session = sessionOf(sessions, groupId)
  const settled = () => {
    if (recordingConsent(currentTables(), groupId).may) forgetProblem()
  }
  const answer = (id: Id, given: boolean) => {
    perform(recordConsent, { ids: [id], about: 'recording', answer: given ? 'given' : 'refused', way: 'spoken' })
    settled()
  }
  return (
    <>
      <p className={css.quiet}>
        Ask aloud, and write down what each says. Without a yes from everybody nothing is recorded.
      </p>
      <ul className={css.asked} aria-label="To be asked about the recording">
        {unasked.map((person) => (
          <li key={person.id}>
            <span>{called(person)}</span>
            <Button aria-label={`${called(person)} agrees`} onPress={() => answer(person.id, true)}>
              Agrees
            </Button>
            <Button aria-label={`${called(person)} says no`} onPress={() => answer(person.id, false)}>
              Says no
            </Button>
            {session && (
              <Button
                tone="quiet"
                aria-label={`${called(person)} is not here`}
                onPress={() => {
                  perform(leave, { id: session.id, participantId: person.id })
                  settled()
                }}
              >
                Not here
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

interface Props {
  groupId: Id
  onChosen: () => void
}

/** Which microphone hears the room. With another one the recording goes on as a second part. */
export function MicrophoneField({ groupId, onChosen }: Props) {
  const [choices, setChoices] = useState<readonly MicrophoneChoice[]>([])
  const [chosen, setChosen] = useState<string>()
  useEffect(() => {
    const look = () => void microphones().then(setChoices)
    look()
    void chosenMicrophone().then(setChosen)
    navigator.mediaDevices.addEventListener('devicechange', look)
    return () => navigator.mediaDevices.removeEventListener('devicechange', look)
  }, [])
  const first = choices[0]
  if (!first) return null
  if (choices.length === 1) return <p className={css.quiet}>There is one microphone: {first.label}</p>

  async function choose(id: string) {
    await chooseMicrophone(id)
    onChosen()
    await finishRecorder()
    await startRecorder(groupId)
  }

  return (
    <SelectField
      label="Microphone"
      value={choices.find(({ id }) => id === chosen)?.id ?? first.id}
      choices={choices}
      onChange={(id) => void choose(id)}
    />
  )
}
