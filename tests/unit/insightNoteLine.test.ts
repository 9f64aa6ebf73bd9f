import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCalled, folded } from '#domain/insight/calledBy.ts'
import { parseNoteLine } from '#domain/insight/noteLine.ts'

const participants = [
  { id: 'anna', name: 'Anna Kowalska', seat: 1 },
  { id: 'andres', name: 'Andrés Peña', seat: 2 },
  { id: 'lukasz', name: 'Łukasz', seat: 3 },
  { id: 'taro', name: '太郎 日本', seat: null },
]
const codes = new Map([
  ['anna', 'P1'],
  ['andres', 'P2'],
  ['lukasz', 'P3'],
  ['taro', 'P4'],
])
const touchpoints = [
  { id: 'hotline', title: 'Call the hotline' },
  { id: 'invoice', title: 'Invoice by e-mail' },
  { id: 'letter', title: 'Welcome letter' },
  { id: 'reminder', title: 'E-mail reminder' },
  { id: 'bill', title: 'Bill in the mail' },
  { id: 'charge', title: 'Bill on the phone' },
]
const around = { participants, codes, touchpoints }
const empty = {
  kind: 'paraphrase',
  text: '',
  participantId: null,
  touchpointId: null,
  tags: [],
  star: false,
  unknown: null,
  unknownWhy: null,
}
const parse = (line: string) => {
  const { marks: _, ...note } = parseNoteLine(line, around)
  return note
}
const note = (values: object) => ({ ...empty, ...values })

describe('a typed line', () => {
  test('with everything', () => {
    expect(parse('3 "the hold music drove me mad #hold /call *')).toEqual(
      note({
        kind: 'verbatim',
        text: 'the hold music drove me mad',
        participantId: 'lukasz',
        touchpointId: 'hotline',
        tags: ['hold'],
        star: true,
      }),
    )
  })

  test.each([
    ['plain words', note({ text: 'plain words' })],
    ['', note({})],
    ['   ', note({})],
    ['  3   spaced   out  ', note({ participantId: 'lukasz', text: 'spaced   out' })],
  ])('plain: %j', (line, wanted) => expect(parse(line)).toEqual(wanted))

  test.each([
    ['3 too slow', 'lukasz', 'too slow'],
    ['4 a code without a seat', 'taro', 'a code without a seat'],
    ['3 weeks later he called', 'lukasz', 'weeks later he called'],
    ['3 ', 'lukasz', ''],
    ['3', null, '3'],
    ['30 minutes on hold', null, '30 minutes on hold'],
    ['12 (or so) calls', null, '12 (or so) calls'],
    ['3.5 stars', null, '3.5 stars'],
    ['3, 4 people', null, '3, 4 people'],
    ['300 people', null, '300 people'],
    ['３　遅すぎる', 'lukasz', '遅すぎる'],
    ['٣ بطيء جدا', 'lukasz', 'بطيء جدا'],
    ['۳ خیلی کند', 'lukasz', 'خیلی کند'],
    ["'3 weeks later he called", null, '3 weeks later he called'],
    ["2 '3 weeks later", 'andres', '3 weeks later'],
    ["'@luk' is what they call him", null, "'@luk' is what they call him"],
    ["'!important", null, '!important'],
    ["'90s music", null, "'90s music"],
    ["'cause it was late", null, "'cause it was late"],
  ])('a seat: %j', (line, participantId, text) => {
    expect(parse(line)).toEqual(note({ participantId, text }))
  })

  test.each([
    ['@luk too slow', 'lukasz'],
    ['@LUKASZ too slow', 'lukasz'],
    ['@kow too slow', 'anna'],
    ['@pena too slow', 'andres'],
    ['@andrés too slow', 'andres'],
    ['@"anna k" too slow', 'anna'],
    ['@“Anna Kowalska” too slow', 'anna'],
    ['@anna: too slow', 'anna'],
    ['@日本 too slow', 'taro'],
    ['@P2 too slow', 'andres'],
    ['@3 too slow', 'lukasz'],
  ])('a name: %j', (line, participantId) => {
    expect(parse(line)).toEqual(note({ participantId, text: 'too slow' }))
  })

  test.each([
    ['@nobody said so', '@nobody', 'none'],
    ['@an said so', '@an', 'several'],
    ['@"nobody here" said so', '@"nobody here"', 'none'],
    ['9 "what', '9', 'none'],
    ['see /nothing here', '/nothing', 'none'],
    ['see /bill here', '/bill', 'several'],
  ])('what cannot be resolved is named and stays in the text: %j', (line, unknown, unknownWhy) => {
    expect(parse(line)).toEqual(note({ text: line, unknown, unknownWhy }))
  })

  test('an @ inside a sentence is no name', () => {
    expect(parse('write to anna@example.org or @ home')).toEqual(note({ text: 'write to anna@example.org or @ home' }))
  })
})

