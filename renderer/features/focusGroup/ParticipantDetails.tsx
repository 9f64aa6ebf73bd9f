import { Undo2, X } from 'lucide-react'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { useSelector } from 'react-redux'
import { allowAgain, recordConsent } from '#domain/commands/consent.ts'
import { editParticipant } from '#domain/commands/participants.ts'
import { codesOf } from '#domain/insight/people.ts'
import type { Id, Participant } from '#domain/model/index.ts'
import { type ConsentWay, consentFields, consentMatters, consentNames, consents } from '#domain/model/participants.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered, useRecord, useTables } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { selected } from '#renderer/app/store/screen.ts'
import { type RootState, store } from '#renderer/app/store/store.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './ParticipantDetails.module.css'
import { invitationChoices, matterNames, wayChoices, wayNames } from './participantWords.ts'
import { WithdrawalDialog } from './WithdrawalDialog.tsx'

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const answerChoices = consents.map((id) => ({
  id,
  label: id === 'unasked' ? '?' : consentNames[id],
  hint: consentNames[id],
}))

/** The participant whose details are open, if it is one of this focus group. */
export function useChosenParticipant(focusGroupId: Id | undefined): Participant | undefined {
  const selection = useSelector((state: RootState) => state.screen.selection)
  const person = useRecord('participants', selection?.table === 'participants' ? selection.id : null)
  return person?.focusGroupId === focusGroupId ? person : undefined
}

/** Details that are open go along with the focus; they never open by themselves, which would move what is pressed. */
export function followWithDetails(id: Id): void {
  const { selection } = store.getState().screen
  if (selection?.table === 'participants' && selection.id !== id)
    store.dispatch(selected({ table: 'participants', id }))
}

/** Everything about one participant: how to reach them, what they need, what they agreed to and when. */
export function ParticipantDetails({ person }: { person: Participant }) {
  const tables = useTables()
  const personas = useOrdered('personas')
  const code = useMemo(() => codesOf(tables, person.focusGroupId).get(person.id) ?? '', [tables, person])
  const edit = (changes: Parameters<typeof editParticipant.run>[1]['changes']) =>
    perform(editParticipant, { id: person.id, changes })
  // A letter typed above does not wait for the answers; they are never those of somebody else.
  const deferred = useDeferredValue(person)
  const later = deferred.id === person.id ? deferred : person
  const goBack = () => document.querySelector<HTMLElement>(`[data-person="${person.id}"] input`)?.focus()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the fields inside
    <div
      className={css.details}
      key={person.id}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) goBack()
      }}
    >
      <header className={css.head}>
        <h2 className={css.title}>
          <span className={css.code}>{code}</span> {person.name}
        </h2>
        <IconButton
          label="Close details"
          onPress={() => {
            store.dispatch(selected(null))
            goBack()
          }}
        >
          <X size={16} />
        </IconButton>
      </header>
      <TextField label="E-mail" value={person.email} onChange={(email) => edit({ email })} />
      <TextField label="Phone" value={person.phone} onChange={(phone) => edit({ phone })} />
      <TextField
        label="Needs"
        placeholder="Access, food, language"
        multiline
        value={person.needs}
        onChange={(needs) => edit({ needs })}
      />
      <SelectField
        label="Persona"
        value={person.personaId ?? 'none'}
        choices={[
          { id: 'none', label: 'No persona' },
          ...personas.map(({ id, name }) => ({ id, label: name || 'Unnamed persona' })),
        ]}
        onChange={(id) => edit({ personaId: id === 'none' ? null : id })}
      />
      <SelectField
        label="Invitation"
        value={person.invitation}
        choices={invitationChoices}
        onChange={(invitation) => edit({ invitation })}
      />
      <Answers person={later} who={later.name || code} />
      <Withdrawal person={later} />
    </div>
  )
}

/** The three answers, and every answer there was. */
const Answers = memo(function Answers({ person, who }: { person: Participant; who: string }) {
  const [way, setWay] = useState<ConsentWay>('spoken')
  return (
    <section className={css.section} aria-label="Consent">
      <h3 className={css.heading}>Consent</h3>
      <SelectField label="Way of the answer" value={way} choices={wayChoices} onChange={setWay} />
      {consentMatters.map((about) => (
        <div key={about} className={css.answer}>
          <span aria-hidden="true">{matterNames[about].title}</span>
          <SegmentField
            aria-label={matterNames[about].question(who)}
            value={person[consentFields[about]]}
            choices={answerChoices}
            onChange={(answer) => perform(recordConsent, { ids: [person.id], about, answer, way })}
          />
        </div>
      ))}
      {person.consentLog.length > 0 ? (
        <ol className={css.log} aria-label="Answers so far">
          {person.consentLog.toReversed().map(({ about, answer, at, way: given }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: answers are only added, and two may be of one moment
            <li key={person.consentLog.length - index}>
              {matterNames[about].title}: {consentNames[answer].toLowerCase()}, {wayNames[given].toLowerCase()},{' '}
              {moment.format(at)}
            </li>
          ))}
        </ol>
      ) : (
        <p className={css.quiet}>Each answer is kept here with its date and way.</p>
      )}
    </section>
  )
})

const Withdrawal = memo(function Withdrawal({ person }: { person: Participant }) {
  const [asking, setAsking] = useState(false)
  const since = person.withdrawnAt === null ? '' : ` on ${moment.format(person.withdrawnAt)}`
  return (
    <section className={css.section} aria-label="Withdrawal">
      <h3 className={css.heading}>Withdrawal</h3>
      {person.withdrawal === 'none' ? (
        <p className={css.quiet}>At any time a person may take back their quotes, or everything they said.</p>
      ) : (
        <p className={css.takenBack}>
          {person.withdrawal === 'quotes' ? 'Took back their quotes' : 'Took back everything they said'}
          {since}.
        </p>
      )}
      <div className={css.buttons}>
        {person.withdrawal !== 'everything' && (
          <Button tone="danger" onPress={() => setAsking(true)}>
            Take back what was said
          </Button>
        )}
        {person.withdrawal !== 'none' && (
          <Button
            icon={<Undo2 size={16} aria-hidden />}
            onPress={() => {
              perform(allowAgain, { id: person.id })
              showToast('What they said may be used again.', { action: { label: 'Undo', run: undoAndSay } })
            }}
          >
            May be used again
          </Button>
        )}
      </div>
      {asking && <WithdrawalDialog id={person.id} onClose={() => setAsking(false)} />}
    </section>
  )
})
