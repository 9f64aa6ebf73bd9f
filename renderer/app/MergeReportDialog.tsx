import { useEffect, useMemo, useRef, useState } from 'react'
import { useSelector } from 'react-redux'
import { takeVersion } from '#domain/commands/share.ts'
import { codesOf } from '#domain/insight/people.ts'
import type { Conflict } from '#domain/journeyfile/merge.ts'
import { sideBySide } from '#domain/journeyfile/sideBySide.ts'
import { type EntityName, entities, entityNames, type Note } from '#domain/model/index.ts'
import { byOrder } from '#domain/model/order.ts'
import type { Tables } from '#domain/model/tables.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import css from './MergeReportDialog.module.css'
import { currentTables, perform } from './store/journey.ts'
import { type MergedCopy, mergedShown } from './store/screen.ts'
import { type RootState, store } from './store/store.ts'

/** So many of the notes that came in are listed; all of them are in the notes step. */
const mostListed = 200

/** What a merge brought in, and the records that were changed on both laptops, for the person to look at. */
export function MergeReportDialog() {
  const merged = useSelector((state: RootState) => state.screen.merged)
  const close = () => void store.dispatch(mergedShown(null))
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

function Report({ merged: { report } }: { merged: MergedCopy }) {
  const tables = useMemo(currentTables, [])
  const notes = report.newNotes.flatMap((id) => tables.notes[id] ?? []).sort(byOrder)
  return (
    <div className={css.report}>
      <p>{broughtIn(report.added, report.updated)} Nothing was removed. Undo takes the merge back.</p>
      {report.conflicts.length > 0 && (
        <section aria-labelledby="changed-on-both">
          <h3 id="changed-on-both" className={css.heading}>
            Changed on both laptops
          </h3>
          <p className={css.quiet}>The newer version stayed. Take the other one where it is better.</p>
          <ul className={css.conflicts}>
            {report.conflicts.map((conflict) => (
              <ConflictItem
                key={`${conflict.entity}/${conflict.id}/${conflict.dropped.id}`}
                {...{ conflict, tables }}
              />
            ))}
          </ul>
        </section>
      )}
      {notes.length > 0 && <NewNotes notes={notes} tables={tables} />}
    </div>
  )
}

/** “Came in: 12 notes, 2 participants. Newer here now: 1 question.” */
function broughtIn(added: Counts, updated: Counts): string {
  const phrases = [
    ['Came in', added],
    ['Newer now', updated],
  ] as const
  const sentences = phrases.flatMap(([words, counts]) => {
    const list = entityNames.flatMap((name) => {
      const count = counts[name] ?? 0
      return count ? `${count} ${count === 1 ? entities[name].noun : plural(name)}` : []
    })
    return list.length ? `${words}: ${list.join(', ')}.` : []
  })
  return sentences.join(' ') || 'There was nothing new in it.'
}

type Counts = MergedCopy['report']['added']

function plural(name: EntityName): string {
  const { noun } = entities[name]
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

function ConflictItem({ conflict, tables }: { conflict: Conflict; tables: Tables }) {
  const [stays, setStays] = useState<'mine' | 'theirs'>(conflict.winner)
  const { noun, name, fields } = useMemo(() => sideBySide(conflict, tables), [conflict, tables])
  function take(side: 'mine' | 'theirs') {
    const version = side === conflict.winner ? conflict.kept : conflict.dropped
    if (perform(takeVersion, { entity: conflict.entity, id: conflict.id, version })) setStays(side)
  }
  return (
    <li className={css.conflict}>
      <h4 className={css.name} dir="auto">
        {noun}
        {name && ` “${name}”`}
      </h4>
      <table className={css.table}>
        <thead>
          <tr>
            <td />
            <Side side="mine" words="This laptop" {...{ stays, take }} />
            <Side side="theirs" words="The copy" {...{ stays, take }} />
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, mine, theirs }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td dir="auto" data-stays={stays === 'mine'}>
                {mine}
              </td>
              <td dir="auto" data-stays={stays === 'theirs'}>
                {theirs}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  )
}

interface SideProps {
  side: 'mine' | 'theirs'
  words: string
  stays: 'mine' | 'theirs'
  take: (side: 'mine' | 'theirs') => void
}

function Side({ side, words, stays, take }: SideProps) {
  return (
    <th scope="col">
      {words}{' '}
      {stays === side ? (
        <span className={css.stays}>stays</span>
      ) : (
        <Button onPress={() => take(side)} aria-label={`Take this, the version of ${words.toLowerCase()}`}>
          Take this
        </Button>
      )}
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
