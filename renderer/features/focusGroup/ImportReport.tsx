import { mostRows, type RawTable } from '#domain/interchange/cells.ts'
import type { LeftOutWhy, TableReading } from '#domain/interchange/participantTable.ts'
import css from './ImportDialog.module.css'

const whyWords: Readonly<Record<LeftOutWhy, string>> = {
  nobody: 'no name and no e-mail',
  alreadyThere: 'on the list already',
  twice: 'stands further up',
}
const shownRows = 50

interface Props {
  text: string
  table: RawTable
  reading: TableReading
  problem: string
}

/** Rows in, rows kept, rows left out and why. */
export function ImportReport({ text, table, reading, problem }: Props) {
  const { people, leftOut, rows, unknownPersonas } = reading
  return (
    <div role="status" className={css.report}>
      {problem && <p className={css.problem}>{problem}</p>}
      {text.trim() !== '' && (
        <p>
          {rows} {rows === 1 ? 'row' : 'rows'}, cells divided by {delimiterWords[table.delimiter]}: {people.length}{' '}
          {people.length === 1 ? 'comes' : 'come'} in, {leftOut.length} {leftOut.length === 1 ? 'is' : 'are'} left out.
        </p>
      )}
      {table.above > 0 && (
        <p>
          {table.above === 1 ? 'The row' : `The ${table.above} rows`} above the names of the columns{' '}
          {table.above === 1 ? 'is' : 'are'} passed over.
        </p>
      )}
      {table.beyond > 0 && (
        <p className={css.problem}>
          Only the first {mostRows.toLocaleString()} rows are read. {table.beyond.toLocaleString()} more are left out.
        </p>
      )}
      {unknownPersonas.length > 0 && (
        <p>
          This journey has no persona called{' '}
          {unknownPersonas
            .slice(0, 5)
            .map((name) => `“${name}”`)
            .join(', ')}
          .
        </p>
      )}
      {leftOut.length > 0 && (
        <ul className={css.leftOut} aria-label="Rows left out">
          {leftOut.slice(0, shownRows).map(({ row, why, shown }) => (
            <li key={row}>
              Row {row}, {whyWords[why]}: {shown}
            </li>
          ))}
          {leftOut.length > shownRows && <li>and {leftOut.length - shownRows} more</li>}
        </ul>
      )}
    </div>
  )
}

const delimiterWords: Readonly<Record<RawTable['delimiter'], string>> = {
  tab: 'tabs',
  comma: 'commas',
  semicolon: 'semicolons',
  bar: 'bars',
}
