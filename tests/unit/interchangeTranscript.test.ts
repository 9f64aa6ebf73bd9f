import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessModerator, parseTranscript } from '#domain/interchange/transcript.ts'

const spoken = (text: string) => parseTranscript(text).turns.map(({ speaker, text: said }) => [speaker, said])

describe('three real interviews', () => {
  test.each(['interview-P1', 'interview-P2', 'interview-P3'])('%s: every turn, word and count', (name) => {
    const text = readFileSync(resolve(import.meta.dirname, `../fixtures/transcripts/${name}.txt`), 'utf8')
    const { turns, speakers, leftOut } = parseTranscript(text)
    expect(leftOut).toEqual([])
    // Counted another way: these files have one turn a line and two known speakers.
    expect(turns.length).toBe(text.match(/^(?:Dan|Participant): /gm)?.length)
    for (const speaker of ['Dan', 'Participant']) {
      const lines = text.split('\n').filter((line) => line.startsWith(`${speaker}: `))
      const words = lines.join(' ').match(/\S+/g)?.length ?? 0
      expect(speakers.find((one) => one.name === speaker)).toEqual({
        name: speaker,
        turns: lines.length,
        words: words - lines.length,
      })
    }
    expect(speakers.map((one) => one.name)).toEqual(['Dan', 'Participant'])
    expect(turns.map(({ speaker, text: said }) => `${speaker}: ${said}`).join('\n')).toBe(text.trim())
    expect(turns.map(({ line }) => line)).toEqual(turns.map((_, index) => index + 1))
    expect(guessModerator(speakers, turns)).toBe('Dan')
  })

  test('the figures do not come from the parser itself', () => {
    const counts = ['interview-P1', 'interview-P2', 'interview-P3'].map((name) => {
      const text = readFileSync(resolve(import.meta.dirname, `../fixtures/transcripts/${name}.txt`), 'utf8')
      return parseTranscript(text).turns.length
    })
    expect(counts).toEqual([94, 165, 121])
  })
})

describe('lines', () => {
  test('without a name go on with the turn before; in front of all turns they are left out', () => {
    const { turns, leftOut } = parseTranscript(
      'Focus group 3\n\nAnna: It was slow.\nVery slow.\n\nAnd rude.\nBob: Yes.',
    )
    expect(turns).toEqual([
      { speaker: 'Anna', text: 'It was slow.\nVery slow.\nAnd rude.', line: 3 },
      { speaker: 'Bob', text: 'Yes.', line: 7 },
    ])
    expect(leftOut).toEqual([{ line: 1, text: 'Focus group 3' }])
  })

  test('may end in any way and begin with a byte order mark', () => {
    const wanted = [
      ['Anna', 'one'],
      ['Bob', 'two'],
    ]
    for (const end of ['\n', '\r\n', '\r', '\u2028'])
      expect(spoken(`\uFEFFAnna: one${end}Bob: two${end}`)).toEqual(wanted)
  })

  test('with a name and nothing behind it are reported, unless the text follows below', () => {
    expect(parseTranscript('Anna:\nBob: Hm.').leftOut).toEqual([{ line: 1, text: 'Anna:' }])
    expect(spoken('Anna:\nI waited.\nBob: Hm.')).toEqual([
      ['Anna', 'I waited.'],
      ['Bob', 'Hm.'],
    ])
  })

  test('take names of 63 characters and not of 64', () => {
    expect(spoken(`${'N'.repeat(63)}: yes`)).toEqual([['N'.repeat(63), 'yes']])
    expect(parseTranscript(`${'N'.repeat(64)}: yes`)).toMatchObject({ turns: [], leftOut: [{ line: 1 }] })
  })

  test('of sentences with a colon in them are not speakers', () => {
    const text = [
      'Anna: What I want to say:',
      'what I mean is: never again',
      'It opens at 10:30 they told me: 10:30!',
      'see http://example.org/a:b',
      'He said: no.',
      'Bob: All right.',
      'Anna: Bye.',
    ].join('\n')
    const { turns, speakers } = parseTranscript(text)
    expect(speakers.map(({ name, turns: count }) => [name, count])).toEqual([
      ['Anna', 2],
      ['Bob', 1],
    ])
    expect(turns[0]?.text.split('\n')).toHaveLength(5)
  })

  test.each([
    ['Dr. Jane Smith: Hello.', 'Dr. Jane Smith'],
    ['Smith, Jane: Hello.', 'Smith, Jane'],
    ['María del Carmen de la Fuente: Hello.', 'María del Carmen de la Fuente'],
    ['Moderator (Dan): Hello.', 'Moderator (Dan)'],
    ['Participant 3: Hello.', 'Participant 3'],
    ['P1: Hello.', 'P1'],
    ['陈伟：Hello.', '陈伟'],
    ['Ірина: Hello.', 'Ірина'],
    ['أحمد: Hello.', 'أحمد'],
    ['dan: Hello.', 'dan'],
    ['**Anna:** Hello.', 'Anna'],
    ['**Anna**: Hello.', 'Anna'],
    ['[00:01:02] Anna: Hello.', 'Anna'],
    ['00:01 Anna: Hello.', 'Anna'],
    ['Anna (00:01:02): Hello.', 'Anna'],
    ['  Anna :  Hello.', 'Anna'],
  ])('%s', (line, name) => {
    expect(spoken(line)).toEqual([[name, 'Hello.']])
  })

  test('of one speaker written in two ways are one speaker', () => {
    expect(parseTranscript('Dan: a b\nDAN: c').speakers).toEqual([{ name: 'Dan', turns: 2, words: 3 }])
  })

  test('of subtitle files come without their cues', () => {
    const vtt =
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Anna>Hello</v>\n\n2\n00:00:03.000 --> 00:00:04.000\nBob: Hey'
    expect(spoken(vtt)).toEqual([
      ['Anna', 'Hello'],
      ['Bob', 'Hey'],
    ])
    expect(spoken('1\r\n00:00:01,000 --> 00:00:02,000\r\nAnna: 12\r\n12\r\n')).toEqual([['Anna', '12\n12']])
  })
})

