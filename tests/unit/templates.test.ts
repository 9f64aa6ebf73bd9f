import { describe, expect, it } from 'vitest'
import { fillFields } from '#assets/templates/fields.ts'
import { empathyGroups, probeGroups } from '#assets/templates/phrases.ts'
import { defaultRoute, neutralProbes, questionFromTemplate, questionLibrary } from '#assets/templates/questions.ts'
import * as scripts from '#assets/templates/scripts.ts'
import { stageTemplates } from '#assets/templates/stages.ts'
import type { Context } from '#domain/commands/command.ts'
import { newJourney } from '#domain/commands/start.ts'
import { checkQuestion } from '#domain/insight/questionCheck.ts'
import { stageDepth, tooDeepWords } from '#domain/insight/tooDeep.ts'
import { entities, entityNames } from '#domain/model/index.ts'
import { questionTypes } from '#domain/model/questions.ts'
import { stageLanes } from '#domain/model/stageLines.ts'
import { inOrder } from '#domain/model/tables.ts'

const values = {
  client: 'Ferrowick',
  journey: 'Changing the provider',
  stage: 'Signing up',
  touchpoint: 'the first bill',
}
const allQuestions = Object.values(questionLibrary).flat()

function countingContext(): Context {
  let count = 0
  return {
    now: 1_760_000_000_000,
    newId: () => `01999999-0000-7000-8000-${String(++count).padStart(12, '0')}`,
  }
}

describe('stage templates', () => {
  it('are eight with ids of their own, for customers, employees and vendors', () => {
    expect(new Set(stageTemplates.map((template) => template.id)).size).toBe(8)
    expect(new Set(stageTemplates.map((template) => template.kind))).toEqual(
      new Set(['customer', 'employee', 'vendor']),
    )
  })

  it.each(stageTemplates)('$id makes a valid journey with every line and touchpoint', (template) => {
    const tables = newJourney({ title: 'x', client: 'y', template }, countingContext())
    for (const name of entityNames) {
      for (const record of Object.values(tables[name])) {
        expect(entities[name].schema.safeParse(record).error).toBeUndefined()
      }
    }
    const stages = inOrder(tables, 'stages')
    expect(stages.map((stage) => stage.title)).toEqual(template.stages.map((stage) => stage.title))
    stages.forEach((stage, index) => {
      for (const lane of stageLanes) {
        const lines = inOrder(tables, 'stageLines', (line) => line.stageId === stage.id && line.lane === lane)
        expect(lines.map((line) => line.text)).toEqual(template.stages[index]?.[lane])
        expect(lines.length).toBeGreaterThanOrEqual(2)
        expect(lines.length).toBeLessThanOrEqual(3)
      }
      expect(stageDepth(tables, stage.id).lines).toEqual([])
      const touchpoints = inOrder(tables, 'touchpoints', (touchpoint) => touchpoint.stageId === stage.id)
      expect(touchpoints.filter((touchpoint) => tooDeepWords(touchpoint.title).length)).toEqual([])
      expect(touchpoints.length).toBeGreaterThanOrEqual(2)
      expect(touchpoints.length).toBeLessThanOrEqual(4)
    })
  })
})

describe('question library', () => {
  it('has six to ten questions of each type, each with two or three probes and time', () => {
    for (const type of questionTypes) {
      const questions = questionLibrary[type]
      expect(questions.length).toBeGreaterThanOrEqual(6)
      expect(questions.length).toBeLessThanOrEqual(10)
      for (const question of questions) {
        expect(question.type).toBe(type)
        expect([2, 3]).toContain(question.probes.length)
        expect(question.minutes).toBeGreaterThan(0)
      }
    }
    expect(new Set(allQuestions.map((question) => question.id)).size).toBe(allQuestions.length)
  })

  it.each(allQuestions)('$id passes the question checker, and so do its probes', (question) => {
    for (const given of [values, {}]) {
      const filled = questionFromTemplate(question, given)
      for (const text of [filled.text ?? '', ...(filled.probes ?? [])]) {
        expect({ text, advice: checkQuestion(text) }).toEqual({ text, advice: [] })
      }
    }
  })

  it.each(neutralProbes)('neutral probe passes the question checker: %s', (probe) => {
    expect(checkQuestion(probe)).toEqual([])
  })

  it('has something to say for every moment, each once', () => {
    for (const groups of [probeGroups, empathyGroups]) {
      for (const { when, lines } of groups) {
        expect(when).toMatch(/^(To|When) /)
        expect(lines.length).toBeGreaterThanOrEqual(3)
        expect(lines.length).toBeLessThanOrEqual(5)
      }
    }
    const lines = [...probeGroups, ...empathyGroups].flatMap((group) => group.lines)
    expect(new Set(lines).size).toBe(lines.length)
    expect(neutralProbes).toEqual(probeGroups.flatMap((group) => group.lines))
  })

  it('has a default route of ten that goes through all types in order and leaves time for both scripts', () => {
    expect(defaultRoute).toHaveLength(10)
    const order = defaultRoute.map((question) => questionTypes.indexOf(question.type))
    expect(order).toEqual([...order].sort())
    expect(new Set(order).size).toBe(5)
    expect(defaultRoute.reduce((sum, question) => sum + question.minutes, 0)).toBe(75)
  })

  it('fills the open places and leaves the template as it was', () => {
    const template = allQuestions.find((question) => question.id === 'key-walk-us-through')
    if (!template) throw new Error('The question is gone.')
    const question = questionFromTemplate(template, values)
    expect(question.text).toBe('Walk us through Signing up, from your first step to your last.')
    question.probes?.push('one more')
    expect(template.probes).toHaveLength(3)
  })
})

describe('texts', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(texts) : []
  const all = texts([stageTemplates, questionLibrary, probeGroups, empathyGroups, { ...scripts }])

  it('raise their voice nowhere', () => {
    const keyHelp = new Set<string>(Object.values(scripts.runKeyLabels))
    expect(all.filter((text) => text.includes('!') && !keyHelp.has(text))).toEqual([])
  })

  it('use only places that can be filled', () => {
    for (const text of all) expect(fillFields(text, values)).not.toMatch(/[{}]/)
  })

  it('read well when nothing is known yet', () => {
    expect(fillFields('I do not work for {client}; we need {minutes} minutes.', { client: ' ' })).toBe(
      'I do not work for the company; we need 90 minutes.',
    )
    expect(fillFields('{unknown} and {constructor}', {})).toBe('{unknown} and {constructor}')
  })

  it('put client, journey, use and minutes into the opening script', () => {
    const given = { client: 'CLIENT', journey: 'JOURNEY', outcomeUse: 'USE', minutes: '77' }
    const script = fillFields(scripts.openingScript, given)
    for (const value of Object.values(given)) expect(script).toContain(value)
  })

  it('keep every coach note within 45 words', () => {
    for (const { title, text } of Object.values(scripts.coachNotes)) {
      expect(title.length).toBeLessThanOrEqual(60)
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(45)
    }
  })

  it('remind of a map in five lines each way', () => {
    expect(scripts.mapIsAndIsNot.is).toHaveLength(5)
    expect(scripts.mapIsAndIsNot.isNot).toHaveLength(5)
    expect(scripts.firstSteps).toHaveLength(3)
  })
})