describe('the kind', () => {
  test.each([
    ['"too slow', 'verbatim', 'too slow'],
    ['"too slow"', 'verbatim', 'too slow'],
    ['“too slow”', 'verbatim', 'too slow'],
    ['„too slow“', 'verbatim', 'too slow'],
    ['«too slow»', 'verbatim', 'too slow'],
    ['"he said "no"', 'verbatim', 'he said "no"'],
    ['"No," he said', 'verbatim', '"No," he said'],
    ['(he seems angry)', 'opinion', 'he seems angry'],
    ['(he seems angry', 'opinion', 'he seems angry'],
    ['(he seems (very) angry)', 'opinion', 'he seems (very) angry'],
    ['(looks away) then talks', 'opinion', '(looks away) then talks'],
    ['~ nods', 'nonverbal', 'nods'],
    ['? ask about the letter', 'followup', 'ask about the letter'],
    ['!too slow', 'irritation', 'too slow'],
    ['!!! too slow', 'irritation', 'too slow'],
    ['+ so kind', 'delight', 'so kind'],
    ['「遅すぎる」', 'verbatim', '遅すぎる'],
    ['「はい」と言った', 'verbatim', '「はい」と言った'],
    ['（怒っている）', 'opinion', '怒っている'],
    ['？手紙のこと', 'followup', '手紙のこと'],
    ['؟ اسأل عن الرسالة', 'followup', 'اسأل عن الرسالة'],
    ['！！遅い', 'irritation', '遅い'],
    ['＋親切', 'delight', '親切'],
    ['〜うなずく', 'nonverbal', 'うなずく'],
    ['wow! so (very) kind', 'paraphrase', 'wow! so (very) kind'],
  ])('%s', (line, kind, text) => {
    expect(parse(line)).toEqual(note({ kind, text }))
    expect(parse(`2 ${line}`)).toEqual(note({ kind, text, participantId: 'andres' }))
    expect(parse(`@andr ${line} #hold`)).toEqual(note({ kind, text, participantId: 'andres', tags: ['hold'] }))
  })
})

describe('labels', () => {
  test.each([
    ['too slow #hold #Music', note({ text: 'too slow', tags: ['hold', 'Music'] })],
    ['#hold too slow', note({ text: 'too slow', tags: ['hold'] })],
    ['the #hold music', note({ text: 'the hold music', tags: ['hold'] })],
    ['the #hold music #hold', note({ text: 'the hold music', tags: ['hold'] })],
    ['they say #Zażółć and #日本', note({ text: 'they say Zażółć and', tags: ['Zażółć', '日本'] })],
    ['wow #1 and order #4711', note({ text: 'wow #1 and order #4711' })],
    ['C# and a#b', note({ text: 'C# and a#b' })],
    ['#hold', note({ text: 'hold', tags: ['hold'] })],
    ['遅い　＃電話', note({ text: '遅い', tags: ['電話'] })],
    ['3 #hold /inv', note({ participantId: 'lukasz', text: 'hold inv', tags: ['hold'], touchpointId: 'invoice' })],
    ['3 !#hold slow', note({ participantId: 'lukasz', kind: 'irritation', text: 'slow', tags: ['hold'] })],
    [`long #${'x'.repeat(61)}`, note({ text: `long #${'x'.repeat(61)}` })],
  ])('tags: %j', (line, wanted) => expect(parse(line)).toEqual(wanted))

  test.each([
    ['twice /invoice', note({ text: 'twice', touchpointId: 'invoice' })],
    ['/inv twice', note({ text: 'twice', touchpointId: 'invoice' })],
    ['they sent /invoice twice', note({ text: 'they sent invoice twice', touchpointId: 'invoice' })],
    ['see /e-mail', note({ text: 'see', touchpointId: 'reminder' })],
    ['/"welcome letter" was fine', note({ text: 'was fine', touchpointId: 'letter' })],
    ['was fine /“Welcome l”', note({ text: 'was fine', touchpointId: 'letter' })],
    ['/call /invoice both', note({ text: '/invoice both', touchpointId: 'hotline' })],
    ['yes and/or no, 1/2', note({ text: 'yes and/or no, 1/2' })],
  ])('touchpoints: %j', (line, wanted) => expect(parse(line)).toEqual(wanted))

  test.each([
    ['too slow *', note({ text: 'too slow', star: true })],
    ['* too slow', note({ text: 'too slow', star: true })],
    ['* 3 too slow', note({ text: 'too slow', star: true, participantId: 'lukasz' })],
    ['3 * "too slow', note({ text: 'too slow', star: true, participantId: 'lukasz', kind: 'verbatim' })],
    ['3 too slow * #hold', note({ text: 'too slow', star: true, participantId: 'lukasz', tags: ['hold'] })],
    ['2 * 3 is 6', note({ text: '3 is 6', star: true, participantId: 'andres' })],
    ['5 * 3 is 15', note({ text: '5 * 3 is 15' })],
    ['slow*', note({ text: 'slow*' })],
  ])('a star: %j', (line, wanted) => expect(parse(line)).toEqual(wanted))
})

