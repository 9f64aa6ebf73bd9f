import { describe, expect, it } from 'vitest'
import { outcomeAdvice } from '#domain/insight/outcome.ts'

const patternsOf = (text: string) => outcomeAdvice(text).map(({ pattern }) => pattern)
const wordsInARow = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

describe('outcomeAdvice', () => {
  it('says nothing about one sentence, finished or not, and about an empty field', () => {
    expect(patternsOf('')).toEqual([])
    expect(patternsOf('  \n ')).toEqual([])
    expect(patternsOf('We know why people leave in the first month')).toEqual([])
    expect(patternsOf('We know why people leave in the first month.')).toEqual([])
    expect(patternsOf('Do we know why people leave?')).toEqual([])
  })

  it('counts sentences, also over lines and in other scripts', () => {
    expect(outcomeAdvice('We know why people leave. We stop it. Nobody waits.')).toEqual([
      { pattern: 'sentences', reason: expect.stringContaining('3 sentences') },
    ])
    expect(patternsOf('We know why people leave\nWe stop it')).toEqual(['sentences'])
    expect(patternsOf('我们知道客户为什么离开。我们改变它。')).toEqual(['sentences'])
  })

  it('does not take short forms and numbers for the end of a sentence', () => {
    expect(patternsOf('Callers, e.g. Dr. Weiss, wait 2.5 minutes at most.')).toEqual([])
    expect(patternsOf('Cut the wait by approx. 20 percent before the end of the year.')).toEqual([])
  })

  it('allows forty words and remarks on the forty-first', () => {
    expect(patternsOf(`${wordsInARow(40)}.`)).toEqual([])
    expect(outcomeAdvice(`${wordsInARow(41)}.`)).toEqual([
      { pattern: 'long', reason: expect.stringContaining('41 words') },
    ])
  })

  it('remarks on both at once', () => {
    expect(patternsOf(`${wordsInARow(30)}. Then ${wordsInARow(30)}.`)).toEqual(['sentences', 'long'])
  })
})
