import { describe, expect, test } from 'vitest'
import { letterPlan, letterProblemText } from '#assets/templates/composeLetter.ts'
import { letterTemplates } from '#assets/templates/letters.ts'
import { editLetter } from '#domain/commands/letters.ts'
import { givenAway } from '#domain/insight/letterPrivacy.ts'
import { weDidOf, weDidText } from '#domain/insight/weDid.ts'
import type { Tables } from '#domain/model/tables.ts'
import { groupId, lettersJourney, names, personId } from '#tests/fixtures/lettersJourney.ts'
import { idOf, put } from '#tests/fixtures/smallJourney.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const told = (tables: Tables) => weDidText(weDidOf(tables, tables.focusGroups[groupId]!))
/** A copy that shares no table, as after a command. */
const changed = (change: (tables: Tables) => void): Tables => {
  const tables = structuredClone(lettersJourney())
  change(tables)
  return tables
}

describe('what came of it', () => {
  test('tells findings by how many people share them, what was done first, then what is begun, and nothing without a result', () => {
    expect(told(lettersJourney())).toBe(`You said: Nobody can check the first bill.
We did: The first bill is one page, in plain words.

You said: Waiting without news is worse than waiting.
We did: The day before, everybody is told a window of two hours.
We are working on it: Two teams send a message one hour before they come.

We did: The room for the next conversation has a lift.`)
    const { untold } = weDidOf(lettersJourney(), lettersJourney().focusGroups[groupId]!)
    expect(untold.map(({ title }) => title)).toEqual(['Action 64'])
  })

  test('leaves out findings nobody of this group speaks for, and actions of other groups', () => {
    const tables = changed((all) => {
      put(all, 'focusGroups', 11, { title: 'Another', order: 'a1' })
      put(all, 'themes', 42, { title: 'Elsewhere', order: 'a2' })
      put(all, 'findings', 52, { themeId: idOf(42), sentence: 'Only said elsewhere.' })
      put(all, 'actions', 70, { findingId: idOf(52), state: 'done', result: 'Not for these people.', order: 'b0' })
      put(all, 'actions', 71, { focusGroupId: idOf(11), state: 'done', result: 'Nor this.', order: 'b1' })
    })
    expect(told(tables)).toBe(told(lettersJourney()))
  })

  test('follows the records: a new result is told at once', () => {
    const before = lettersJourney()
    expect(told(before)).not.toContain('Bills can be asked about in the shop.')
    const tables = { ...before, actions: { ...before.actions } }
    tables.actions[idOf(64)] = { ...tables.actions[idOf(64)]!, result: 'Bills can be asked about in the shop.' }
    expect(told(tables)).toContain('We did: Bills can be asked about in the shop.')
  })

  test('a line with a first name alone is left out, and the person named', () => {
    const tables = changed((all) => {
      all.actions[idOf(64)] = { ...all.actions[idOf(64)]!, result: 'We called Anna back.' }
    })
    expect(told(tables)).toBe(told(lettersJourney()))
    expect(weDidOf(tables, tables.focusGroups[groupId]!).kept).toEqual([{ participantId: personId(1), what: 'name' }])
  })

  test('a finding only withdrawn people spoke for is not told, what was done is', () => {
    const tables = changed((all) => {
      all.participants[personId(3)]!.withdrawal = 'everything'
    })
    expect(told(tables)).not.toContain('Waiting without news')
  })

  test('a line with words of somebody who is not to be quoted is left out and named; the finding stays without it', () => {
    const spoken = 'So we heard: “I waited the whole day and the van went past”, and we changed it.'
    const write = (all: Tables) => {
      all.actions[idOf(62)]!.result = spoken
      all.findings[idOf(50)]!.sentence = 'One person waited the whole day and the van went past.'
    }
    expect(told(changed(write))).toContain(spoken)
    const tables = changed((all) => {
      write(all)
      all.participants[personId(3)]!.quotingConsent = 'refused'
    })
    expect(told(tables)).not.toContain('van')
    expect(told(tables)).toContain('We are working on it: Two teams')
    expect(weDidOf(tables, tables.focusGroups[groupId]!).kept).toEqual([{ participantId: personId(3), what: 'words' }])
  })

  test('a line with a name is left out', () => {
    const tables = changed((all) => {
      all.actions[idOf(61)]!.result = 'Thanks to anna  KELLER the bill is one page.'
      all.actions[idOf(63)]!.result = 'Łukasz asked for a lift.'
    })
    expect(told(tables)).not.toMatch(/keller|Łukasz/i)
    expect(told(tables)).not.toContain('Nobody can check')
  })
})

