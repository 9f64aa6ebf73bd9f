import { describe, expect, test } from 'vitest'
import type { Whereabouts } from '#domain/insight/presence.ts'
import { moveAfter, runPlan } from '#domain/insight/runPlan.ts'
import { parseSaidWords } from '#domain/insight/saidWords.ts'
import { breakOf, plannedBreak, sessionPlace } from '#domain/insight/sessionPlace.ts'
import { nextTurn, wordsRound } from '#domain/insight/wordsRound.ts'
import type { ImpressionWord, Participant, Question, Session } from '#domain/model/index.ts'

type Event = Session['log'][number]['event']
const questions = ['a', 'b', 'c', 'd'].map((id) => ({ id, minutes: 5 })) as Question[]

/** A log from words: `ask b`, `park b`, `closing`, `break 10`. */
function logOf(...words: string[]): Pick<Session, 'log'> {
  const events: Readonly<Record<string, Event>> = { ask: 'question' }
  return {
    log: words.map((word, index) => {
      const [verb = '', what] = word.split(' ')
      const minutes = verb === 'break' ? Number(what ?? 0) : null
      return {
        at: 1_000 * index,
        event: events[verb] ?? (verb as Event),
        questionId: verb === 'break' ? null : (what ?? null),
        participantId: null,
        minutes,
      }
    }),
  }
}
const plan = (...words: string[]) => runPlan(logOf(...words), questions)
const next = (...words: string[]) => plan(...words).next?.questionId ?? plan(...words).next?.event ?? null
const previous = (...words: string[]) => plan(...words).previous?.questionId ?? plan(...words).previous?.event ?? null

/** Goes on until the closing script, and says through which questions. */
function rest(...words: string[]): string[] {
  const asked: string[] = []
  for (let on = next(...words); on && on !== 'closing'; on = next(...words)) {
    asked.push(on)
    words.push(`ask ${on}`)
    if (asked.length > 20) throw new Error(`no end: ${asked.join(' ')}`)
  }
  return asked
}

