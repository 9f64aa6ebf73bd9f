import { describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import type { FieldValues } from '#assets/templates/fields.ts'
import {
  aboutStage,
  aboutTouchpoint,
  libraryOf,
  questionAbout,
  questionFromTemplate,
} from '#assets/templates/questions.ts'
import { stageTemplates } from '#assets/templates/stages.ts'
import { newJourney } from '#domain/commands/start.ts'
import { askedTwice } from '#domain/insight/askedTwice.ts'
import { checkQuestion } from '#domain/insight/questionCheck.ts'
import { draftCount, draftsFor, spokenTitle } from '#domain/insight/questionDrafts.ts'
import type { Question, Touchpoint } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { channels } from '#domain/model/touchpoints.ts'
import { idOf } from '#tests/fixtures/smallJourney.ts'

let count = 0
const journeys = [
  makeSample(),
  ...stageTemplates.map((template) =>
    newJourney({ title: 'x', client: 'Ferrowick', template }, { now: 1, newId: () => idOf(++count + 100_000) }),
  ),
]
const cells = journeys.flatMap((tables) =>
  inOrder(tables, 'touchpoints').map((touchpoint) => ({ tables, touchpoint, title: touchpoint.title })),
)
const stages = journeys.flatMap((tables) => inOrder(tables, 'stages'))
const feelings = [-3, -1, 0, null, 2] as const

function filled({ title }: Pick<Touchpoint, 'title'>, client: string): FieldValues {
  return { client, touchpoint: spokenTitle(title) }
}

function about(touchpoint: Touchpoint, client = 'Ferrowick') {
  const place = { stageId: touchpoint.stageId, touchpointId: touchpoint.id }
  return draftsFor(touchpoint, aboutTouchpoint).map((ready) => questionAbout(ready, filled(touchpoint, client), place))
}

describe('ask about a touchpoint', () => {
  it('drafts three open questions about every touchpoint of every template and the sample, whatever it feels like', () => {
    expect(cells.length).toBeGreaterThan(100)
    for (const { touchpoint } of cells) {
      for (const emotion of feelings) {
        for (const momentOfTruth of [true, false]) {
          const drafts = about({ ...touchpoint, emotion, momentOfTruth })
          expect(drafts).toHaveLength(draftCount)
          for (const { text, probes, ...draft } of drafts) {
            expect(text).toContain(`“${touchpoint.title}”`)
            expect(probes?.length).toBeGreaterThan(1)
            for (const said of [text ?? '', ...(probes ?? [])]) {
              expect({ said, advice: checkQuestion(said) }).toEqual({ said, advice: [] })
            }
            expect(draft).toMatchObject({ type: 'key', stageId: touchpoint.stageId, touchpointId: touchpoint.id })
            expect(draft.minutes).toBeGreaterThan(0)
          }
        }
      }
    }
  })

  it('never drafts one thing twice', () => {
    for (const { tables, touchpoint } of cells) {
      for (const emotion of feelings) {
        const drafts = about({ ...touchpoint, emotion, momentOfTruth: true }) as Question[]
        expect(askedTwice(drafts, tables)).toEqual([])
      }
    }
  })

  it('asks for another reason each time: the feeling, the decision, the channel', () => {
    const ids = (given: Partial<Touchpoint>) =>
      draftsFor({ emotion: null, momentOfTruth: false, channel: 'other', ...given }, aboutTouchpoint).map(
        ({ id }) => id,
      )
    expect(ids({ emotion: -2, momentOfTruth: true, channel: 'phone' })).toEqual([
      'about-step-by-step',
      'about-going-on',
      'about-before-the-call',
    ])
    expect(ids({ emotion: 2, channel: 'website' })).toEqual(['about-remembered', 'about-the-screen', 'about-yours'])
    expect(ids({})).toEqual(['about-what-happened', 'about-yours', 'about-went-through'])
    expect(ids({ emotion: 0 })).toEqual(ids({}))
  })

  it('knows every channel but the one that says nothing', () => {
    const known = aboutTouchpoint.flatMap(({ suits }) =>
      typeof suits === 'object' && 'channels' in suits ? suits.channels : [],
    )
    expect(new Set(known)).toEqual(new Set(channels.filter((channel) => channel !== 'other')))
  })

  it('goes on with others when the first were taken, until there are no more', () => {
    const touchpoint = { emotion: -1, momentOfTruth: true, channel: 'app' } as const
    const taken = new Set<string>()
    const rounds: string[][] = []
    for (let round = 0; round < 5; round += 1) {
      const drafts = draftsFor(touchpoint, aboutTouchpoint, ({ id }) => taken.has(id)).map(({ id }) => id)
      for (const id of drafts) taken.add(id)
      rounds.push(drafts)
    }
    expect(rounds.map(({ length }) => length)).toEqual([3, 3, 3, 0, 0])
    expect(taken.size).toBe(9)
  })

  it('says a title as one can say it', () => {
    expect(spokenTitle(' The “first” bill? ')).toBe('“The first bill”')
    expect(spokenTitle('IVR menu')).toBe('“IVR (phone menu) menu”')
    expect(spokenTitle('one two three four five six seven eight nine')).toBe(
      '“one two three four five six seven eight …”',
    )
    expect(spokenTitle(' ')).toBe('')
    const untitled = questionFromTemplate(aboutTouchpoint[0]!, { touchpoint: spokenTitle('') })
    expect(untitled.text).toContain('you came to this moment.')
  })
})

describe('the library of a place', () => {
  it('is open for every stage and passes the checker', () => {
    for (const { title } of [...stages, { title: '' }]) {
      for (const ready of libraryOf('stage')) {
        const { text = '', probes = [] } = questionFromTemplate(ready, {
          client: 'Ferrowick',
          stage: spokenTitle(title),
        })
        expect(text).not.toMatch(/[{}]/)
        for (const said of [text, ...probes]) {
          expect({ said, advice: checkQuestion(said) }).toEqual({ said, advice: [] })
        }
      }
    }
  })

  it('is open for every touchpoint and passes the checker', () => {
    for (const { title, touchpoint } of cells) {
      for (const ready of libraryOf(touchpoint.channel)) {
        const text = questionFromTemplate(ready, filled({ title }, 'Ferrowick')).text ?? ''
        expect({ text, advice: checkQuestion(text) }).toEqual({ text, advice: [] })
      }
    }
  })

  it('speaks of the place in each question, and each is there once', () => {
    for (const [cell, place, own] of [
      ['stage', '{stage}', aboutStage],
      [
        'other',
        '{touchpoint}',
        aboutTouchpoint.filter(({ suits }) => !(suits instanceof Object && 'channels' in suits)),
      ],
      ['phone', '{touchpoint}', []],
    ] as const) {
      const library = libraryOf(cell)
      expect(library.length).toBeGreaterThan(own.length)
      expect(new Set(library.map(({ id }) => id)).size).toBe(library.length)
      expect(library.some(({ id }) => id === 'about-before-the-call')).toBe(cell === 'phone')
      expect(library.some(({ id }) => id === 'about-the-screen')).toBe(false)
      for (const { text } of library) expect(text).toContain(place)
    }
  })

  it('does not ask one thing twice', () => {
    const tables = journeys[0] as Tables
    const route = libraryOf('stage').map((ready) => questionFromTemplate(ready, { stage: 'Signing up' })) as Question[]
    expect(askedTwice(route, tables)).toEqual([])
  })
})
