import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { sampleFile } from '#assets/samples/source/sampleFile.ts'
import { acrossGroups } from '#domain/insight/acrossGroups.ts'
import { mayQuote, wordsWithheld } from '#domain/insight/consent.ts'
import { codesOf, notesOf, participantsOf, participantsWhoTookPart, questionsOf } from '#domain/insight/people.ts'
import { presenceOf } from '#domain/insight/presence.ts'
import { checkQuestion } from '#domain/insight/questionCheck.ts'
import { rankCandidates } from '#domain/insight/ranking.ts'
import { checkRoute } from '#domain/insight/routeCheck.ts'
import { runPlan } from '#domain/insight/runPlan.ts'
import { sessionOf } from '#domain/insight/sessionOf.ts'
import { unsortedNotes } from '#domain/insight/themes.ts'
import { timeBudget } from '#domain/insight/timeBudget.ts'
import { stageDepth } from '#domain/insight/tooDeep.ts'
import { typedPlaces } from '#domain/insight/typedPlaces.ts'
import { decodeJourney } from '#domain/journeyfile/decode.ts'
import { checkTables } from '#domain/journeyfile/records.ts'
import { noteKinds } from '#domain/model/notes.ts'
import { questionTypes } from '#domain/model/questions.ts'
import { inOrder, journeyOf } from '#domain/model/tables.ts'
import { channels } from '#domain/model/touchpoints.ts'

const committed = readFileSync(resolve(import.meta.dirname, '../../assets/samples/home-internet.journey'))
const tables = makeSample()
const groups = inOrder(tables, 'focusGroups')
const [focusGroup] = groups
if (!focusGroup) throw new Error('The sample has no focus group.')
const session = sessionOf(tables.sessions, focusGroup.id)
const notes = notesOf(tables, focusGroup.id)

describe('the committed file', () => {
  it('is what the source makes; if not, run node build/sample.mjs', () => {
    expect(Buffer.compare(Buffer.from(sampleFile()), committed)).toBe(0)
  })

  it('opens and holds the same records', () => {
    const opened = decodeJourney(committed, () => createHash('sha256'))
    expect(opened).toEqual({ ok: true, value: tables })
    expect(checkTables(tables).ok).toBe(true)
    expect(committed.length).toBeLessThan(150_000)
  })
})