describe('the way through the route', () => {
  test('goes from the opening script through all questions to the closing one, and back', () => {
    expect(rest()).toEqual(['a', 'b', 'c', 'd'])
    expect(rest('opening', 'ask a', 'ask b', 'ask a')).toEqual(['b', 'c', 'd'])
    expect(next('opening', 'ask d')).toBe('closing')
    expect(next('opening', 'ask d', 'closing')).toBeNull()
    expect(previous('opening')).toBeNull()
    expect(previous('opening', 'ask a')).toBe('opening')
    expect(previous('opening', 'ask c')).toBe('b')
    expect(previous('opening', 'ask d', 'closing')).toBe('d')
    expect(runPlan(undefined, []).next).toEqual({ event: 'closing', questionId: null })
  })

  test('passes over what was skipped, in both directions, until it is asked after all', () => {
    const skipped = ['opening', 'ask a', 'ask b', 'skip b', 'ask c']
    expect(rest(...skipped)).toEqual(['d'])
    expect(previous(...skipped)).toBe('a')
    expect(plan(...skipped).states.get('b')).toBe('skipped')
    expect(previous(...skipped, 'ask b', 'ask c')).toBe('b')
    expect(plan(...skipped, 'ask b', 'ask c').states.get('b')).toBe('asked')
  })

  test('brings parked questions back behind the last one, in the order they were parked', () => {
    const parked = ['opening', 'ask a', 'ask b', 'park b', 'ask c', 'park c', 'ask d']
    expect(plan(...parked).parked).toEqual(['b', 'c'])
    expect(rest(...parked)).toEqual(['b', 'c'])
    expect(previous(...parked)).toBe('a')
    expect(previous(...parked, 'ask b')).toBe('d')
    expect(rest(...parked, 'ask b', 'park b', 'ask c')).toEqual(['b'])
    expect(rest('opening', 'ask a', 'park a', 'ask b')).toEqual(['c', 'd', 'a'])
  })

  test('goes on in the route after a parked question that is asked earlier', () => {
    expect(rest('opening', 'ask a', 'park a', 'ask b', 'ask a')).toEqual(['c', 'd'])
    expect(rest('opening', 'ask a', 'park a', 'ask b', 'opening', 'ask a')).toEqual(['b', 'c', 'd'])
    expect(rest('opening', 'ask d', 'park d', 'closing', 'ask d')).toEqual([])
  })

  test('goes on behind a question that came up in the room, wherever that was', () => {
    const withX = ['a', 'b', 'x', 'c', 'd'].map((id) => ({ id, adHoc: id === 'x' })) as Question[]
    const on = (...words: string[]) => runPlan(logOf(...words), withX).next?.questionId
    expect(on('opening', 'ask a', 'ask b', 'ask x')).toBe('c')
    // Parked b came back behind d; what came up then is followed by what is left, not by the route again.
    const late = ['opening', 'ask a', 'ask b', 'park b', 'ask c', 'park c', 'ask d', 'ask b', 'ask x']
    expect(on(...late)).toBe('c')
    expect(on(...late, 'ask c')).toBeNull()
    expect(runPlan(logOf(...late), withX).previous?.questionId).toBe('b')
    // On another laptop it came up in a session that does not count: it stands in the route.
    expect(on('opening', 'ask b')).toBe('x')
  })

  test('says what became of each question', () => {
    const states = plan('opening', 'ask a', 'park a', 'ask b', 'skip b', 'ask c').states
    expect([...states.entries()]).toEqual([
      ['a', 'parked'],
      ['b', 'skipped'],
      ['c', 'here'],
      ['d', 'waiting'],
    ])
    expect([...plan('opening', 'ask a', 'closing', 'end').states.values()]).toEqual([
      'asked',
      'waiting',
      'waiting',
      'waiting',
    ])
  })

  test('knows where skipping and parking lead, and when nothing else is left', () => {
    const at = (event: 'skip' | 'park', id: string, ...words: string[]) =>
      moveAfter(event, id, logOf(...words), questions)
    expect(at('skip', 'b', 'opening', 'ask b')).toEqual({ event: 'question', questionId: 'c' })
    expect(at('park', 'b', 'opening', 'ask b')).toEqual({ event: 'question', questionId: 'c' })
    expect(at('skip', 'd', 'opening', 'ask d')).toEqual({ event: 'closing', questionId: null })
    expect(at('park', 'd', 'opening', 'ask a', 'park a', 'ask d')).toEqual({ event: 'question', questionId: 'a' })
    expect(at('park', 'd', 'opening', 'ask d')?.questionId).toBe('d')
  })

  test('takes no notice of questions that were deleted', () => {
    expect(rest('opening', 'ask gone', 'park gone', 'skip gone', 'ask c')).toEqual(['d'])
    expect(rest('opening', 'ask b', 'ask gone')).toEqual(['c', 'd'])
  })
})

describe('a break', () => {
  test('has a beginning and a length, which grows when more is added', () => {
    expect(breakOf(undefined)).toBeNull()
    expect(breakOf(logOf('opening', 'ask a'))).toBeNull()
    expect(breakOf(logOf('opening', 'ask a', 'break 10'))).toEqual({ at: 2_000, minutes: 10 })
    expect(breakOf(logOf('opening', 'break 10', 'break 5', 'arrive'))).toEqual({ at: 1_000, minutes: 15 })
    expect(sessionPlace(logOf('opening', 'ask b', 'break 10'), questions)).toEqual({
      standing: 'break',
      part: 'question',
      index: 1,
    })
  })

  test('is over when the session goes on, and the next one is counted anew', () => {
    for (const on of ['resume', 'ask b', 'closing', 'end']) {
      expect(breakOf(logOf('opening', 'break 10', on)), on).toBeNull()
    }
    expect(breakOf(logOf('opening', 'break 10', 'resume', 'break 5'))).toEqual({ at: 3_000, minutes: 5 })
  })
})

