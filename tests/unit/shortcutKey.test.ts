import { expect, test } from 'vitest'
import { shortcutKey } from '#renderer/app/shortcutKey.ts'

test.each([
  ['π', 'KeyP', 'p'],
  ['Μ', 'KeyM', 'm'],
  ['я', 'KeyZ', 'z'],
  ['ش', 'KeyA', 'a'],
  ['ı', 'KeyI', 'i'],
  ['و', 'Comma', ','],
])('a keyboard that writes %s has the shortcut where an English one has it', (key, code, wanted) => {
  expect(shortcutKey({ key, code })).toBe(wanted)
})

test.each([
  // A German keyboard has Y and Z the other way round, a French one A and Q.
  ['z', 'KeyY', 'z'],
  ['A', 'KeyQ', 'a'],
  ['Enter', 'Enter', 'enter'],
  ['.', 'Period', '.'],
  ['<', 'Comma', '<'],
  ['ö', 'Semicolon', 'ö'],
  ['F1', 'F1', 'f1'],
])('what a keyboard writes counts: %s', (key, code, wanted) => {
  expect(shortcutKey({ key, code })).toBe(wanted)
})
