import { EllipsisVertical } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, memo, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useSelector } from 'react-redux'
import { recordConsentOfAll } from '#domain/commands/consent.ts'
import { addParticipant, editParticipant, removeParticipant, seatParticipant } from '#domain/commands/participants.ts'
import { consentStanding } from '#domain/insight/consent.ts'
import type { FocusGroup, Id, Participant } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { selected } from '#renderer/app/store/screen.ts'
import { type RootState, store } from '#renderer/app/store/store.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { MenuButton } from '#renderer/ui/MenuButton.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { useSteady } from '#renderer/ui/useSteady.ts'
import type { ImportSource } from './ImportDialog.tsx'
import { followWithDetails } from './ParticipantDetails.tsx'
import css from './ParticipantsPart.module.css'
import { invitationChoices, standingNames } from './participantWords.ts'
import { WithdrawalDialog } from './WithdrawalDialog.tsx'

/** As many rows as are drawn at first; a list of customers to choose from can be long. */
const page = 50

interface Props {
  group: FocusGroup
  people: readonly Participant[]
  codes: ReadonlyMap<Id, string>
  /** Several lines pasted into the name field are a table. */
  onTable: (source: ImportSource) => void
}

/** The people of a focus group, a line each; the rest of a person is in the details. */
export function ParticipantsTable({ group, people, codes, onTable }: Props) {
  const [name, setName] = useState('')
  const [shown, setShown] = useState(page)
  const [withdrawing, setWithdrawing] = useState<Id | null>(null)
  const selection = useSelector((state: RootState) => state.screen.selection)
  const open = selection?.table === 'participants' ? selection.id : null
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

  function pasteTable(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    onTable({ text })
  }

  function remove(person: Participant) {
    const at = people.findIndex(({ id }) => id === person.id)
    focusAfter.current = (people[at + 1] ?? people[at - 1])?.id ?? 'new'
    perform(removeParticipant, { id: person.id })
    const who = person.name || codes.get(person.id)
    showToast(`Deleted participant “${who}”.`, { action: { label: 'Undo', run: undoAndSay } })
  }

  const steady = useSteady({ remove })

  const unasked = people.some(
    (person) =>
      !['declined', 'standby'].includes(person.invitation) &&
      ['unasked', 'partlyAsked'].includes(consentStanding(person)),
  )
  return (
    <>
      {people.length > 0 && (
        <div className={css.table}>
          <div className={css.header} aria-hidden="true">
            <span>Seat</span>
            <span>Code</span>
            <span>Name</span>
            <span>Segment</span>
            <span className={css.persona}>Persona</span>
            <span>Invitation</span>
            <span>Consent</span>
          </div>
          <ul aria-label="Participants">
            {people.slice(0, shown).map((person) => (
              <li
                key={person.id}
                className={css.person}
                data-open={person.id === open}
                data-person={person.id}
                onFocus={() => followWithDetails(person.id)}
                ref={(element) => {
                  if (element) rows.current.set(person.id, element)
                  else rows.current.delete(person.id)
                }}
              >
                <Person
                  person={person}
                  code={codes.get(person.id) ?? ''}
                  seats={group.seats}
                  remove={steady.remove}
                  withdraw={setWithdrawing}
                />
              </li>
            ))}
          </ul>
          {people.length > shown && (
            <Button onPress={() => setShown(shown + page)}>
              Show {Math.min(page, people.length - shown)} more of {people.length}
            </Button>
          )}
        </div>
      )}
      <div className={css.add} onPaste={pasteTable}>
        <TextField
          label={people.length ? 'Next participant' : 'First participant'}
          placeholder="Name, then Enter"
          value={name}
          onChange={setName}
          onKeyDown={add}
          inputRef={nameField}
        />
        <Button onPress={() => add(null)}>Add</Button>
        {unasked && (
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
      {withdrawing && <WithdrawalDialog id={withdrawing} onClose={() => setWithdrawing(null)} />}
    </>
  )
}

interface PersonProps {
  person: Participant
  code: string
  seats: number
  /** Always the same, as the next. */
  remove: (person: Participant) => void
  withdraw: (id: Id) => void
}

/** A line is drawn anew only when its own person changes: a letter typed for one must not wait for eleven others. */
const Person = memo(function Person(props: PersonProps) {
  const { person, code } = props
  const edit = editOf(person)
  // The lists and the menu, which are named after the person, follow when the letter is there.
  const later = useDeferredValue(person)
  return (
    <>
      <SeatChoice {...props} person={later} />
      <span className={css.code}>{code}</span>
      <TextField aria-label={`Name of ${code}`} value={person.name} onChange={(name) => edit({ name })} />
      <TextField
        aria-label={`Segment of ${person.name || code}`}
        placeholder="Segment"
        value={person.segment}
        onChange={(segment) => edit({ segment })}
      />
      <Standing {...props} person={later} />
    </>
  )
})

const editOf =
  ({ id }: Participant) =>
  (changes: Parameters<typeof editParticipant.run>[1]['changes']) =>
    perform(editParticipant, { id, changes })

const SeatChoice = memo(function SeatChoice({ person, code, seats }: PersonProps) {
  const highest = Math.max(seats, person.seat ?? 0)
  return (
    <SelectField
      aria-label={`Seat of ${person.name || code}`}
      value={String(person.seat ?? 'none')}
      choices={[
        { id: 'none', label: '–', hint: 'No seat' },
        ...Array.from({ length: highest }, (_, index) => ({ id: String(index + 1), label: String(index + 1) })),
      ]}
      onChange={(seat) => perform(seatParticipant, { id: person.id, seat: seat === 'none' ? null : Number(seat) })}
    />
  )
})

const Standing = memo(function Standing({ person, code, remove, withdraw }: PersonProps) {
  const personas = useOrdered('personas')
  const edit = editOf(person)
  const who = person.name || code
  const standing = consentStanding(person)
  function details() {
    store.dispatch(selected({ table: 'participants', id: person.id }))
    // The menu gives the focus back to its button first; with Tab the people behind this one would be chosen on the way.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.querySelector<HTMLElement>('aside input')?.focus()),
    )
  }
  return (
    <>
      <div className={css.persona}>
        <SelectField
          aria-label={`Persona of ${who}`}
          value={person.personaId ?? 'none'}
          choices={[
            { id: 'none', label: 'No persona' },
            ...personas.map(({ id, name }) => ({ id, label: name || 'Unnamed persona' })),
          ]}
          onChange={(id) => edit({ personaId: id === 'none' ? null : id })}
        />
      </div>
      <SelectField
        aria-label={`Invitation of ${who}`}
        value={person.invitation}
        choices={invitationChoices}
        onChange={(invitation) => edit({ invitation })}
      />
      <span className={css.standing} data-standing={standing}>
        {standingNames[standing]}
      </span>
      <MenuButton
        label={`More about ${who}`}
        trigger={
          <IconButton label={`More about ${who}`}>
            <EllipsisVertical size={16} />
          </IconButton>
        }
        entries={[
          { id: 'details', label: 'Details', hint: 'E-mail, phone, needs, answers about consent', run: details },
          {
            id: 'withdraw',
            label: 'Takes back what was said',
            hint: 'Shows first what it takes out',
            run: () => withdraw(person.id),
          },
          { id: 'delete', label: 'Delete', hint: 'The notes stay, without a speaker', run: () => remove(person) },
        ]}
      />
    </>
  )
})
