import { type ClipboardEvent, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { addParticipants } from '#domain/commands/participants.ts'
import { mostRows, readCells } from '#domain/interchange/cells.ts'
import { decodeText, type Encoding, encodings, isWorkbook } from '#domain/interchange/decodeText.ts'
import type { PersonField } from '#domain/interchange/participantColumns.ts'
import { type ColumnMap, guessColumns, readPeople, withoutTitle } from '#domain/interchange/participantTable.ts'
import type { FocusGroup, Participant } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './ImportDialog.module.css'
import { ImportPreview } from './ImportPreview.tsx'
import { ImportReport } from './ImportReport.tsx'

/** A table as it came: cells that were pasted, or a file. */
export type ImportSource = { readonly text: string } | { readonly file: File }

/** A file that was read, kept so that it can be read as something else. */
interface ReadFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly encoding: Encoding
}

const encodingChoices = (Object.keys(encodings) as Encoding[]).map((id) => ({ id, label: encodings[id] }))

const longest = 5_000_000
/** Characters from which on a pasted table takes the place of what stood there. */
const large = 20_000

interface Props {
  group: FocusGroup
  people: readonly Participant[]
  source: ImportSource
  onClose: () => void
}

/** Takes in people from a spreadsheet: paste or choose a table, say what its columns hold, see who comes in. */
export function ImportDialog({ group, people, source, onClose }: Props) {
  const personas = useOrdered('personas')
  const [text, setText] = useState('text' in source ? source.text.slice(0, longest) : '')
  const [origin, setOrigin] = useState<ReadFile | null>(null)
  const [problem, setProblem] = useState('')
  const [chosen, setChosen] = useState<{ hasHeader: boolean; map: ColumnMap } | null>(null)
  const cells = useDeferredValue(text)
  const table = useMemo(() => withoutTitle(readCells(cells)), [cells])
  const guess = useMemo(() => guessColumns(table), [table])
  const { hasHeader, map } = chosen ?? guess
  const reading = useMemo(
    () => readPeople(table, map, hasHeader, { people, personas }),
    [table, map, hasHeader, people, personas],
  )
  const count = reading.people.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dropped is read once
  useEffect(() => {
    if ('file' in source) void read(source.file)
  }, [source])

  async function read(file: File | undefined) {
    if (!file) return
    if (file.size > longest) {
      setProblem(`${file.name} is larger than 5 MB. Nothing was read. Save the sheet with the people alone as CSV.`)
      return
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (isWorkbook(bytes)) {
      setProblem(
        `${file.name} is a whole workbook. Nothing was read. Copy its rows and paste them above, or save the sheet as CSV.`,
      )
      return
    }
    readAs(file.name, bytes)
  }

  function readAs(name: string, bytes: Uint8Array, wanted?: Encoding) {
    const { text: decoded, encoding } = decodeText(bytes, wanted)
    replaceText(decoded)
    setOrigin({ name, bytes, encoding })
  }

  function replaceText(next: string) {
    setText(next)
    setChosen(null)
    setOrigin(null)
    setProblem('')
  }

  /** The browser takes half a minute to put ten thousand lines into a field at the cursor, and none to exchange its text. */
  function pasteLarge(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain')
    if (!pasted || (text && pasted.length < large)) return
    event.preventDefault()
    replaceText(pasted.slice(0, longest))
  }

  function takeIn() {
    const ids = perform(addParticipants, { focusGroupId: group.id, people: reading.people })
    if (!ids) return
    onClose()
    showToast(`Took in ${ids.length} ${ids.length === 1 ? 'person' : 'people'}.`, {
      action: { label: 'Undo', run: undoAndSay },
    })
  }

  return (
    <Dialog
      title="Paste from a spreadsheet"
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={count === 0} onPress={takeIn}>
            {count ? `Take in ${count} ${count === 1 ? 'person' : 'people'}` : 'Take in'}
          </Button>
        </>
      }
    >
      <div className={css.source} onPaste={pasteLarge}>
        <TextField
          label="Cells"
          hint={`Copy the rows in your spreadsheet and paste them here. Up to ${mostRows.toLocaleString()} rows.`}
          multiline
          autoFocus
          maxLength={longest}
          value={text}
          onChange={replaceText}
        />
      </div>
      <label className={css.file}>
        Or choose a CSV file
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </label>
      {origin && (
        <div className={css.encoding}>
          <SelectField
            label={`${origin.name} is read as`}
            value={origin.encoding}
            choices={encodingChoices}
            onChange={(encoding) => readAs(origin.name, origin.bytes, encoding)}
          />
          <p className={css.quiet}>If letters look wrong below, choose another.</p>
        </div>
      )}
      {table.rows.length > 0 && (
        <ImportPreview
          table={table}
          map={map}
          hasHeader={hasHeader}
          onMap={(column, field: PersonField | null) => setChosen({ hasHeader, map: map.with(column, field) })}
          onHeader={(next) => setChosen({ map, hasHeader: next })}
        />
      )}
      <ImportReport text={text} table={table} reading={reading} problem={problem} />
    </Dialog>
  )
}
