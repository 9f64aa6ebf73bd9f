import { describe, expect, test } from 'vitest'
import { steps } from '#domain/commands/index.ts'
import { newJourney } from '#domain/commands/start.ts'
import { impressionsOf } from '#domain/insight/impressions.ts'
import { normalWord, singularsOf } from '#domain/insight/sameWord.ts'
import type { Id } from '#domain/model/index.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

const { consent, focusGroup, impressions, run } = steps

describe('words are compared without what does not matter', () => {
  test.each([
    ['Friendly', 'friendly'],
    ['FRIENDLY!', 'friendly'],
    ['“friendly”', 'friendly'],
    ['user-friendly', 'userfriendly'],
    ['User  friendly', 'userfriendly'],
    ['user‑friendly', 'userfriendly'],
    ['chère', 'chere'],
    ['che\u0300re', 'chere'],
    ['Schön', 'schon'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['ﬁne', 'fine'],
    ['ｓｌｏｗ', 'slow'],
    ['Życzliwa', 'zyczliwa'],
    ['miły', 'mily'],
    ['Αργή', 'αργη'],
    ['ΑΡΓΟΣ', 'αργοσ'],
    ['Надёжный', 'надежный'],
    ['ﾔｻｼｲ', 'ヤサシイ'],
    ['  ', ''],
    ['???', '???'],
    ['😀', '😀'],
    ['❤\ufe0f', '❤'],
    ['👍🏽', '👍'],
    ['2nd', '2nd'],
  ])('%s is %s', (word, normal) => {
    expect(normalWord(word)).toBe(normal)
  })

  test.each([
    ['かき', 'がき'],
    ['ハハ', 'パパ'],
    ['كَتب', 'كُتب'],
    ['قلب', 'كلب'],
    ['שָׁלוֹם', 'שָׁלֵם'],
    ['мой', 'мои'],
    ['ma', 'mạ'],
    ['bơ', 'bo'],
    ['hộp', 'họp'],
    ['สวย', 'สวยๆ'],
    ['की', 'कि'],
  ])('%s and %s stay two words', (one, other) => {
    expect(normalWord(one)).not.toBe(normalWord(other))
  })

  test.each([
    ['delays', 'en', ['delay']],
    ['companies', 'en', ['company', 'companie']],
    ['boxes', 'en', ['box', 'boxe']],
    ['wolves', 'en', ['wolf', 'wolfe', 'wolve']],
    ['crises', 'en', ['cris', 'crisis', 'crise']],
    ['series', 'en', ['sery', 'serie']],
    ['kindness', 'en', []],
    ['glass', 'en', []],
    ['people', 'en', ['person']],
    ['news', 'en', []],
    ['helpless', 'en', []],
    ['serious', 'en', []],
    ['amables', 'es', ['amabl', 'amable']],
    ['faciles', 'es', ['facil', 'facile']],
    ['companies', 'fr', ['companie']],
    ['дома', 'ru', []],
  ])('%s in %s may be the plural of %s', (word, language, singulars) => {
    expect(singularsOf(word, language)).toEqual(singulars)
  })
})

function group() {
  const bench = new Workbench()
  bench.tables = newJourney({ title: 'Switching', client: 'Ferrowick' }, bench.context)
  const focusGroupId = bench.do(focusGroup.addFocusGroup, { title: 'Tuesday' })
  const people = ['Ana', 'Ben', 'Cem', 'Dora'].map((name) =>
    bench.do(focusGroup.addParticipant, { focusGroupId, name }),
  )
  const say = (participantId: Id | null | undefined, ...words: string[]) =>
    bench.do(impressions.addImpressionWords, { focusGroupId, participantId: participantId ?? null, words })
  const counts = () =>
    impressionsOf(bench.tables, focusGroupId).words.map(
      ({ label, count, people, wanted }) => `${label} ${count}/${people}${wanted ? ' wanted' : ''}`,
    )
  const whole = () => impressionsOf(bench.tables, focusGroupId)
  return { bench, focusGroupId, people, say, counts, whole }
}

describe('three words wanted, three words said', () => {
  test('counts words and people, and how many match what was wanted', () => {
    const { bench, people, say, counts, whole } = group()
    bench.do(impressions.setWantedWords, { words: ['Reliable', 'Quick', 'Kind'] })
    say(people[0], 'Slow', 'kind', 'delay')
    say(people[1], 'SLOW', 'Kind!', 'delays')
    say(people[2], 'slow', 'polite', 'Schön')
    say(null, 'kind', 'schon')
    expect(counts()).toEqual(['Slow 3/3', 'kind 3/2 wanted', 'delay 2/2', 'Schön 2/1', 'polite 1/1'])
    expect(whole()).toMatchObject({ said: 11, matching: 3, peopleMatching: 2, of: 4, keptOut: 0 })
    expect(whole().wanted).toEqual([
      { label: 'Reliable', count: 0, people: 0 },
      { label: 'Quick', count: 0, people: 0 },
      { label: 'Kind', count: 3, people: 2 },
    ])
    expect(whole().words[2]?.written).toEqual(['delays'])
  })

  test('the same word of one person twice counts two words and one person', () => {
    const { people, say, counts } = group()
    say(people[0], 'slow', 'Slow')
    expect(counts()).toEqual(['slow 2/1'])
  })

  test('words of who refused notes or took everything back are left out, and counted as left out', () => {
    const { bench, people, say, counts, whole } = group()
    bench.do(impressions.setWantedWords, { words: ['kind'] })
    say(people[0], 'kind')
    say(people[1], 'kind')
    say(people[2], 'secretive')
    bench.do(focusGroup.editParticipant, { id: people[2] ?? '', changes: { notesConsent: 'refused' } })
    expect(counts()).toEqual(['kind 2/2 wanted'])
    expect(whole()).toMatchObject({ said: 2, keptOut: 1, peopleMatching: 2 })
    const { [people[1] ?? '']: person } = bench.tables.participants
    if (!person) throw new Error('nobody')
    bench.tables = {
      ...bench.tables,
      participants: { ...bench.tables.participants, [person.id]: { ...person, withdrawal: 'everything' } },
    }
    expect(whole()).toMatchObject({ said: 1, matching: 1, keptOut: 2 })
  })

  test('words of who took back their quotes are left out; refusing to be quoted keeps a word without a name', () => {
    const { bench, people, say, whole } = group()
    say(people[0], 'kind')
    say(people[1], 'slow')
    bench.do(focusGroup.editParticipant, { id: people[0] ?? '', changes: { quotingConsent: 'refused' } })
    expect(whole()).toMatchObject({ said: 2, keptOut: 0 })
    bench.do(consent.withdraw, { id: people[1] ?? '', what: 'quotes' })
    expect(whole()).toMatchObject({ said: 1, keptOut: 1 })
  })

  test('all focus groups together or one by one', () => {
    const { bench, people, say } = group()
    say(people[0], 'slow')
    const other = bench.do(focusGroup.addFocusGroup, { title: 'Friday' })
    bench.do(impressions.addImpressionWords, { focusGroupId: other, participantId: null, words: ['Slow', 'warm'] })
    expect(impressionsOf(bench.tables, other)).toMatchObject({ said: 2, of: 0 })
    expect(impressionsOf(bench.tables, null)).toMatchObject({ said: 3, of: 4 })
  })

  test('who is not counted at the table is not counted here', () => {
    const { bench, focusGroupId, people, say, whole } = group()
    say(people[0], 'slow')
    bench.do(run.startSession, { focusGroupId })
    bench.do(focusGroup.seatParticipant, { id: people[3] ?? '', seat: null })
    expect(whole().of).toBe(3)
  })
})

describe('words joined by hand', () => {
  test('count as one, by the word they were joined to, and can be separated again', () => {
    const { bench, people, say, counts, whole } = group()
    bench.do(impressions.setWantedWords, { words: ['Quick'] })
    say(people[0], 'speedy', 'fast')
    say(people[1], 'quick')
    bench.do(impressions.joinWords, { word: 'fast', into: 'quick' })
    bench.do(impressions.joinWords, { word: 'speedy', into: 'fast' })
    expect(counts()).toEqual(['quick 3/2 wanted'])
    expect(whole().words[0]?.joined).toEqual([
      { key: 'speedy', label: 'speedy' },
      { key: 'fast', label: 'fast' },
    ])
    expect(whole()).toMatchObject({ matching: 3, peopleMatching: 2 })
    bench.do(impressions.separateWord, { word: 'fast' })
    expect(counts()).toEqual(['quick 2/2 wanted', 'fast 1/1'])
  })

  test('a word joined to a wanted one that nobody said goes by the wanted word', () => {
    const { bench, people, say, counts } = group()
    bench.do(impressions.setWantedWords, { words: ['Reliable'] })
    say(people[0], 'solid')
    bench.do(impressions.joinWords, { word: 'solid', into: 'reliable' })
    expect(counts()).toEqual(['Reliable 1/1 wanted'])
  })

  test('a word joined to a wanted one that is not wanted any more goes by itself, named once', () => {
    const { bench, people, say, counts, whole } = group()
    bench.do(impressions.setWantedWords, { words: ['Reliable'] })
    say(people[0], 'solid', 'sturdy')
    bench.do(impressions.joinWords, { word: 'solid', into: 'reliable' })
    bench.do(impressions.joinWords, { word: 'sturdy', into: 'reliable' })
    bench.do(impressions.setWantedWords, { words: ['Honest'] })
    expect(counts()).toEqual(['solid 2/1'])
    expect(whole().words[0]?.joined).toEqual([{ key: 'sturdy', label: 'sturdy' }])
    bench.do(impressions.separateWord, { word: 'sturdy' })
    expect(counts()).toEqual(['solid 1/1', 'sturdy 1/1'])
  })

  test('what was joined to a word goes with it', () => {
    const { bench, people, say, counts } = group()
    say(people[0], 'a', 'b', 'c')
    bench.do(impressions.joinWords, { word: 'a', into: 'b' })
    bench.do(impressions.joinWords, { word: 'b', into: 'c' })
    expect(counts()).toEqual(['c 3/1'])
  })

  test('never in a circle, not even when two laptops joined them both ways', () => {
    const { bench, people, say, counts } = group()
    say(people[0], 'swift')
    say(people[1], 'rapid')
    bench.do(impressions.joinWords, { word: 'rapid', into: 'swift' })
    expect(() => bench.do(impressions.joinWords, { word: 'swift', into: 'rapid' })).toThrow('count as one already')
    const [join] = Object.values(bench.tables.wordJoins)
    if (!join) throw new Error('nothing was joined')
    const back = { ...join, id: '01890000-0000-7000-8000-0000000fffff', word: 'swift', into: 'rapid' }
    bench.tables = { ...bench.tables, wordJoins: { ...bench.tables.wordJoins, [back.id]: back } }
    expect(counts()).toEqual(['rapid 2/2'])
  })
})

test('wanted words are three at most and keep their place while they are typed', () => {
  const { bench } = group()
  const wanted = () => Object.values(bench.tables.journeys)[0]?.wantedWords
  bench.do(impressions.setWantedWords, { words: ['', 'Kind', '', ' '] })
  expect(wanted()).toEqual(['', 'Kind'])
  bench.do(impressions.setWantedWords, { words: ['', '', ''] })
  expect(wanted()).toEqual([])
  expect(() => bench.do(impressions.setWantedWords, { words: ['a', 'b', 'c', 'd'] })).toThrow()
  expect(wanted()).toEqual([])
})
