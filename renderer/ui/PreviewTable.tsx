import type { Block, Row } from '#domain/report/report.ts'
import { PreviewRuns } from './PreviewRuns.tsx'
import css from './PreviewTable.module.css'

type Table = Extract<Block, { kind: 'table' }>

/** A table of a report as HTML. `prefix` makes the ids of its rows unique on the screen. */
export function PreviewTable({ table, prefix }: { table: Table; prefix: string }) {
  return (
    <table className={css.table} data-size={table.size}>
      {table.caption && <caption>{table.caption}</caption>}
      <thead>
        <tr>
          {table.columns.map(({ title, align }) => (
            <th key={title} scope="col" data-align={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report is made anew as a whole; its rows have no identity.
          <PreviewRow key={index} row={row} table={table} id={row.id && prefix + row.id} />
        ))}
      </tbody>
    </table>
  )
}

function PreviewRow({ row, table, id }: { row: Row; table: Table; id: string | undefined }) {
  if (row.kind === 'group') {
    return (
      <tr id={id}>
        <th colSpan={table.columns.length} scope="colgroup" className={css.group} dir="auto">
          {row.text}
        </th>
      </tr>
    )
  }
  return (
    <tr id={id}>
      {table.columns.map(({ title, align }, index) => (
        <td key={title} data-align={align} dir="auto">
          {row.cells[index]?.runs ? <PreviewRuns runs={row.cells[index].runs} /> : row.cells[index]?.text}
          {row.cells[index]?.below && <small dir="auto">{row.cells[index].below}</small>}
        </td>
      ))}
    </tr>
  )
}
