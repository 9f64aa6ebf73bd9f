import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { sampleFile } from '#assets/samples/source/sampleFile.ts'
import { mayQuote, wordsWithheld } from '#domain/insight/consent.ts'
import { codesOf, notesOf, participantsOf, questionsOf } from '#domain/insight/people.ts'
import { checkQuestion } from '#domain/insight/questionCheck.ts'
import { rankCandidates } from '#domain/insight/ranking.ts'
import { themeEvidence, unsortedNotes } from '#domain/insight/themes.ts'
import { timeBudget } from '#domain/insight/timeBudget.ts'
import { stageDepth } from '#domain/insight/tooDeep.ts'
import { decodeJourney } from '#domain/journeyfile/decode.ts'
import { noteKinds } from '#domain/model/notes.ts'
import { questionTypes } from '#domain/model/questions.ts'
import { inOrder, journeyOf } from '#domain/model/tables.ts'
import { channels } from '#domain/model/touchpoints.ts'

const committed = readFileSync(resolve(import.meta.dirname, '../../assets/samples/home-internet.journey'))
const tables = makeSample()
const focusGroup = inOrder(tables, 'focusGroups')[0]
if (!focusGroup) throw new Error('The sample has no focus group.')
const session = Object.values(tables.sessions)[0]
const notes = notesOf(tables, focusGroup.id)

describe('the committed file', () => {
  it('is what the source makes; if not, run node build/sample.mjs', () => {
    expect(Buffer.compare(Buffer.from(sampleFile()), committed)).toBe(0)
  })

  it('opens and holds the same records', () => {
    const opened = decodeJourney(committed, () => createHash('sha256'))
    expect(opened).toEqual({ ok: true, value: tables })
  })
})

describe('the sample', () => {
  it('is large enough to show everything', () => {
    expect(Object.keys(tables.stages)).toHaveLength(6)
    expect(Object.keys(tables.touchpoints).length).toBeGreaterThanOrEqual(20)
    expect(Object.keys(tables.candidates)).toHaveLength(3)
    expect(Object.keys(tables.personas)).toHaveLength(3)
    expect(Object.keys(tables.participants)).toHaveLength(8)
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

  it('asks ten questions of five types within the time', () => {
    const questions = questionsOf(tables, focusGroup.id)
    expect(questions).toHaveLength(10)
    expect(new Set(questions.map((question) => question.type))).toEqual(new Set(questionTypes))
    expect(timeBudget(tables, focusGroup.id)).toMatchObject({ over: 0, tooMany: false })
    for (const question of questions) {
      expect(question.probes.length).toBeGreaterThanOrEqual(2)
      expect(question.summary).not.toBe('')
      for (const text of [question.text, ...question.probes]) {
        expect({ text, advice: checkQuestion(text) }).toEqual({ text, advice: [] })
      }
      if (!question.touchpointId) continue
      expect(tables.touchpoints[question.touchpointId]?.stageId).toBe(question.stageId)
    }
  })

  it('seats eight people, one of whom may not be quoted and one was not asked', () => {
    const people = participantsOf(tables, focusGroup.id)
    expect(people.map((person) => person.seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(people.map((person) => person.notesConsent)).toEqual(Array(8).fill('given'))
    const quoting = people.map((person) => person.quotingConsent)
    expect(quoting.filter((consent) => consent !== 'given')).toEqual(['unasked', 'refused'])
    const silenced = new Set(notes.filter((note) => wordsWithheld(note, tables)).map((note) => note.participantId))
    const codes = codesOf(tables, focusGroup.id)
    expect([...silenced].map((id) => codes.get(id ?? ''))).toEqual(['P6'])
  })

  it('names nobody in what was written about the session', () => {
    const written = [
      ...notes.map((note) => note.text),
      ...questionsOf(tables, focusGroup.id).map((question) => question.summary),
      ...Object.values(tables.findings).flatMap((finding) => [finding.sentence, finding.recommendation]),
      ...Object.values(focusGroup).filter((value) => typeof value === 'string'),
    ].join('\n')
    for (const { name } of participantsOf(tables, focusGroup.id)) {
      for (const part of name.split(/\s+/)) expect(written).not.toContain(part)
    }
  })

  it('ran in order: opening, ten questions, one pause, closing, end', () => {
    const log = session?.log ?? []
    expect(log.map((entry) => entry.at)).toEqual(log.map((entry) => entry.at).sort((a, b) => a - b))
    const events = log.map((entry) => entry.event)
    expect(events.filter((event) => event === 'question')).toHaveLength(10)
    expect(events.filter((event) => event !== 'question')).toEqual(['opening', 'pause', 'resume', 'closing', 'end'])
    expect(new Date(log[0]?.at ?? 0).toISOString()).toBe(`${focusGroup.date}T10:04:00.000Z`)
  })

  it('has notes of every kind, by everybody, each linked to the question that was open', () => {
    const log = session?.log ?? []
    expect(new Set(notes.map((note) => note.kind))).toEqual(new Set(noteKinds))
    expect(new Set(notes.flatMap((note) => note.participantId ?? [])).size).toBe(8)
    for (const note of notes) {
      const open = log.findLast((entry) => entry.at <= (note.at ?? 0) && entry.event !== 'resume')
      expect(note.questionId).toBe(open?.questionId)
    }
    expect(notes.map((note) => note.at)).toEqual(notes.map((note) => note.at ?? 0).sort((a, b) => a - b))
    expect(notes.filter((note) => note.touchpointId).length).toBeGreaterThan(notes.length / 2)
    expect(notes.filter((note) => /(^|\s)[#/*]\S?|["]/.test(note.text)).map((note) => note.text)).toEqual([])
  })

  it('says in every finding how many people speak for it, and has quotes for each', () => {
    const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight']
    for (const theme of inOrder(tables, 'themes')) {
      const evidence = themeEvidence(tables, theme.id, focusGroup.id)
      const finding = Object.values(tables.findings).find((one) => one.themeId === theme.id)
      const breadth = `${words[evidence.peopleCount]} of eight`.toLowerCase()
      expect(finding?.sentence.toLowerCase()).toContain(breadth)
      expect(finding?.recommendation).not.toBe('')
      expect(evidence.of).toBe(8)
      const quotes = evidence.notes.filter((note) => note.kind === 'verbatim' && mayQuote(note, tables))
      expect(quotes.length + evidence.delights).toBeGreaterThanOrEqual(2)
    }
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
