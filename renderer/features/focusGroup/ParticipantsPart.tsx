import { ClipboardPaste } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { codesOf, participantsOf } from '#domain/insight/people.ts'
import { invitationCounts, lateInvitation, overRecruiting } from '#domain/insight/recruiting.ts'
import type { FocusGroup, Participant } from '#domain/model/index.ts'
import { useTables } from '#renderer/app/store/hooks.ts'
import { selected } from '#renderer/app/store/screen.ts'
import { store } from '#renderer/app/store/store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { ConsentTable } from './ConsentTable.tsx'
import { ImportDialog, type ImportSource } from './ImportDialog.tsx'
import css from './ParticipantsPart.module.css'
import { ParticipantsTable } from './ParticipantsTable.tsx'
import { invitationSummary } from './participantWords.ts'
import { QuotasPart } from './QuotasPart.tsx'

type View = 'people' | 'consent' | 'quotas'

const views: readonly { id: View; label: string }[] = [
  { id: 'people', label: 'People' },
  { id: 'consent', label: 'Consent' },
  { id: 'quotas', label: 'Quotas' },
]

/** Who is asked to the table, what they agreed to, and whether the mix is right. */
export function ParticipantsPart({ group }: { group: FocusGroup }) {
  const tables = useTables()
  const people = useMemo(() => participantsOf(tables, group.id), [tables, group.id])
  const codes = useMemo(() => codesOf(tables, group.id), [tables, group.id])
  const [view, setView] = useState<View>('people')
  const [source, setSource] = useState<ImportSource | null>(null)
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => listenForTables(setSource), [])
  useEffect(
    () => () => {
      if (store.getState().screen.selection?.table === 'participants') store.dispatch(selected(null))
    },
    [],
  )

  return (
    <div className={css.part} ref={part}>
      <Recruiting group={group} people={people} />
      <div className={css.bar}>
        <SegmentField aria-label="Show" value={view} choices={views} onChange={setView} />
        <Button icon={<ClipboardPaste size={16} aria-hidden />} onPress={() => setSource({ text: '' })}>
          Paste from a spreadsheet
        </Button>
      </div>
      {view === 'people' && <ParticipantsTable group={group} people={people} codes={codes} onTable={setSource} />}
      {view === 'consent' && <ConsentTable group={group} codes={codes} />}
      {view === 'quotas' && <QuotasPart group={group} codes={codes} />}
      {source && <ImportDialog group={group} people={people} source={source} onClose={() => setSource(null)} />}
    </div>
  )
}

/** How many to ask, how far that is, and whether there is time. */
function Recruiting({ group, people }: { group: FocusGroup; people: readonly Participant[] }) {
  const late = lateInvitation(group, people, today())
  const { text, invite } = overRecruiting(group.seats)
  const summary = invitationSummary(invitationCounts(people))
  return (
    <div className={css.news}>
      <p>Names stay on this laptop; documents say P1, P2 and so on.</p>
      <p>
        {people.length > 0 && (
          <>
            <strong>
              {people.length} {people.length === 1 ? 'person' : 'people'} for {group.seats} seats
            </strong>
            : {summary}.{' '}
          </>
        )}
        {people.length < invite && text}
      </p>
      {late && (
        <p className={css.late} role="status">
          {late.text}
        </p>
      )}
    </div>
  )
}

/** The local day as YYYY-MM-DD. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Cells pasted outside a text field, and a table dropped on the window, are taken as a list of people. */
function listenForTables(take: (source: ImportSource) => void): () => void {
  function paste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')
    if (isTyping || document.querySelector('[role=dialog], [role=alertdialog]') || !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    take({ text })
  }
  function drop(event: DragEvent) {
    const [file] = event.dataTransfer?.files ?? []
    if (file && /\.(csv|tsv|txt)$/i.test(file.name)) take({ file })
  }
  document.addEventListener('paste', paste)
  window.addEventListener('drop', drop)
  return () => {
    document.removeEventListener('paste', paste)
    window.removeEventListener('drop', drop)
  }
}
