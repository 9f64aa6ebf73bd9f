import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { notesCsv } from '#domain/interchange/notesCsv.ts'
import type { Tables } from '#domain/model/tables.ts'
import { idOf, put, smallJourney } from '#tests/fixtures/smallJourney.ts'

const groupId = idOf(8)
const change = (tables: Tables, number: number, values: object) => {
  const table = Object.values(tables).find((records) => idOf(number) in records) as Record<string, object>
  table[idOf(number)] = { ...table[idOf(number)], ...values }
}
const read = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })

describe('the table of notes', () => {
  test('has one row a note, with what it belongs to', () => {
    const { data, errors } = read(notesCsv(smallJourney(), { focusGroupId: groupId, names: false }))
    expect(errors).toEqual([])
    expect(data).toHaveLength(12)
    expect(data[1]).toEqual({
      'Focus group': 'Tuesday evening',
      'No.': '2',
      'Time (UTC)': '2026-11-22 09:00:01',
      'Question no.': '1',
      Question: 'Tell us about the last time you called.',
      Speaker: 'P2',
      Segment: '',
      Kind: 'verbatim',
      Note: 'Note 1: <img onerror=alert(1)> "quoted", 😀 and =1+1',
      'May be quoted': 'no',
      Star: '',
      Tags: 'hold music',
      Stage: '日本語 stage',
      Touchpoint: 'Call',
      Themes: 'Waiting',
    })
  })

  test('opens in a spreadsheet as UTF-8, with CRLF throughout', () => {
    const csv = notesCsv(smallJourney(), { focusGroupId: null, names: false })
    expect(csv.startsWith('\uFEFFFocus group,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('shows names only when asked, and a code where there is no name', () => {
    const tables = smallJourney()
    change(tables, 21, { name: '  ' })
    const speakers = (names: boolean) =>
      read(notesCsv(tables, { focusGroupId: groupId, names }))
        .data.slice(0, 3)
        .map((row) => row.Speaker)
    expect(speakers(false)).toEqual(['P1', 'P2', 'P3'])
    expect(speakers(true)).toEqual(['Anne', 'P2', 'Ірина'])
    expect(notesCsv(tables, { focusGroupId: groupId, names: false })).not.toContain('Anne')
  })

  test('leaves out who refused notes and withholds the words of who refused quoting', () => {
    const tables = smallJourney()
    change(tables, 20, { notesConsent: 'refused' })
    change(tables, 21, { notesConsent: 'given', quotingConsent: 'refused' })
    change(tables, 22, { notesConsent: 'given', quotingConsent: 'given' })
    const { data } = read(notesCsv(tables, { focusGroupId: groupId, names: false }))
    expect(data).toHaveLength(10)
    expect(data.filter((row) => row.Speaker === 'P1')).toEqual([])
    const withheld = data.filter((row) => row.Speaker === 'P2')
    expect(withheld.map((row) => row.Note)).toEqual(Array(2).fill('[words withheld: no consent to quote]'))
    expect(data.filter((row) => row['May be quoted'] === 'yes').map((row) => row.Speaker)).toEqual(['P3', 'P3'])
  })

  test('takes one focus group or all, group by group', () => {
    const tables = smallJourney()
    const other = put(tables, 'focusGroups', 900, { title: 'Earlier', order: 'Zz' })
    put(tables, 'notes', 901, { focusGroupId: other, text: 'Hello', order: 'a5' })
    const groups = (focusGroupId: string | null) =>
      read(notesCsv(tables, { focusGroupId, names: false })).data.map((row) => row['Focus group'])
    expect(groups(other)).toEqual(['Earlier'])
    expect(groups(groupId)).toHaveLength(12)
    expect(groups(null)).toEqual(['Earlier', ...Array(12).fill('Tuesday evening')])
  })

  test.each(['=1+1', '+48 600', '-5', '@SUM(A1)', '\t=1', ' =1', '=1\r\n+2', '＝1'])(
    'never hands over a formula: %j',
    (text) => {
      const tables = smallJourney()
      change(tables, 100, { text })
      change(tables, 20, { segment: text })
      const row = read(notesCsv(tables, { focusGroupId: groupId, names: false })).data[0]
      expect(row?.Note).toBe(`'${text}`)
      expect(row?.Segment).toBe(`'${text}`)
    },
  )

  test('keeps line breaks, quotes and separators inside a cell', () => {
    const tables = smallJourney()
    const text = 'He said "no";\nthen, later:\r\n"maybe"'
    change(tables, 100, { text })
    expect(read(notesCsv(tables, { focusGroupId: groupId, names: false })).data[0]?.Note).toBe(text)
  })
})
