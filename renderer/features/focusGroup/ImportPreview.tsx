import type { RawTable } from '#domain/interchange/cells.ts'
import { type PersonField, personFields } from '#domain/interchange/participantColumns.ts'
import type { ColumnMap } from '#domain/interchange/participantTable.ts'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import css from './ImportDialog.module.css'

const fieldNames: Readonly<Record<PersonField, string>> = {
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  segment: 'Segment',
  persona: 'Persona',
  needs: 'Needs',
  invitation: 'Invitation',
}
const fieldChoices = [
  { id: 'none', label: 'Leave out' },
  ...personFields.map((id) => ({ id, label: fieldNames[id] })),
] as const

const previewRows = 4
const previewColumns = 12

interface Props {
  table: RawTable
  map: ColumnMap
  hasHeader: boolean
  onMap: (column: number, field: PersonField | null) => void
  onHeader: (hasHeader: boolean) => void
}

/** The first rows of the table, each column under what it holds. */
export function ImportPreview({ table, map, hasHeader, onMap, onHeader }: Props) {
  const columns = Array.from({ length: Math.min(table.columns, previewColumns) }, (_, column) => column)
  const header = hasHeader ? table.rows[0] : undefined
  const rows = table.rows.slice(hasHeader ? 1 : 0, previewRows + (hasHeader ? 1 : 0))
  return (
    <section aria-label="What the columns hold" className={css.mapping}>
      <div className={css.tableFrame}>
        <table className={css.preview}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <SelectField<(typeof fieldChoices)[number]['id']>
                    aria-label={`Column ${column + 1}${header?.[column] ? `, ${header[column]},` : ''} holds`}
                    value={map[column] ?? 'none'}
                    choices={fieldChoices}
                    onChange={(field) => onMap(column, field === 'none' ? null : field)}
                  />
                </th>
              ))}
            </tr>
            {header && (
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className={css.heading}>
                    {header[column]}
                  </th>
                ))}
              </tr>
            )}
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a text have no other name than their place
              <tr key={row}>
                {columns.map((column) => (
                  <td key={column} data-out={map[column] == null}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CheckField isSelected={hasHeader} onChange={onHeader}>
        The first row names the columns
      </CheckField>
      {table.columns > previewColumns && (
        <p className={css.quiet}>{table.columns - previewColumns} more columns are not shown.</p>
      )}
    </section>
  )
}
