import { useMemo, useState } from 'react'
import { withdraw } from '#domain/commands/consent.ts'
import { codesOf } from '#domain/insight/people.ts'
import { type TakenBackWhat, type WithdrawalEffect, withdrawalEffect } from '#domain/insight/withdrawal.ts'
import type { Id, Participant } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { currentTables, perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import css from './WithdrawalDialog.module.css'

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' })

const whats: readonly { id: TakenBackWhat; label: string }[] = [
  { id: 'quotes', label: 'Their quotes' },
  { id: 'everything', label: 'Everything they said' },
]

/** A person takes something back: shows what goes before it goes. Nothing is deleted, and undo brings it back. */
export function WithdrawalDialog({ id, onClose }: { id: Id; onClose: () => void }) {
  // As it stood when the dialog opened: a look through all texts, which need not be taken again.
  const [tables] = useState(currentTables)
  const person = tables.participants[id]
  return person ? <Ask person={person} tables={tables} onClose={onClose} /> : null
}

interface Props {
  person: Participant
  tables: ReturnType<typeof currentTables>
  onClose: () => void
}

function Ask({ person, tables, onClose }: Props) {
  const [what, setWhat] = useState<TakenBackWhat>(person.withdrawal === 'none' ? 'quotes' : 'everything')
  const effect = useMemo(() => withdrawalEffect(tables, person, what), [tables, person, what])
  const code = codesOf(tables, person.focusGroupId).get(person.id) ?? ''

  function take() {
    perform(withdraw, { id: person.id, what })
    onClose()
    const taken = what === 'quotes' ? 'their quotes' : 'everything they said'
    showToast(`${code} took back ${taken}. Documents and copies made from now on go without it.`, {
      action: { label: 'Undo', run: undoAndSay },
    })
  }

  return (
    <Dialog
      title={`What ${person.name || code} takes back`}
      isOpen
      wide
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" onPress={take}>
            {what === 'quotes' ? 'Take back their quotes' : 'Take back everything'}
          </Button>
        </>
      }
    >
      <SegmentField aria-label="What they take back" value={what} choices={whats} onChange={setWhat} />
      <div className={css.effect} role="status">
        <Notes effect={effect} what={what} />
        <Themes effect={effect} what={what} />
        <Elsewhere effect={effect} />
      </div>
      <p className={css.quiet}>
        Nothing is deleted on this laptop: the notes stay, and “May be used again” in the details takes this back. The
        backups Zapatos keeps stay whole.
      </p>
    </Dialog>
  )
}

function Notes({ effect: { notes, quotes, printed, words }, what }: { effect: WithdrawalEffect; what: TakenBackWhat }) {
  const verbatim = `${quotes} of them verbatim${quotes ? `; documents may quote ${printed} of those today` : ''}`
  return (
    <section>
      <h3 className={css.heading}>In every document and copy from now on</h3>
      {what === 'quotes' ? (
        <p>
          {counted(notes, 'note')} {notes === 1 ? 'stands' : 'stand'} without the words, {verbatim}.
          {words > 0 && ` ${counted(words, 'word')} of the closing round ${words === 1 ? 'goes' : 'go'}.`} A copy of the
          journey goes without these notes.
        </p>
      ) : (
        <p>
          {counted(notes, 'note')} {notes === 1 ? 'goes' : 'go'}, {verbatim}.
          {words > 0 && ` So do ${counted(words, 'word')} of the closing round.`} Name and contact go from copies, too.
        </p>
      )}
    </section>
  )
}

function Themes({ effect: { themes }, what }: { effect: WithdrawalEffect; what: TakenBackWhat }) {
  if (!themes.length) {
    return (
      <p>{what === 'quotes' ? 'No theme and no finding loses a quote.' : 'No theme and no finding rests on them.'}</p>
    )
  }
  return (
    <section>
      <h3 className={css.heading}>Themes and findings that lose something</h3>
      <ul className={css.list}>
        {themes.map((loss) => (
          <li key={loss.themeId}>
            <strong>{loss.title}</strong>: {loss.notes} of {counted(loss.of, 'note')}
            {what === 'quotes' ? ' without words' : ''}
            {loss.peopleAfter < loss.peopleBefore &&
              `, ${counted(loss.peopleBefore, 'person', 'people')} become ${loss.peopleAfter}`}
            .{loss.finding && <span className={css.finding}> Finding: “{loss.finding}”</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What Zapatos does not change by itself. */
function Elsewhere({ effect: { places, recordings, sharedAt } }: { effect: WithdrawalEffect }) {
  if (!places.length && !recordings && sharedAt === null) return null
  return (
    <section>
      <h3 className={css.heading}>What you have to see to yourself</h3>
      <ul className={css.list}>
        {places.map(({ what, where, id, words }) => (
          <li key={`${id}/${where}/${what}`}>
            {where} {what === 'name' ? 'holds their name.' : `holds their words: “${words}”.`} Rewrite it.
          </li>
        ))}
        {recordings > 0 && (
          <li>
            Their voice is in {recordings === 1 ? 'the recording' : `${recordings} recordings`} of this focus group. It
            cannot be taken out; you can delete the sound.
          </li>
        )}
        {sharedAt !== null && (
          <li>
            Something of this journey was handed on, last on {day.format(sharedAt)}. What is out there stays as it is:
            ask for it back, or send it anew.
          </li>
        )}
      </ul>
    </section>
  )
}

function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