describe('nothing typed is lost', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '3',
      '30',
      '9',
      '@luk',
      '@nobody',
      '@"anna k"',
      '"',
      '“',
      '(',
      ')',
      '~',
      "'",
      '?',
      '!',
      '+',
      '*',
      '#hold',
      '#',
    ),
    fc.constantFrom('/call', '/"welcome letter"', '/nope', '/', 'slow', 'and', '日本', ' ', '  ', ', ', '.'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  const line = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

  test('the text is the line without its marks, and a mark is only what was understood', () => {
    const shapes = {
      who: /^(?:\d{1,2}|@["“„][^"“”„]+["”“]|@\S+)$/,
      kind: /^(?:["“”„«»「」『』()（）'’‘]|[~〜～?？؟!！+＋]+)$/,
      tag: /^[#＃][\p{L}\p{M}\p{N}_-]*$/u,
      touchpoint: /^(?:\/["“„]?|["”“]|\/["“„][^"“”„]+["”“]|\/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’&-]*)$/u,
      star: /^[*＊]$/,
    }
    fc.assert(
      fc.property(line, (typed) => {
        const { marks, text, tags } = parseNoteLine(typed, around)
        let left = ''
        let place = 0
        for (const { start, end, what } of marks) {
          expect(start).toBeGreaterThanOrEqual(place)
          expect(typed.slice(start, end)).toMatch(shapes[what])
          left += typed.slice(place, start)
          place = end
        }
        left += typed.slice(place)
        expect(text).toBe(left.trim())
        for (const tag of tags) expect(typed).toMatch(new RegExp(`[#＃]${tag}`))
      }),
      { seed: 9, numRuns: 5_000 },
    )
  })

  test('a line that names nobody and nothing keeps every word in order', () => {
    fc.assert(
      fc.property(line, (typed) => {
        const { text } = parseNoteLine(typed, { participants: [], touchpoints: [] })
        const words = (one: string) => one.match(/[\p{L}\p{N}]+/gu) ?? []
        const kept = words(text)
        // Tags in front and behind are labels; all other words are there.
        const labels = parseNoteLine(typed, { participants: [], touchpoints: [] }).tags.flatMap((tag) => words(tag))
        for (const word of words(typed)) expect([...kept, ...labels]).toContain(word)
      }),
      { seed: 10, numRuns: 2_000 },
    )
  })
})

describe('finding what is called', () => {
  const found = (typed: string, names: string[]) => findCalled(typed, names, (name) => name)
  test('a closer match wins over a looser one', () => {
    expect(found('ann', ['Anna', 'Ann Lee', 'Joann'])).toEqual({ match: 'Ann Lee', why: null })
    expect(found('ann lee', ['Ann Lee', 'Ann Leeds'])).toEqual({ match: 'Ann Lee', why: null })
    expect(found('lee', ['Leeds', 'Ann Lee'])).toEqual({ match: 'Ann Lee', why: null })
  })
  test('nothing, several or an empty word', () => {
    expect(found('zoe', ['Anna'])).toEqual({ match: null, why: 'none' })
    expect(found('an', ['Anna', 'Andy'])).toEqual({ match: null, why: 'several' })
    expect(found(' ', ['Anna'])).toEqual({ match: null, why: 'none' })
    expect(found('nna', ['Anna'])).toEqual({ match: null, why: 'none' })
  })
  test('without case and accents', () => {
    expect(folded('ŁÓDŹ Ærø Straße')).toBe('lodz aero strasse')
    expect(found('oslo', ['Ósłø'])).toEqual({ match: 'Ósłø', why: null })
  })
})
