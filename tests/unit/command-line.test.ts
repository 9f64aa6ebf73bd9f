import { describe, expect, test } from 'vitest'
import { parseCommand } from '#electron/commandLine.ts'

describe('arguments', () => {
  test.each([
    [[], { kind: 'open', files: [] }],
    [['day.journey'], { kind: 'open', files: ['day.journey'] }],
    [['a.journey', 'b.journey'], { kind: 'open', files: ['a.journey', 'b.journey'] }],
    [['--help'], { kind: 'help' }],
    [['check', '-h'], { kind: 'help' }],
    [['--version'], { kind: 'version' }],
    [['check', 'a.journey'], { kind: 'check', file: 'a.journey' }],
    [
      ['export', 'a.journey', '--as', 'map-pdf', '--out', 'a b.pdf'],
      { kind: 'export', file: 'a.journey', format: 'map-pdf', out: 'a b.pdf' },
    ],
    [
      ['export', '--out=x=y.csv', '--as=notes-csv', 'a.journey'],
      { kind: 'export', file: 'a.journey', format: 'notes-csv', out: 'x=y.csv' },
    ],
  ])('%j', (given, command) => expect(parseCommand(given, false)).toEqual(command))

  test.each([
    [['check'], 'exactly one FILE'],
    [['check', 'a', 'b'], 'exactly one FILE'],
    [['check', 'a', '--as', 'map-pdf'], 'no option --as'],
    [['export', 'a', '--as', 'summary-pdf'], '--out'],
    [['export', 'a', '--out', 'x'], 'summary-pdf, map-pdf, guide-pdf, notes-csv'],
    [['export', 'a', '--as', 'docx', '--out', 'x'], '--as with one of'],
    [['export', '--as', 'map-pdf', '--out', 'x'], 'exactly one FILE'],
    [['export', 'a', 'b', '--as', 'map-pdf', '--out', 'x'], 'exactly one FILE'],
    [['export', 'a', '--as', 'map-pdf', '--out'], '--out needs a value'],
    [['export', 'a', '--as', 'map-pdf', '--as', 'map-pdf', '--out', 'x'], '--as is given twice'],
    [['export', 'a', '--as', 'map-pdf', '--out', 'x', '--fast'], 'no option --fast'],
    [['day.journey', '--as', 'map-pdf'], '--as belongs behind export'],
  ])('%j is not understood, with a reason', (given, why) => {
    expect(parseCommand(given, false)).toEqual({ kind: 'wrong', why: expect.stringContaining(why) })
  })

  test('of Chromium and of test drivers are left alone, wherever they put them', () => {
    const driver = [
      '--inspect=0',
      '--remote-debugging-port=0',
      '.',
      '--user-data-dir=/x',
      '--no-sandbox',
      '--anything-new',
    ]
    expect(parseCommand(driver, true)).toEqual({ kind: 'open', files: [] })
    expect(parseCommand([...driver, 'a.journey'], true)).toEqual({ kind: 'open', files: ['a.journey'] })
    expect(parseCommand([...driver, 'check', 'a.journey', '--no-sandbox'], true)).toEqual({
      kind: 'check',
      file: 'a.journey',
    })
    expect(parseCommand(['--ozone-platform=headless', 'check', '--disable-gpu', 'a'], false)).toEqual({
      kind: 'check',
      file: 'a',
    })
  })
})
