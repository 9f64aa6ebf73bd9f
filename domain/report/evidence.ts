import { saidBy } from '#domain/insight/people.ts'
import type { Id, Note } from '#domain/model/index.ts'
import { count, peopleOf } from './phrases.ts'
import { type Block, type Count, type Link, plainText, type Row, type Run } from './report.ts'

/** What a number of the document counts, and the row of the appendix that lists it. */
interface Listed {
  readonly label: string
  readonly notes: readonly Note[]
  readonly row: string
  /** Where people are counted, each with what they said; otherwise the numbers of the notes in their order. */
  readonly byPerson: boolean
}

/**
 * The numbers of a document and the notes behind them. Whoever writes a number asks for it here, so that each leads to a row
 * of the appendix that lists its notes.
 */
export class Evidence {
  /** What is listed, by the thing it is said about, in the order the numbers were asked for. */
  readonly byThing = new Map<string, Listed[]>()
  #rows = 0

  /**
   * “7 of 8 people” and “20 notes”, which one row bears out; no people while nobody is on the list.
   * @param under what they are said about.
   */
  breadth(under: string, notes: readonly Note[], people: number, of: number): { people: Run | false; notes: Run } {
    const spoken = notes.filter((note) => saidBy(note) !== null)
    const all = count(notes.length, 'note')
    const target = this.#list(under, people ? `${all}, ${peopleOf(people, of)}` : all, notes, true)
    return {
      people: of > 0 && counted(peopleOf(people, of), 'people', spoken, target),
      notes: counted(all, 'notes', notes, target),
    }
  }

  /** A number of notes in words of its own: “5 irritations”. */
  notes(under: string, text: string, notes: readonly Note[]): Run {
    return counted(text, 'notes', notes, this.#list(under, text, notes, false))
  }

  #list(under: string, label: string, notes: readonly Note[], byPerson: boolean): string {
    if (!notes.length) return ''
    const listed = this.byThing.get(under) ?? []
    this.byThing.set(under, listed)
    const known = listed.find((one) => one.label === label && one.notes.every((note, at) => note === notes[at]))
    if (known) return known.row
    const row = `evidence-${++this.#rows}`
    listed.push({ label, notes, row, byPerson })
    return row
  }
}

/** A number that leads to `target` on paper and to its notes on the screen; none leads nowhere. */
export function counted(text: string, counts: Count['counts'], notes: readonly Note[], target: string): Run {
  if (!notes.length) return text
  return { kind: 'count', text, counts, notes: notes.map(({ id }) => id), target }
}

/** Parts with a middle dot between them; what is not there leaves no dot. */
export function dottedRuns(...parts: readonly (Run | false)[]): Run[] {
  // The blank before the dot does not break, so that no line begins with one.
  return parts.filter(Boolean).flatMap((part, index): Run[] => (index ? ['\u00a0· ', part as Run] : [part as Run]))
}

/** The id of the row of a note in the appendix. */
export function noteAnchor(number: number): string {
  return `note-${number}`
}

/** The notes behind every number; each leads on to the note itself. */
export function evidenceChapter(
  evidence: Evidence,
  numbers: ReadonlyMap<Id, number>,
  codes: ReadonlyMap<Id, string>,
): Block[] {
  const rows = [...evidence.byThing].flatMap(([under, listed]): Row[] => [
    { kind: 'group', text: under },
    ...listed.map(({ label, notes, row, byPerson }): Row => {
      const runs = byPerson ? linksByPerson(notes, numbers, codes) : linksTo(notes, numbers)
      return { kind: 'cells', id: row, cells: [{ text: label }, { text: plainText(runs), runs }] }
    }),
  ])
  if (!rows.length) return []
  return [
    { kind: 'heading', level: 1, text: 'Appendix: the notes behind the numbers', id: 'evidence' },
    {
      kind: 'paragraph',
      text:
        'The numbers about findings and stages lead here, those about questions to the next appendix, in which the notes have ' +
        'the numbers they are called by here.',
    },
    {
      kind: 'table',
      columns: [
        { title: 'Number', share: 0.27, align: 'start' },
        { title: 'Notes', share: 0.73, align: 'start' },
      ],
      rows,
      caption: '',
      size: 'small',
    },
  ]
}

/** `P1: 3, 17 · P4: 22 · nobody named: 30` */
function linksByPerson(
  notes: readonly Note[],
  numbers: ReadonlyMap<Id, number>,
  codes: ReadonlyMap<Id, string>,
): Run[] {
  const people = new Map<string, Note[]>()
  for (const note of notes) {
    const speaker = saidBy(note)
    const code = (speaker && codes.get(speaker)) || ''
    const own = people.get(code)
    if (own) own.push(note)
    else people.set(code, [note])
  }
  const seatOf = (code: string) => (code ? Number(code.slice(1)) : Infinity)
  const sorted = [...people].sort(([a], [b]) => seatOf(a) - seatOf(b))
  return sorted.flatMap(([code, own], place): Run[] => [
    `${place ? '\u00a0· ' : ''}${code || 'nobody named'}:\u00a0`,
    ...linksTo(own, numbers),
  ])
}

/** `3, 7–11, 22`: three and more in a row are one link to the first of them. */
function linksTo(notes: readonly Note[], numbers: ReadonlyMap<Id, number>): Run[] {
  const sorted = notes.map(({ id }) => numbers.get(id) ?? 0).sort((a, b) => a - b)
  const runs: Run[] = []
  for (let at = 0; at < sorted.length; ) {
    const first = sorted[at] ?? 0
    let next = at + 1
    while (sorted[next] === first + next - at) next += 1
    const isRange = next - at > 2
    const link: Link = {
      kind: 'link',
      text: isRange ? `${first}–${first + next - at - 1}` : String(first),
      target: noteAnchor(first),
    }
    runs.push(...(at ? [', '] : []), link)
    at = isRange ? next : at + 1
  }
  return runs
}
