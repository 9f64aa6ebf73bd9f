import { folded } from '#domain/insight/calledBy.ts'
import type { Id, Participant, Persona } from '#domain/model/index.ts'
import type { Invitation } from '#domain/model/participants.ts'
import type { RawTable } from './cells.ts'
import { guessByCells, guessByHeader, invitationOf, isContact, type PersonField } from './participantColumns.ts'

const longestCell = 300
const longestNeeds = 20_000

/** What each column holds; null for one that is left out. */
export type ColumnMap = readonly (PersonField | null)[]

/** As far down as the names of the columns are looked for. */
const lookedAt = 6

/** The table from the row that names its columns on, where nothing but a title stands above: one cell a row. */
export function withoutTitle(table: RawTable): RawTable {
  const head = table.rows
    .slice(0, lookedAt)
    .findIndex((row) => guessByHeader(row).filter((field) => field !== null).length > 1 && !row.some(isContact))
  const isTitle = (row: readonly string[]) => row.filter((cell) => cell.trim()).length < 2
  if (head < 1 || !table.rows.slice(0, head).every(isTitle)) return table
  return { ...table, rows: table.rows.slice(head), above: table.above + head }
}

/**
 * Whether the first row names the columns, and what they hold: by their names, else by what stands in them. A row with an
 * address or a number is a person, though their segment be “Customer”.
 */
export function guessColumns({ rows, columns }: RawTable): { hasHeader: boolean; map: ColumnMap } {
  const first = rows[0] ?? []
  const named = guessByHeader(first)
  const hasHeader = named.some((field) => field !== null) && !first.some(isContact)
  return { hasHeader, map: hasHeader ? padded(named, columns) : guessByCells(rows, columns) }
}

function padded(map: ColumnMap, columns: number): ColumnMap {
  return Array.from({ length: columns }, (_, index) => map[index] ?? null)
}

/** A person as a row of a table tells of them. */
export interface TablePerson {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly segment: string
  readonly personaId: Id | null
  readonly needs: string
  readonly invitation: Invitation
}

export type LeftOutWhy = 'nobody' | 'alreadyThere' | 'twice'

export interface LeftOutRow {
  /** Counted from 1, as in the table, its header included. */
  readonly row: number
  readonly why: LeftOutWhy
  /** What the row begins with. */
  readonly shown: string
}

export interface TableReading {
  readonly people: readonly TablePerson[]
  readonly leftOut: readonly LeftOutRow[]
  /** Rows that could hold a person, the header not counted. */
  readonly rows: number
  /** Personas that were named and that the journey does not have. */
  readonly unknownPersonas: readonly string[]
}

interface Surroundings {
  /** Those who are on the list already. */
  readonly people: readonly Participant[]
  readonly personas: readonly Persona[]
}

/**
 * The people in a table. A row without name and address is left out, and so is a person who is on the list already or
 * stood further up: the same e-mail, or the same name and segment with no other e-mail. Cells stay text, whatever a
 * spreadsheet would make of them.
 */
export function readPeople(table: RawTable, map: ColumnMap, hasHeader: boolean, around: Surroundings): TableReading {
  const people: TablePerson[] = []
  const leftOut: LeftOutRow[] = []
  const unknownPersonas = new Set<string>()
  const there = new Known(around.people)
  const before = new Known([])
  const rows = hasHeader ? table.rows.slice(1) : table.rows
  rows.forEach((cells, index) => {
    const person = personIn(cells, map, around.personas, unknownPersonas)
    const why =
      !person.name && !person.email
        ? 'nobody'
        : there.has(person)
          ? 'alreadyThere'
          : before.has(person)
            ? 'twice'
            : null
    if (why === null) {
      before.add(person)
      people.push(person)
      return
    }
    const shown = cells.map(line).filter(Boolean).join(', ').slice(0, 80)
    leftOut.push({ row: table.above + index + (hasHeader ? 2 : 1), why, shown })
  })
  return { people, leftOut, rows: rows.length, unknownPersonas: [...unknownPersonas] }
}

function personIn(
  cells: readonly string[],
  map: ColumnMap,
  personas: readonly Persona[],
  unknownPersonas: Set<string>,
): TablePerson {
  const of = (field: PersonField) => joined(cells, map, field)
  const personaName = of('persona')
  const wanted = folded(personaName)
  const persona = wanted
    ? personas.find(({ name, segment }) => [name, segment].some((text) => folded(text).trim() === wanted))
    : undefined
  if (wanted && !persona) unknownPersonas.add(personaName)
  const called = of('name') || [of('firstName'), of('lastName')].filter(Boolean).join(' ')
  const written = withAddress.exec(called)
  const email = of('email')
  return {
    name: (written && !email ? (written[1] ?? '') : called).slice(0, longestCell),
    email: (email ? bareAddress(email) : (written?.[2] ?? '')).slice(0, longestCell),
    phone: of('phone').slice(0, longestCell),
    segment: of('segment').slice(0, longestCell),
    personaId: persona?.id ?? null,
    needs: of('needs').slice(0, longestNeeds),
    invitation: invitationOf(of('invitation')),
  }
}

/** As mail programs copy a person: `Anna Keller <anna@example.org>`. */
const withAddress = /^"?([^"<>]*?)"?\s*<(?:mailto:)?([^\s<>]+@[^\s<>]+)>$/i

/** The address alone, of `mailto:anna@example.org` and of `Anna <anna@example.org>`; what is neither stays as it is. */
function bareAddress(text: string): string {
  return withAddress.exec(text)?.[2] ?? text.replace(/^mailto:/i, '')
}

/** Several columns with the same meaning are one after the other. */
function joined(cells: readonly string[], map: ColumnMap, field: PersonField): string {
  const parts: string[] = []
  map.forEach((meaning, index) => {
    const text = meaning === field ? line(cells[index] ?? '') : ''
    if (text) parts.push(text)
  })
  return parts.join(' ')
}

/** A cell as one line: no breaks, no signs that steer a terminal or a screen. */
function line(cell: string): string {
  return cell
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

type Called = Pick<Participant, 'name' | 'email' | 'segment'>

/** Who is known, by e-mail and by name with segment. */
class Known {
  private readonly emails = new Set<string>()
  private readonly names = new Map<string, string[]>()

  constructor(people: readonly Called[]) {
    for (const person of people) this.add(person)
  }

  add(person: Called): void {
    const [email, name] = keysOf(person)
    if (email) this.emails.add(email)
    if (!name) return
    const emails = this.names.get(name)
    if (emails) emails.push(email)
    else this.names.set(name, [email])
  }

  has(person: Called): boolean {
    const [email, name] = keysOf(person)
    if (email && this.emails.has(email)) return true
    // Two people may have one name; two addresses say that they are two.
    return (name && this.names.get(name)?.some((other) => !other || !email || other === email)) || false
  }
}

function keysOf({ name, email, segment }: Called): readonly [email: string, name: string] {
  const called = folded(name).trim()
  return [email.toLowerCase().trim(), called && `${called}\n${folded(segment).trim()}`]
}