describe('the sample', () => {
  it('is large enough to show everything', () => {
    expect(Object.keys(tables.stages)).toHaveLength(6)
    expect(Object.keys(tables.touchpoints).length).toBeGreaterThanOrEqual(20)
    expect(Object.keys(tables.candidates)).toHaveLength(3)
    expect(Object.keys(tables.personas)).toHaveLength(3)
    expect(notes.length).toBeGreaterThanOrEqual(90)
    expect(Object.keys(tables.placements).length).toBeGreaterThanOrEqual(60)
    const feelings = new Set(Object.values(tables.touchpoints).map((touchpoint) => touchpoint.emotion))
    expect([...feelings].sort()).toEqual([-3, -2, -1, 0, 1, 2, 3].sort())
    const used = new Set(Object.values(tables.touchpoints).map((touchpoint) => touchpoint.channel))
    expect(channels.filter((channel) => used.has(channel)).length).toBeGreaterThanOrEqual(8)
  })

  it('chose the candidate the ranking suggests', () => {
    const suggested = rankCandidates(tables).find((ranked) => ranked.suggested)
    expect(suggested?.candidate.id).toBe(journeyOf(tables)?.chosenCandidateId)
  })

  it('stays high above the ground, except for one parked line', () => {
    for (const { id } of inOrder(tables, 'stages')) expect(stageDepth(tables, id).lines).toEqual([])
    expect(Object.values(tables.stageLines).filter((line) => line.parked)).toHaveLength(1)
  })

  it.each(groups)('asks open questions of five types within the time: $title', ({ id }) => {
    const questions = questionsOf(tables, id)
    const route = questions.filter(({ adHoc }) => !adHoc)
    expect(questions.length - route.length).toBe(id === focusGroup.id ? 1 : 0)
    expect(new Set(route.map((question) => question.type))).toEqual(new Set(questionTypes))
    expect(checkRoute(tables, id)).toEqual([])
    expect(timeBudget(tables, id)).toMatchObject({ over: 0, tooMany: false, breaks: 5 })
    const held = sessionOf(tables.sessions, id) !== undefined
    for (const question of questions) {
      expect(question.probes.length).toBeGreaterThanOrEqual(question.adHoc ? 0 : 2)
      expect(question.summary !== '').toBe(held)
      for (const text of [question.text, ...question.probes]) {
        expect({ text, advice: checkQuestion(text) }).toEqual({ text, advice: [] })
      }
      if (!question.touchpointId) continue
      expect(tables.touchpoints[question.touchpointId]?.stageId).toBe(question.stageId)
    }
  })

  it('seats eight of twelve people: one was not asked for quotes, one refused, one took them back', () => {
    const people = participantsOf(tables, focusGroup.id)
    expect(people).toHaveLength(12)
    const seated = people.filter(({ seat }) => seat !== null)
    expect(seated.map((person) => person.seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(participantsWhoTookPart(tables, focusGroup.id)).toEqual(seated)
    expect(seated.map((person) => person.notesConsent)).toEqual(Array(8).fill('given'))
    const quoting = seated.map((person) => person.quotingConsent)
    expect(quoting.filter((consent) => consent !== 'given')).toEqual(['unasked', 'refused'])
    const silenced = new Set(notes.filter((note) => wordsWithheld(note, tables)).map((note) => note.participantId))
    const codes = codesOf(tables, focusGroup.id)
    expect([...silenced].map((id) => codes.get(id ?? '')).sort()).toEqual(['P1', 'P6'])
    const [first] = seated
    expect(first).toMatchObject({ withdrawal: 'quotes', quotingConsent: 'given' })
    expect(new Date(first?.withdrawnAt ?? 0).toISOString().slice(0, 10)).toBe('2026-10-19')
  })

  it('repeats nowhere the words of those who refused or took them back', () => {
    for (const person of Object.values(tables.participants)) {
      if (person.quotingConsent !== 'refused' && person.withdrawal === 'none') continue
      expect(typedPlaces(tables, person)).toEqual([])
    }
  })

  it('names nobody in what was written about the session', () => {
    const written = [
      ...Object.values(tables.notes).map((note) => note.text),
      ...Object.values(tables.questions).map((question) => question.summary),
      ...Object.values(tables.findings).flatMap((finding) => Object.values(finding)),
      ...Object.values(tables.actions).flatMap((action) => Object.values(action)),
      ...Object.values(tables.focusGroups).flatMap((group) => Object.values(group)),
      ...Object.values(tables.checks).flatMap((check) => check.remark),
      ...Object.values(tables.letters).flatMap((letter) => letter.body),
    ].join('\n')
    for (const { name } of Object.values(tables.participants)) {
      for (const part of name.split(/\s+/)) expect(written).not.toContain(part)
    }
  })

  it('ran with a late arrival, an early leaver, an extension, a break, a question from the room and a parked one', () => {
    const log = session?.log ?? []
    expect(log.map((entry) => entry.at)).toEqual(log.map((entry) => entry.at).sort((a, b) => a - b))
    const others = log.filter(({ event }) => event !== 'question').map(({ event }) => event)
    expect(others).toEqual([
      'opening',
      'leave',
      'arrive',
      'extend',
      'break',
      'resume',
      'park',
      'leave',
      'closing',
      'end',
    ])
    const asked = new Set(log.map(({ event, questionId }) => (event === 'question' ? questionId : null)))
    for (const { id } of questionsOf(tables, focusGroup.id)) expect(asked).toContain(id)
    const parked = log.find(({ event }) => event === 'park')
    expect(
      log.some(
        ({ at, event, questionId }) =>
          event === 'question' && questionId === parked?.questionId && at > (parked?.at ?? 0),
      ),
    ).toBe(true)
    expect(runPlan(session, questionsOf(tables, focusGroup.id)).parked).toEqual([])
    expect(new Date(log[0]?.at ?? 0).toISOString()).toBe(`${focusGroup.date}T10:04:00.000Z`)
    const whereabouts = [...presenceOf(session, participantsOf(tables, focusGroup.id)).values()]
    expect(whereabouts.map(({ presence }) => presence).filter((presence) => presence !== 'there')).toEqual([
      'left',
      ...Array(4).fill('notComing'),
    ])
  })

  it('has notes of every kind, by everybody, each linked to the question that was open', () => {
    const log = session?.log ?? []
    expect(new Set(notes.map((note) => note.kind))).toEqual(new Set(noteKinds))
    expect(new Set(notes.flatMap((note) => note.participantId ?? [])).size).toBe(8)
    for (const note of notes) {
      const open = log.findLast(({ at, event }) => at <= (note.at ?? 0) && /opening|question|closing|end/.test(event))
      expect(note.questionId).toBe(open?.questionId)
    }
    expect(notes.map((note) => note.at)).toEqual(notes.map((note) => note.at ?? 0).sort((a, b) => a - b))
    expect(notes.filter((note) => note.touchpointId).length).toBeGreaterThan(notes.length / 2)
    expect(notes.filter((note) => /(^|\s)[#/*]\S?|["]/.test(note.text)).map((note) => note.text)).toEqual([])
  })

  it('says in every finding how many people speak for it, in both groups, and has quotes for each', () => {
    const words = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen'.split(
      ' ',
    )
    const { held, themes } = acrossGroups(tables)
    expect(held).toHaveLength(2)
    expect(themes).toHaveLength(8)
    for (const { theme, evidence, groupsWith } of themes) {
      const finding = Object.values(tables.findings).find((one) => one.themeId === theme.id)
      expect(finding?.sentence).toMatch(new RegExp(`^${words[evidence.peopleCount]} of fifteen people `))
      expect(finding?.recommendation).not.toBe('')
      expect([groupsWith, evidence.of]).toEqual([2, 15])
      const quotes = evidence.notes.filter((note) => note.kind === 'verbatim' && mayQuote(note, tables))
      expect(quotes.length + evidence.delights).toBeGreaterThanOrEqual(2)
    }
    expect(themes[0]?.evidence.peopleCount).toBe(12)
  })

  it('leaves some notes unsorted and puts some into two themes, but no starred one is left', () => {
    const unsorted = unsortedNotes(tables, focusGroup.id)
    expect(unsorted.length).toBeGreaterThan(20)
    expect(unsorted.filter((note) => note.star)).toEqual([])
    const themesOf = new Map<string, number>()
    for (const { noteId } of Object.values(tables.placements)) themesOf.set(noteId, (themesOf.get(noteId) ?? 0) + 1)
    expect([...themesOf.values()].filter((count) => count === 2).length).toBeGreaterThanOrEqual(4)
  })
})