describe('what a text gives away', () => {
  const away = (text: string, change: (tables: Tables) => void = () => {}) =>
    givenAway(text, changed(change)).map(
      ({ participantId, what }) => `${what} ${participantId === personId(3) ? 3 : participantId}`,
    )
  const refused = (tables: Tables) => {
    tables.participants[personId(3)]!.quotingConsent = 'refused'
  }

  test.each(names)('the name %s, but no part of a longer word', (name) => {
    expect(givenAway(`As ${name} said,`, lettersJourney())).toHaveLength(1)
    expect(givenAway(`As x${name}x said`, lettersJourney())).toEqual([])
  })

  test.each(['Anne-Marie', 'J. O’Neil (Jr.)', 'a/b [c]*'])(
    'the name %s, though its signs mean something in a pattern',
    (name) => {
      const call = (tables: Tables) => void Object.assign(tables.participants[personId(3)]!, { name })
      expect(away(`As ${name} said,`, call)).toEqual(['name 3'])
    },
  )

  test.each([
    ['Somebody WAITED the whole day, and the van went past!', ['words 3']],
    ['“I waited the whole\nday and the van”', ['words 3']],
    ['They waited the whole day.', []],
    ['The van went past and the whole day was lost.', []],
  ])('%j', (text, found) => {
    expect(away(text, refused)).toEqual(found)
    expect(away(text)).toEqual([])
  })

  test.each([
    ['unasked quotes', { quotingConsent: 'unasked' }],
    ['refused notes', { notesConsent: 'refused' }],
    ['quotes taken back', { withdrawal: 'quotes' }],
    ['everything taken back', { withdrawal: 'everything' }],
  ])('words of somebody with %s', (_, changes) => {
    const change = (tables: Tables) => void Object.assign(tables.participants[personId(3)]!, changes)
    expect(away('I waited the whole day and the van went past', change)).toEqual(['words 3'])
  })

  test('a short note counts as a whole, also where no blanks stand between words', () => {
    const short = (text: string) => (tables: Tables) => {
      refused(tables)
      tables.notes[idOf(103)]!.text = text
    }
    expect(away('She said: nobody ever called back, so', short('Nobody ever called back'))).toEqual(['words 3'])
    expect(away('「電話が二回切れました」と', short('電話が二回切れました'))).toEqual(['words 3'])
    expect(away('Yes, we agree.', short('Yes'))).toEqual([])
  })
})

describe('a letter with typed words', () => {
  const problems = (body: string, change: (tables: Tables) => void = () => {}) => {
    const bench = new Workbench(changed(change))
    const edit = { kind: 'thanks', changes: { body }, template: letterTemplates.thanks } as const
    bench.do(editLetter, { focusGroupId: groupId, ...edit })
    return letterPlan(bench.tables, bench.tables.focusGroups[groupId]!, 'thanks').problems.map(letterProblemText)
  }

  test('may not name anybody at the table, or use words that are not to be quoted', () => {
    expect(problems('Dear {name}, Anna Keller made us laugh.')).toEqual(['The text holds the name of P1.'])
    const refuse = (tables: Tables) =>
      void Object.assign(tables.participants[personId(3)]!, { quotingConsent: 'refused' })
    expect(problems('“I waited the whole day and the van went past.”', refuse)).toEqual([
      'The text holds words of P3, who has not agreed to be quoted.',
    ])
  })

  test('may name who leads, even when somebody at the table is called the same', () => {
    const same = (tables: Tables) => void Object.assign(tables.participants[personId(2)]!, { name: 'Mara' })
    expect(problems('With thanks, Mara Holt', same)).toEqual([])
    expect(problems('With thanks, Mara', same)).toEqual(['The text holds the name of P2.'])
  })
})

test('the templates alone give nobody away, whatever people are called', () => {
  const tables = changed((all) => {
    ;['Dear', 'If', 'Nothing', 'We', 'Thank you', ''].forEach((name, index) => {
      all.participants[personId(index + 1)]!.name = name
    })
  })
  const plan = letterPlan(tables, tables.focusGroups[groupId]!, 'reminder')
  expect(plan.isTemplate).toBe(true)
  expect(plan.problems).toEqual([])
})

test('the notes are looked through once, not at each key press', () => {
  let times = 0
  const { participants, notes } = lettersJourney()
  const counted = new Proxy(notes, {
    ownKeys(target) {
      times += 1
      return Reflect.ownKeys(target)
    },
  })
  for (let index = 0; index < 20; index += 1)
    givenAway(`${letterTemplates.invitation.body} ${index}`, { participants, notes: counted })
  expect(times).toBe(1)
})
