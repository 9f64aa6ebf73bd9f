import { Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { recordConsentOfAll } from '#domain/commands/consent.ts'
import { addParticipant, editParticipant, removeParticipant, seatParticipant } from '#domain/commands/participants.ts'
import { consentGaps } from '#domain/insight/consent.ts'
import { codesOf, participantsOf } from '#domain/insight/people.ts'
import type { FocusGroup, Id, Participant } from '#domain/model/index.ts'
import { type Consent, consents } from '#domain/model/participants.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered, useTables } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './ParticipantsPart.module.css'
import { countsText } from './participantCounts.ts'

const answers: Readonly<Record<Consent, { label: string; hint: string }>> = {
  unasked: { label: '?', hint: 'Not asked' },
  given: { label: 'Yes', hint: 'Given' },
  refused: { label: 'No', hint: 'Refused' },
}
const consentChoices = consents.map((id) => ({ id, ...answers[id] }))

/** Who sits at the table, and what they agreed to. */
export function ParticipantsPart({ group }: { group: FocusGroup }) {
  const tables = useTables()
  const people = useMemo(() => participantsOf(tables, group.id), [tables, group.id])
  const codes = useMemo(() => codesOf(tables, group.id), [tables, group.id])
  const gaps = useMemo(() => consentGaps(tables, group.id), [tables, group.id])
  const [name, setName] = useState('')
  const nameField = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const rows = useRef(new Map<Id, HTMLElement>())
  const focusAfter = useRef<Id | 'new' | null>(null)
  useEffect(() => {
    const wanted = focusAfter.current
    if (!wanted) return
    focusAfter.current = null
    if (wanted === 'new') nameField.current?.focus()
    else rows.current.get(wanted)?.querySelector('input')?.focus()
  })

  function add(event: KeyboardEvent | null) {
    if (event && (event.key !== 'Enter' || event.nativeEvent.isComposing)) return
    if (!name.trim()) return nameField.current?.focus()
    perform(addParticipant, { focusGroupId: group.id, name: name.trim() })
    setName('')
    nameField.current?.focus()
  }

  function remove(person: Participant) {
    const at = people.indexOf(person)
    focusAfter.current = (people[at + 1] ?? people[at - 1])?.id ?? 'new'
    perform(removeParticipant, { id: person.id })
    const who = person.name || codes.get(person.id)
    showToast(`Deleted participant “${who}”.`, { action: { label: 'Undo', run: undoAndSay } })
  }

  return (
    <div className={css.part}>
      <p className={css.privacy}>
        Names stay on this laptop; documents say P1, P2 and so on. {countsText(people.length, group.seats, gaps)}
      </p>
      {people.length > 0 && (
        <div className={css.table}>
          <div className={css.header} aria-hidden="true">
            <span>Seat</span>
            <span>Code</span>
            <span>Name</span>
            <span>Segment</span>
            <span>Persona</span>
            <span>Notes</span>
            <span>Quotes</span>
          </div>
          <ul aria-label="Participants">
            {people.map((person) => (
              <li
                key={person.id}
                className={css.person}
                ref={(element) => {
                  if (element) rows.current.set(person.id, element)
                  else rows.current.delete(person.id)
                }}
              >
                <Person
                  person={person}
                  code={codes.get(person.id) ?? ''}
                  seats={group.seats}
                  remove={() => remove(person)}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={css.add}>
        <TextField
          label={people.length ? 'Next participant' : 'First participant'}
          placeholder="Name, then Enter"
          value={name}
          onChange={setName}
          onKeyDown={add}
          inputRef={nameField}
        />
        <Button onPress={() => add(null)}>Add</Button>
        {!gaps.complete && people.length > 0 && (
          <Button
            onPress={() => {
              perform(recordConsentOfAll, {
                focusGroupId: group.id,
                about: ['notes', 'quoting'],
                answer: 'given',
                way: 'spoken',
              })
              nameField.current?.focus()
            }}
          >
            Everyone here consents
          </Button>
        )}
      </div>
    </div>
  )
}

interface PersonProps {
  person: Participant
  code: string
  seats: number
  remove: () => void
}

function Person({ person, code, seats, remove }: PersonProps) {
  const personas = useOrdered('personas')
  const edit = (changes: Parameters<typeof editParticipant.run>[1]['changes']) =>
    perform(editParticipant, { id: person.id, changes })
  const highest = Math.max(seats, person.seat ?? 0)
  const who = person.name || code
  return (
    <>
      <SelectField
        aria-label={`Seat of ${who}`}
        value={String(person.seat ?? 'none')}
        choices={[
          { id: 'none', label: '–', hint: 'No seat' },
          ...Array.from({ length: highest }, (_, index) => ({ id: String(index + 1), label: String(index + 1) })),
        ]}
        onChange={(seat) => perform(seatParticipant, { id: person.id, seat: seat === 'none' ? null : Number(seat) })}
      />
      <span className={css.code}>{code}</span>
      <TextField aria-label={`Name of ${code}`} value={person.name} onChange={(name) => edit({ name })} />
      <TextField
        aria-label={`Segment of ${who}`}
        placeholder="Segment"
        value={person.segment}
        onChange={(segment) => edit({ segment })}
      />
      <SelectField
        aria-label={`Persona of ${who}`}
        value={person.personaId ?? 'none'}
        choices={[
          { id: 'none', label: 'No persona' },
          ...personas.map(({ id, name }) => ({ id, label: name || 'Unnamed persona' })),
        ]}
        onChange={(id) => edit({ personaId: id === 'none' ? null : id })}
      />
      <ConsentField
        label={`May what ${who} says be noted`}
        word="Notes"
        value={person.notesConsent}
        onChange={(notesConsent) => edit({ notesConsent })}
      />
      <ConsentField
        label={`May ${who} be quoted`}
        word="Quotes"
        value={person.quotingConsent}
        onChange={(quotingConsent) => edit({ quotingConsent })}
      />
      <IconButton label={`Delete ${who}`} onPress={remove}>
        <Trash2 size={16} />
      </IconButton>
    </>
  )
}

interface ConsentProps {
  label: string
  /** Stands before the field where there is no header above it. */
  word: string
  value: Consent
  onChange: (consent: Consent) => void
}

function ConsentField({ label, word, value, onChange }: ConsentProps) {
  return (
    <div className={css.consent}>
      <span className={css.word} aria-hidden="true">
        {word}
      </span>
      <SegmentField aria-label={label} value={value} choices={consentChoices} onChange={onChange} />
    </div>
  )
}
