import { Check, X } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { recordConsent, recordConsentOfAll } from '#domain/commands/consent.ts'
import { participantsWhoTookPart } from '#domain/insight/people.ts'
import type { FocusGroup, Id, Participant } from '#domain/model/index.ts'
import {
  type Consent,
  type ConsentMatter,
  type ConsentWay,
  consentFields,
  consentMatters,
  consentNames,
} from '#domain/model/participants.ts'
import { useTables } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { EmptyState } from '#renderer/ui/StepPage.tsx'
import css from './ConsentTable.module.css'
import { followWithDetails } from './ParticipantDetails.tsx'
import { matterNames, wayChoices, wayNames } from './participantWords.ts'

/** As many rows as are drawn at first. */
const page = 50

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

/** What each person agreed to, a row each: Y and N record an answer, arrows move. */
export function ConsentTable({ group, codes }: { group: FocusGroup; codes: ReadonlyMap<Id, string> }) {
  const tables = useTables()
  const all = useMemo(() => participantsWhoTookPart(tables, group.id), [tables, group.id])
  const [shown, setShown] = useState(page)
  const people = all.slice(0, shown)
  const [way, setWay] = useState<ConsentWay>('spoken')
  const [place, setPlace] = useState({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  if (!people.length) {
    return (
      <EmptyState
        text="Everybody is asked three things apart: may it be noted, may they be quoted, may their voice be recorded."
        example="Add people first. Whoever declined is not asked."
      />
    )
  }

  function go(row: number, column: number) {
    const next = {
      row: Math.min(Math.max(row, 0), people.length - 1),
      column: Math.min(Math.max(column, 0), consentMatters.length - 1),
    }
    setPlace(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}/${next.column}"]`)?.focus()
  }

  function record(person: Participant, about: ConsentMatter, answer: Consent) {
    perform(recordConsent, { ids: [person.id], about, answer, way })
    announce(`${matterNames[about].title}: ${consentNames[answer]}`)
  }

  function press(event: KeyboardEvent, row: number, column: number) {
    const [person, about] = [people[row], consentMatters[column]]
    if (!person || !about || event.ctrlKey || event.metaKey || event.altKey) return
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, consentMatters.length - 1],
    }
    const move = moves[event.key]
    const key = event.key.toLowerCase()
    if (move) go(...move)
    else if (key === 'y') record(person, about, 'given')
    else if (key === 'n') record(person, about, 'refused')
    else if (event.key === 'Backspace' || event.key === 'Delete') record(person, about, 'unasked')
    else return
    event.preventDefault()
  }

  const { row: focusRow, column: focusColumn } = place
  const stop = Math.min(focusRow, people.length - 1)
  return (
    <div className={css.consents}>
      <div className={css.way}>
        <SegmentField label="They answer" value={way} choices={wayChoices} onChange={setWay} />
        <p className={css.hint}>Y is yes, N is no, Space changes it, Backspace is not asked. Arrows move.</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cells are one stop of Tab, as in a grid */}
      <table className={css.table} role="grid" aria-label="Consent by person" ref={table}>
        <thead>
          <tr>
            <th scope="col">Person</th>
            {consentMatters.map((about) => (
              <th key={about} scope="col">
                {matterNames[about].title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, row) => (
            <tr key={person.id}>
              <th scope="row" className={css.person}>
                <span className={css.code}>{codes.get(person.id)}</span> {person.name}
                {person.withdrawal !== 'none' && (
                  <span className={css.takenBack}>
                    {person.withdrawal === 'quotes' ? 'quotes taken back' : 'all taken back'}
                  </span>
                )}
              </th>
              {consentMatters.map((about, column) => (
                <td key={about}>
                  <Answer
                    person={person}
                    about={about}
                    label={matterNames[about].question(person.name || (codes.get(person.id) ?? ''))}
                    cell={`${row}/${column}`}
                    isStop={row === stop && column === focusColumn}
                    onFocus={() => {
                      setPlace({ row, column })
                      followWithDetails(person.id)
                    }}
                    onKeyDown={(event) => press(event, row, column)}
                    onPress={() =>
                      record(person, about, person[consentFields[about]] === 'given' ? 'refused' : 'given')
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {all.length > shown && (
        <Button onPress={() => setShown(shown + page)}>
          Show {Math.min(page, all.length - shown)} more of {all.length}
        </Button>
      )}
      <div className={css.all}>
        <span className={css.hint}>Everybody not asked yet says yes to</span>
        {consentMatters.map((about) => (
          <Button
            key={about}
            isDisabled={all.every((person) => person[consentFields[about]] !== 'unasked')}
            onPress={() =>
              perform(recordConsentOfAll, { focusGroupId: group.id, about: [about], answer: 'given', way })
            }
          >
            {matterNames[about].title}
          </Button>
        ))}
      </div>
    </div>
  )
}

interface AnswerProps {
  person: Participant
  about: ConsentMatter
  label: string
  cell: string
  isStop: boolean
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onPress: () => void
}

function Answer({ person, about, label, cell, isStop, onFocus, onKeyDown, onPress }: AnswerProps) {
  const answer = person[consentFields[about]]
  const last = person.consentLog.findLast((entry) => entry.about === about)
  const how = last && answer !== 'unasked' ? `${wayNames[last.way].toLowerCase()}, ${day.format(last.at)}` : ''
  return (
    <button
      type="button"
      className={css.answer}
      data-answer={answer}
      data-cell={cell}
      tabIndex={isStop ? 0 : -1}
      aria-label={`${label}: ${consentNames[answer]}${how && `, ${how}`}`}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={onPress}
    >
      {answer === 'given' && <Check size={16} aria-hidden />}
      {answer === 'refused' && <X size={16} aria-hidden />}
      <span>
        {consentNames[answer]}
        {how && <span className={css.how}>, {how}</span>}
      </span>
    </button>
  )
}
