import { type ConsentGap, consentGaps } from '#domain/insight/consent.ts'
import { codesOf, participantsOf, participantsWhoTookPart } from '#domain/insight/people.ts'
import { takenBackSentences } from '#domain/insight/withdrawal.ts'
import type { FocusGroup, Participant } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { wasHeld } from './held.ts'
import type { Naming } from './people.ts'
import { count, listed } from './phrases.ts'
import type { Block, Column, Fact } from './report.ts'

/**
 * Who took part: a profile, without names unless they are asked for; who was on the list and did not come, and who took
 * back what they said, is told in a sentence.
 */
export function profileChapter(tables: Tables, group: FocusGroup | null, naming: Naming, names: boolean): Block[] {
  const isHeld = group === null || wasHeld(tables, group)
  const heading: Block = {
    kind: 'heading',
    level: 1,
    text: isHeld ? 'Who took part' : 'Who is expected',
    id: 'people',
  }
  const people = group ? participantsWhoTookPart(tables, group.id) : []
  if (!group || !people.length) {
    return [heading, { kind: 'missing', text: 'Nobody has been entered as a participant yet.' }]
  }
  const codes = codesOf(tables, group.id)
  const personaOf = ({ personaId }: Participant) => (personaId ? (tables.personas[personaId]?.name ?? '') : '')
  const called = (person: Participant) => (names ? naming(person.id) : (codes.get(person.id) ?? ''))
  const missing = participantsOf(tables, group.id).length - people.length
  const number = count(people.length, 'person', 'people')
  const others = count(missing, 'other person', 'other people')
  return [
    heading,
    {
      kind: 'paragraph',
      text: [
        `${number} ${isHeld ? 'took part' : people.length === 1 ? 'is expected' : 'are expected'}.`,
        ...(missing ? [`${others} on the list ${isHeld ? 'did not' : missing === 1 ? 'is not' : 'are not'}.`] : []),
        names ? 'Names are shown because they were asked for; they are not for passing on.' : seatsNotNames,
      ].join(' '),
    },
    ...takenBack(tables, group),
    {
      kind: 'facts',
      facts: facts(
        tables,
        group,
        people.map(({ segment }) => segment.trim()),
        people.map(personaOf),
      ),
    },
    {
      kind: 'table',
      columns: profileColumns(names),
      rows: people.map((person) => ({
        kind: 'cells',
        cells: [{ text: called(person) }, { text: person.segment.trim() || '–' }, { text: personaOf(person) || '–' }],
      })),
      caption: isHeld ? 'The people at the table.' : 'The people expected at the table.',
      size: 'normal',
    },
  ]
}

const seatsNotNames = 'They are called by their seat at the table and named nowhere in this document.'

function takenBack(tables: Tables, group: FocusGroup): Block[] {
  const sentences = takenBackSentences(tables, group.id, 'document')
  return sentences.length ? [{ kind: 'paragraph', text: `Afterwards, ${sentences.join(' ')}` }] : []
}

function facts(tables: Tables, group: FocusGroup, segments: readonly string[], personas: readonly string[]): Fact[] {
  const rows: Fact[] = [
    { label: 'Segments', value: counted(segments, 'no segment given') },
    { label: 'Personas', value: counted(personas, 'no persona given') },
    { label: 'Consent', value: consent(tables, group) },
  ]
  return rows.filter(({ value }) => value)
}

function profileColumns(names: boolean): Column[] {
  return [
    { title: 'Person', share: names ? 0.34 : 0.16, align: 'start' },
    { title: 'Segment', share: names ? 0.33 : 0.42, align: 'start' },
    { title: 'Persona', share: names ? 0.33 : 0.42, align: 'start' },
  ]
}

/** `Long-time customer 5, new customer 3`: the most frequent first. */
function counted(values: readonly string[], none: string): string {
  if (values.every((value) => !value)) return ''
  const tally = new Map<string, number>()
  for (const value of values) tally.set(value || none, (tally.get(value || none) ?? 0) + 1)
  return [...tally]
    .sort(([, a], [, b]) => b - a)
    .map(([value, times]) => `${value}: ${times}`)
    .join('; ')
}

function consent(tables: Tables, group: FocusGroup): string {
  const { participants, notes, quoting, quotesTakenBack, allTakenBack } = consentGaps(tables, group.id)
  const gone = allTakenBack.people.length
  const said = (gap: ConsentGap, what: string, takenBack: number) => {
    const given = participants - gap.unasked.length - gap.refused.length - takenBack
    const rest = [
      ...(gap.refused.length ? [`${gap.refused.length} refused`] : []),
      ...(gap.unasked.length ? [`${gap.unasked.length} not asked`] : []),
      ...(takenBack ? [`${takenBack} took it back`] : []),
    ]
    return `${given} of ${participants} agreed to ${what}${rest.length ? ` (${listed(rest)})` : ''}`
  }
  // Who refused and also took it back is counted once, among those who refused.
  const agreed = quotesTakenBack.people.filter(({ quotingConsent }) => quotingConsent === 'given').length
  return `${said(notes, 'notes being taken', gone)}; ${said(quoting, 'being quoted', gone + agreed)}.`
}
