import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import PostalMime from 'postal-mime'
import { decodeJourney } from '#domain/journeyfile/decode.ts'
import type { Note, Question, Session } from '#domain/model/index.ts'
import { recordsOnDisk } from '#tests/e2e/focusGroupDay.ts'
import { startSha256 } from '#tests/fixtures/journeyZip.ts'
import {
  atTable,
  course,
  group,
  minute,
  nameAt,
  notes,
  outcome,
  peopleOf,
  recruited,
  type ScriptedNote,
  tagged,
  threeWords,
  wantedWords,
} from './plan.ts'

const run = promisify(execFile)

/** Text without white space and hyphens: lines break where the paper ends. */
const squeezed = (text: string) => text.replace(/[\s-]+/g, '')

/** The drafts in a folder whose names begin like this, read as a mail program reads them. */
export async function draftsIn(folder: string, begin: string) {
  const names = (await readdir(folder)).filter((name) => name.startsWith(begin)).sort()
  return Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(folder, name)))))
}

/** Expects an invitation for each of the list, each with the event for a calendar. @param day YYYY-MM-DD */
export async function expectInvitations(folder: string, day: string): Promise<void> {
  const mails = await draftsIn(folder, 'Invitation')
  expect(mails.map(({ to }) => to?.[0]?.name).sort()).toEqual([...recruited].sort())
  expect(mails.flatMap(({ to }) => to?.[0]?.address ?? [])).toContain(group.missingAddress)
  for (const mail of mails) {
    expect(mail.text).toContain(`Dear ${mail.to?.[0]?.name},`)
    for (const filled of [group.place, group.address, group.contact, group.incentive, group.use]) {
      expect(mail.text).toContain(filled)
    }
    const [event] = mail.attachments
    expect([mail.attachments.length, event?.mimeType, event?.method]).toEqual([1, 'text/calendar', 'REQUEST'])
    const ics = new TextDecoder().decode(event?.content as ArrayBuffer)
    expect(ics).toMatch(new RegExp(`DTSTART[^\\r\\n]*:${day.replaceAll('-', '')}T1800`))
  }
}

/** Expects the session on the disk to have gone as the script says: each note once, whose, what kind, when, to what. */
export async function expectSession(page: Page): Promise<void> {
  const [session] = (await recordsOnDisk(page, 'sessions')) as unknown as Session[]
  const start = session?.log[0]?.at ?? 0
  const kept = (await recordsOnDisk(page, 'notes')) as unknown as Note[]
  const questions = ((await recordsOnDisk(page, 'questions')) as unknown as Question[]).sort((a, b) =>
    a.order < b.order ? -1 : 1,
  )
  const people = new Map((await recordsOnDisk(page, 'participants')).map(({ id, seat }) => [id, seat]))
  const found = kept
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .map(({ text, kind, participantId, tags, star, questionId }) => ({
      text,
      kind,
      seat: participantId && people.get(participantId),
      tags,
      star,
      question: questions.findIndex(({ id }) => id === questionId) + 1,
    }))
  const numbers = new Map(course.map(({ part, question }) => [part, question]))
  expect(found).toEqual(
    notes.map(({ text, kind, seat, tags, star, part }) => ({
      text,
      kind,
      seat,
      tags,
      star,
      question: numbers.get(part),
    })),
  )
  // A note has the time of its first key; only the start after the power cut may have cost the robot time.
  const late = kept.map(({ at }, index) => Math.abs((at ?? 0) - start - (notes[index]?.at ?? 0))).sort((a, b) => a - b)
  expect(late[100]).toBeLessThan(5_000)
  expect(late.at(-1)).toBeLessThan(minute)
}

/** Who took what back, by seat. Who refused to be quoted from the start is never quoted either. */
interface TakenBack {
  readonly quotes: readonly number[]
  readonly all: readonly number[]
}

