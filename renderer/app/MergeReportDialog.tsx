import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useSelector } from 'react-redux'
import { takeVersion } from '#domain/commands/share.ts'
import { codesOf } from '#domain/insight/people.ts'
import type { Conflict } from '#domain/journeyfile/merge.ts'
import { countOf } from '#domain/journeyfile/recordWords.ts'
import { sideBySide } from '#domain/journeyfile/sideBySide.ts'
import { sameContent } from '#domain/journeyfile/versions.ts'
import { type AnyRecord, entityNames, type Note } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import type { Tables } from '#domain/model/tables.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import css from './MergeReportDialog.module.css'
import { rememberSeen } from './seenVersions.ts'
import { useRecord } from './store/hooks.ts'
import { currentTables, perform } from './store/journey.ts'
import { type MergedCopy, mergedShown } from './store/screen.ts'
import { type RootState, store } from './store/store.ts'

/** So many of the notes that came in are listed; all of them are in the notes step. */
const mostListed = 200
const conflictsAtOnce = 100

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
const tell = (at: number) => moment.format(at)

/** What a merge brought in, and the records that were changed on both laptops, for the person to look at. */
export function MergeReportDialog() {
  const merged = useSelector((state: RootState) => state.screen.merged)
  function close() {
    if (merged) void rememberSeen(merged.report.conflicts)
    store.dispatch(mergedShown(null))
  }
  return (
    <Dialog
      title={`What came in with ${merged?.name ?? 'the copy'}`}
      isOpen={merged !== null}
      onClose={close}
      wide
      actions={
        <Button tone="primary" onPress={close}>
          Done
        </Button>
      }
    >
      {merged && <Report merged={merged} />}
    </Dialog>
  )
}

function Report({ merged: { report, notices } }: { merged: MergedCopy }) {
  const tables = useMemo(currentTables, [])
  const [shown, setShown] = useState(conflictsAtOnce)
  const notes = report.newNotes.flatMap((id) => tables.notes[id] ?? []).sort(byOrder)
  const worthKnowing = [...broughtBack(report.broughtBack), ...notices]
  return (
    <div className={css.report}>
      <p>{broughtIn(report)}</p>
      {worthKnowing.length > 0 && (
        <ul className={css.notices} aria-label="Worth knowing">
          {worthKnowing.map((sentence) => (
            <li key={sentence} dir="auto">
              {sentence}
            </li>
          ))}
        </ul>
      )}
      {report.conflicts.length > 0 && (
        <section aria-labelledby="changed-on-both">
          <h3 id="changed-on-both" className={css.heading}>
            Changed on both laptops
          </h3>
          <p className={css.quiet}>The newer version stayed. Take the other one where it is better.</p>
          <ul className={css.conflicts}>
            {report.conflicts.slice(0, shown).map((conflict) => (
              <ConflictItem
                key={`${conflict.entity}/${conflict.id}/${conflict.dropped.id}`}
                {...{ conflict, tables }}
              />
            ))}
          </ul>
          {report.conflicts.length > shown && (
            <Button onPress={() => setShown(shown + conflictsAtOnce)}>
              Show more ({report.conflicts.length - shown} are left)
            </Button>
          )}
        </section>
      )}
      {notes.length > 0 && <NewNotes notes={notes} tables={tables} />}
    </div>
  )
}

/** “Came in: 12 notes, 2 participants. Newer now: 1 question. Nothing was removed. Undo takes the merge back.” */
function broughtIn({ added, updated }: MergedCopy['report']): string {
  const phrases = [
    ['Came in', added],
    ['Newer now', updated],
  ] as const
  const sentences = phrases.flatMap(([words, counts]) => {
    const list = entityNames.flatMap((name) => (counts[name] ? [countOf(name, counts[name])] : []))
    return list.length ? `${words}: ${list.join(', ')}.` : []
  })
  if (!sentences.length) return 'There was nothing new in it. Everything here stayed as it was.'
  const stays = added.recordings ? ', but for the recordings' : ''
  return `${sentences.join(' ')} Nothing was removed. Undo takes the merge back${stays}.`
}

function broughtBack(count: number): string[] {
  if (!count) return []
  const words = count === 1 ? '1 of these was' : `${count} of these were`
  return [`${words} deleted here after the copy was made, and came back with it. Delete again what should go.`]
}

function ConflictItem({ conflict, tables }: { conflict: Conflict; tables: Tables }) {
  const headingId = useId()
  const { entity, id, winner, kept, dropped } = conflict
  const record = useRecord(entity, id)
  const { noun, name, group, fields } = useMemo(() => sideBySide(conflict, tables, tell), [conflict, tables])
  const version = (side: Side) => (side === winner ? kept : dropped)
  const stays = (side: Side) => record !== undefined && saysTheSame(version(side), record)
  const take = (side: Side) => {
    if (!stays(side)) perform(takeVersion, { entity, id, version: version(side) })
  }
  return (
    <li className={css.conflict} aria-labelledby={headingId}>
      <h4 id={headingId} className={css.name} dir="auto">
        {noun}
        {name && ` “${name}”`}
        {group && <span className={css.quiet}> in {group}</span>}
      </h4>
      <table className={css.table} aria-labelledby={headingId}>
        <thead>
          <tr>
            <td />
            <SideHead words="This laptop" stays={stays('mine')} onTake={() => take('mine')} />
            <SideHead words="The copy" stays={stays('theirs')} onTake={() => take('theirs')} />
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, mine, theirs }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td dir="auto" data-stays={stays('mine')}>
                {mine}
              </td>
              <td dir="auto" data-stays={stays('theirs')}>
                {theirs}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  )
}

type Side = 'mine' | 'theirs'

/** A twin that gave way has another id. */
function saysTheSame(version: AnyRecord, record: AnyRecord): boolean {
  return sameContent({ ...version, id: record.id }, record)
}

interface HeadProps {
  words: string
  stays: boolean
  onTake: () => void
}

/** One button whatever stays, so that the focus is not lost when it is pressed. */
function SideHead({ words, stays, onTake }: HeadProps) {
  return (
    <th scope="col">
      {words}{' '}
      <Button
        tone={stays ? 'quiet' : 'plain'}
        onPress={onTake}
        aria-pressed={stays}
        aria-label={`${stays ? 'Stays' : 'Take this'}: the version of ${words.toLowerCase()}`}
      >
        {stays ? 'Stays' : 'Take this'}
      </Button>
    </th>
  )
}

function NewNotes({ notes, tables }: { notes: readonly Note[]; tables: Tables }) {
  const codes = useMemo(() => {
    const all = Object.keys(tables.focusGroups).map((id) => [...codesOf(tables, id)])
    return new Map(all.flat())
  }, [tables])
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.scrollTo({ top: 0 }), [])
  return (
    <section aria-labelledby="new-notes">
      <h3 id="new-notes" className={css.heading}>
        New notes
      </h3>
      <ul className={css.notes} ref={list}>
        {notes.slice(0, mostListed).map(({ id, participantId, text }) => (
          <li key={id} className={css.note}>
            <span className={css.code}>{codes.get(participantId ?? '') ?? '–'}</span>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
      {notes.length > mostListed && <p className={css.quiet}>… and {notes.length - mostListed} more, in Notes.</p>}
    </section>
  )
}
