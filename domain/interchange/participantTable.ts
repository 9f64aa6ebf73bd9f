import Papa from 'papaparse'
import { folded } from '#domain/insight/calledBy.ts'
import type { Id, Participant, Persona } from '#domain/model/index.ts'
import type { Invitation } from '#domain/model/participants.ts'
import { guessByCells, guessByHeader, invitationOf, type PersonField } from './participantColumns.ts'

/** As many rows as are read from one table; what follows is counted and left out. */
export const mostRows = 10_000
const longestCell = 300
const longestNeeds = 20_000

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** The text of a file of unknown making: by its byte order mark, else UTF-8 if it is that, else Windows-1252. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  }
}

/** A table as it was pasted or read: rows of cells as text. */
export interface RawTable {
  readonly rows: readonly (readonly string[])[]
  readonly columns: number
  readonly delimiter: 'tab' | 'comma' | 'semicolon' | 'bar'
  /** Rows beyond the first ten thousand, which are not read. */
  readonly beyond: number
}

const delimiters = { '\t': 'tab', ',': 'comma', ';': 'semicolon', '|': 'bar' } as const

/** Reads cells from text. Rows without anything in them are passed over. */
export function readCells(text: string): RawTable {
  const parsed = Papa.parse<string[]>(text, {
    delimitersToGuess: Object.keys(delimiters),
    // A tab stands in cells that were copied, and hardly ever within one.
    ...(text.includes('\t') && { delimiter: '\t' }),
    skipEmptyLines: 'greedy',
  })
  const rows = parsed.data.slice(0, mostRows)
  const delimiter = delimiters[parsed.meta.delimiter as keyof typeof delimiters] ?? 'comma'
  return {
    rows,
    columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
    delimiter,
    beyond: parsed.data.length - rows.length,
  }
}

/** What each column holds; null for one that is left out. */
export type ColumnMap = readonly (PersonField | null)[]

/** Whether the first row names the columns, and what they hold: by their names, else by what stands in them. */
export function guessColumns({ rows, columns }: RawTable): { hasHeader: boolean; map: ColumnMap } {
  const named = guessByHeader(rows[0] ?? [])
  const hasHeader = named.some((field) => field !== null)
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
    leftOut.push({ row: index + (hasHeader ? 2 : 1), why, shown })
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
  return {
    name: (of('name') || [of('firstName'), of('lastName')].filter(Boolean).join(' ')).slice(0, longestCell),
    email: of('email').slice(0, longestCell),
    phone: of('phone').slice(0, longestCell),
    segment: of('segment').slice(0, longestCell),
    personaId: persona?.id ?? null,
    needs: of('needs').slice(0, longestNeeds),
    invitation: invitationOf(of('invitation')),
  }
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