/** Reads the summary PDF back: every count is computed from the script, every word that may be shown is, no other is. */
export async function expectSummary(path: string, without: TakenBack): Promise<void> {
  const { stdout: text } = await run('pdftotext', ['-layout', path, '-'], { maxBuffer: 64_000_000 })
  const { stdout: plain } = await run('pdftotext', [path, '-'], { maxBuffer: 64_000_000 })
  const flat = squeezed(text)
  const has = (expected: string) =>
    expect(flat.includes(squeezed(expected)), `the summary says “${expected}”`).toBe(true)
  const counted = notes.filter(({ seat }) => seat === null || !without.all.includes(seat))
  const gone = notes.length - counted.length
  has(`${counted.length} notes, by question and in the order they were taken. Time is counted`)
  has('8 people took part. 4 other people on the list did not.')
  if (gone) has(`${gone} notes left out: taken back by who said them.`)
  const of = 8
  const breadth = (some: readonly ScriptedNote[]) => {
    const left = some.filter((note) => counted.includes(note))
    return `${peopleOf(left)} of ${of} people · ${left.length} notes`
  }
  has(breadth(tagged('wait', 'silent')))
  has(breadth(tagged('door')))
  has('2 findings, the most pressing first.')
  has(`Priority ${outcome.doorPriority}, set by hand`)
  const said = threeWords([...without.quotes, ...without.all])
  has(said.match.replace('you wanted', 'was wanted'))
  has(`${said.count} words, by how often`)
  for (const word of wantedWords) has(`“${word}”`)
  for (const written of [
    group.purpose,
    group.use,
    outcome.waitFinding,
    outcome.waitRecommendation,
    outcome.doorFinding,
    outcome.doorReason,
    outcome.debrief,
    outcome.urgent,
    outcome.urgentResult,
    outcome.reviewers,
    outcome.condition,
    outcome.result,
  ]) {
    has(written)
  }
  has('2 actions, by the day they are due')
  has(': 0 to do · 2 done.')
  expect(recruited.filter((name) => text.includes(name))).toEqual([])

  // Each note in the appendix once; the words of who does not want to be quoted nowhere.
  const [, appendix = ''] = /Appendix: all notes\n+\d+ notes, by([\s\S]*)/.exec(plain) ?? []
  const column = squeezed(appendix)
  const silenced = notes.filter(
    ({ seat }) => seat !== null && [group.refusesQuotes, ...without.quotes, ...without.all].includes(seat),
  )
  expect(silenced.filter((note) => flat.includes(squeezed(note.text)))).toEqual([])
  const missing = counted.filter((note) => !silenced.includes(note) && !column.includes(squeezed(note.text)))
  expect(missing.map((note) => note.text)).toEqual([])
}

/** The number of an action in the plan: the plan is sorted anew when it is left. */
export async function numberOfAction(page: Page, title: string): Promise<number> {
  const fields = page.getByRole('textbox', { name: /^Action \d+$/ })
  await expect(fields).toHaveCount(2)
  const titles = await fields.evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value))
  expect(titles).toContain(title)
  return titles.indexOf(title) + 1
}

/** Expects “You said, we did” for everybody but who took everything back, with what came of it. */
export async function expectWeDid(folder: string): Promise<void> {
  const mails = await draftsIn(folder, 'You said, we did')
  const others = atTable.filter((name) => name !== nameAt(group.takesAllBack))
  expect(mails.map(({ to }) => to?.[0]?.name).sort()).toEqual(others.sort())
  for (const { text = '' } of mails) {
    expect(text).toContain(`You said: ${outcome.waitFinding}`)
    expect(text).toContain(`We did: ${outcome.result}`)
  }
}

/** Expects the copy to hold all that may be handed on, and no word that was taken back. */
export async function expectCopy(path: string): Promise<void> {
  const opened = decodeJourney(await readFile(path), startSha256)
  if (!opened.ok) throw new Error(opened.error.message)
  const takenBack = notes.filter(({ seat }) => seat === group.takesQuotesBack || seat === group.takesAllBack)
  const left = notes.filter((note) => !takenBack.includes(note))
  const texts = Object.values(opened.value.notes).map(({ text }) => text)
  expect(texts.sort()).toEqual(left.map(({ text }) => text).sort())
  const all = JSON.stringify(opened.value)
  expect(takenBack.filter(({ text }) => all.includes(text))).toEqual([])
  expect(all).toContain(outcome.result)
}