test('a turn that no note could hold is cut at a space and not lost', () => {
  const long = Array.from({ length: 9_000 }, (_, index) => `word${index}`).join(' ')
  const { turns } = parseTranscript(`Anna: ${long}`)
  expect(turns.length).toBeGreaterThan(1)
  for (const { text } of turns) expect(text.length).toBeLessThanOrEqual(20_000)
  expect(turns.map(({ text }) => text).join(' ')).toBe(long)
})

test('every word of any text is in a turn, in a name or left out', () => {
  const line = fc.tuple(
    fc.constantFrom('Anna: ', 'Bob: ', '', 'P1: ', '陈伟：'),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.map((parts) => parts.join('')).join('\n')
      const { turns, leftOut } = parseTranscript(text)
      const kept = [...turns.map(({ speaker, text: said }) => speaker + said), ...leftOut.map(({ text: out }) => out)]
      const letters = (one: string) => [...one.toLowerCase()].filter((char) => /[\p{L}\p{N}]/u.test(char)).sort()
      // Times in front of a turn are the one thing that is passed over; single characters never make one here.
      expect(letters(kept.join(''))).toEqual(letters(text))
    }),
    { seed: 3, numRuns: 500 },
  )
})

describe('who leads', () => {
  const guess = (text: string) => {
    const { speakers, turns } = parseTranscript(text)
    return guessModerator(speakers, turns)
  }
  test('is whoever is called so', () => {
    expect(guess('Anna: What?\nInterviewer: Right.\nAnna: Why?')).toBe('Interviewer')
  })
  test('is otherwise whoever asks most of the time', () => {
    expect(guess('Eva: How was it?\nTom: Slow. You know?\nTom: Very.\nEva: And then?\nTom: I left.')).toBe('Eva')
  })
  test('is nobody when one speaks alone or nobody asks', () => {
    expect(guess('Eva: How was it?')).toBeNull()
    expect(guess('Eva: Fine.\nTom: Yes.')).toBeNull()
    expect(guess('')).toBeNull()
  })
})