describe('a planned break', () => {
  test('is proposed behind its question until one was taken', () => {
    const planned = (...words: string[]) => plannedBreak(logOf(...words), { id: 'b', breakAfter: 10 })
    expect(planned('opening', 'ask a')).toBe(0)
    expect(planned('opening', 'ask b')).toBe(10)
    expect(planned('opening', 'ask a', 'break 5', 'ask b')).toBe(10)
    expect(planned('opening', 'ask b', 'break 10', 'ask c', 'ask b')).toBe(0)
    expect(plannedBreak(logOf('opening', 'ask b'), { id: 'b', breakAfter: 0 })).toBe(0)
  })
})

describe('the round of the three words', () => {
  const person = (id: string, values: object = {}) => ({ id, notesConsent: 'given', ...values }) as Participant
  const people = [person('a'), person('b', { notesConsent: 'refused' }), person('c'), person('d'), person('e')]
  const there = { presence: 'there', since: null } as const
  const whereabouts = new Map<string, Whereabouts>([
    ...people.map(({ id }) => [id, there] as const),
    ['d', { presence: 'left', since: 5 }] as const,
  ])
  const word = (participantId: string | null, text: string) => ({ participantId, word: text }) as ImpressionWord
  const round = (...words: ImpressionWord[]) => wordsRound(people, whereabouts, words)

  test('goes from seat to seat, past who left, who refused and who has spoken, and round the table', () => {
    expect(nextTurn(round(), null)).toBe('a')
    expect(nextTurn(round(word('a', 'slow')), 'a')).toBe('c')
    expect(nextTurn(round(word('c', 'slow')), 'c')).toBe('e')
    expect(nextTurn(round(word('c', 'slow'), word('e', 'dear')), 'e')).toBe('a')
    expect(nextTurn(round(word('a', 'x'), word('c', 'y'), word('e', 'z')), 'e')).toBeNull()
    expect(nextTurn(wordsRound([], new Map(), []), null)).toBeNull()
  })

  test('keeps what each has said, and what nobody at this table did', () => {
    const { turns, unnamed } = round(word('c', 'slow'), word(null, 'fair'), word('c', 'dear'), word('gone', 'odd'))
    expect(turns.map(({ words }) => words.map((one) => one.word))).toEqual([[], [], ['slow', 'dear'], [], []])
    expect(unnamed.map((one) => one.word)).toEqual(['fair', 'odd'])
  })
})

describe('the three words', () => {
  const room = {
    participants: [
      { id: 'p3', name: 'Aylin Demir', seat: 3 },
      { id: 'p4', name: 'Łukasz', seat: null },
    ],
    codes: new Map([['p4', 'P4']]),
    touchpoints: [],
  }
  const said = (line: string) => {
    const { participantId, words, unknown } = parseSaidWords(line, room)
    return [participantId, words, unknown]
  }

  test('are parted by commas, else by spaces, behind a seat or a name', () => {
    expect(said('3 slow, honest, dear')).toEqual(['p3', ['slow', 'honest', 'dear'], null])
    expect(said('3 slow honest  dear ')).toEqual(['p3', ['slow', 'honest', 'dear'], null])
    expect(said('3 a bit slow; honest.')).toEqual(['p3', ['a bit slow', 'honest'], null])
    expect(said('@aylin 安い, 遅い')).toEqual(['p3', ['安い', '遅い'], null])
    expect(said('@P4 ok')).toEqual(['p4', ['ok'], null])
  })

  test('may name nobody, or somebody nobody knows', () => {
    expect(said('slow, honest')).toEqual([null, ['slow', 'honest'], null])
    expect(said('@zoe slow')).toEqual([null, ['@zoe', 'slow'], '@zoe'])
    expect(said('3')).toEqual(['p3', [], null])
    expect(said('')).toEqual([null, [], null])
  })
})
