import { expect, type Page } from '@playwright/test'
import type { Session } from '#domain/model/index.ts'
import { lastNote, noteLine, noteRows, recordsOnDisk } from '#tests/e2e/focusGroupDay.ts'
import { type Clocked, keyTimes } from './keyTimes.ts'
import { course, group, minute, notes, notesOf, type ScriptedNote, sessionMinutes } from './plan.ts'
import type { RoomClock } from './roomClock.ts'

/** The room with the hands that press: by mouse or by keys. */
export interface Room {
  page: Page
  clock: RoomClock
  /** What the key presses cost is put here. */
  readonly clocked: Clocked[]
  next(): Promise<void>
  /** Lets somebody come in (“is here now”) or leave (“is not here”). */
  comeOrGo(seat: number, entry: string): Promise<void>
  /** Two minutes more. */
  extend(): Promise<void>
  /** The last note is of this seat. */
  correct(seat: number): Promise<void>
  ask(): Promise<void>
  takeBreak(): Promise<void>
  endBreak(): Promise<void>
  park(): Promise<void>
  skip(): Promise<void>
  /** Pulls the plug when half of a line is typed. */
  cut?(half: string): Promise<void>
}

/** The line in which the plug is pulled. */
const cutIn = notesOf('stepByStep')[8]
const firstOfLate = notes.find(({ seat }) => seat === group.late)
const lastOfLeaving = notes.findLast(({ seat }) => seat === group.leaves)
const longer = notesOf('setItOff')[9]

const headings: Readonly<Record<string, RegExp>> = {
  howLong: /^Question 1 of 10 · opening/,
  comesToMind: /^Question 2 of 10 · introductory/,
  setItOff: /^Question 3 of 10 · transition/,
  promise: /^Question 4 of 11 · transition · new/,
  effort: /^Question 5 of 11 · key/,
  rest: /^Break/,
  changeBefore: /^Question 6 of 11 · key/,
  stepByStep: /^Question 7 of 11 · key · 1 parked/,
  minutesAfter: /^Question 9 of 11 · key · 1 parked/,
  missed: /^Question 10 of 11 · ending · 1 parked/,
  mattersMost: /^Question 11 of 11 · ending · 1 parked/,
  changeAfter: /^Question 6 of 11 · key/,
  closing: /^Closing script/,
}

/** When the session began, as the disk has it. */
export async function startOf(page: Page): Promise<number> {
  const [session] = (await recordsOnDisk(page, 'sessions')) as unknown as Session[]
  const at = session?.log[0]?.at
  if (at === undefined) throw new Error('no session was begun')
  return at
}

/** Expects the clock of the whole on the screen to show what the script says. @param passed minutes of the ninety. */
export async function expectTimeLeft(page: Page, passed: number): Promise<void> {
  const left = async () => {
    const text = (await page.getByRole('timer').locator('span').last().textContent()) ?? ''
    const [seconds = 0, ...rest] = text.replace(/ .*/, '').split(':').map(Number).reverse()
    const shown = seconds + (rest[0] ?? 0) * 60 + (rest[1] ?? 0) * 3_600
    return text.endsWith('over') ? -shown : shown
  }
  const wanted = (sessionMinutes - passed) * 60
  // The robot needs a moment for each thing it does, as long as the machine makes it.
  await expect.poll(async () => Math.abs((await left()) - wanted + 10)).toBeLessThanOrEqual(11)
}

/** Plays the ninety minutes from the opening script to the closing one, every note in its minute. */
export async function playScript(room: Room): Promise<void> {
  await room.comeOrGo(group.late, 'is not here')
  const start = await startOf(room.page)
  let typed = 0
  for (const { part, from } of course) {
    await room.clock.turnTo(start + from * minute)
    await takeUp(room, part)
    const heading = headings[part]
    if (heading) await expect(room.page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expectTimeLeft(room.page, from)
    if (part === 'rest') continue
    for (const note of notesOf(part)) {
      await room.clock.turnTo(start + note.at)
      await typeNote(room, note)
      typed += 1
    }
    await expect(room.page.getByRole('heading', { name: `Notes ${typed}`, exact: true })).toBeVisible()
    room.clocked.push(await keyTimes(room.page))
  }
}

/** What is done when a part begins. */
async function takeUp(room: Room, part: (typeof course)[number]['part']): Promise<void> {
  switch (part) {
    case 'opening':
      return
    case 'promise':
      await room.ask()
      await room.page.keyboard.type(group.adHoc)
      return room.page.keyboard.press('Enter')
    case 'rest':
      await room.next()
      await expect(room.page.getByText('A break of 10 minutes is planned here.')).toBeVisible()
      return room.takeBreak()
    case 'changeBefore':
      return room.endBreak()
    case 'stepByStep':
      return room.park()
    case 'minutesAfter':
      await room.next()
      await expect(room.page.getByRole('heading', { level: 1 })).toHaveText(/^Question 8 of 11/)
      return room.skip()
    default:
      return room.next()
  }
}

async function typeNote(room: Room, note: ScriptedNote): Promise<void> {
  const { line, seat, typedFor } = note
  if (note === firstOfLate) await room.comeOrGo(group.late, 'is here now')
  if (note === cutIn && room.cut) {
    const half = line.slice(0, line.length / 2)
    await room.page.keyboard.type(half)
    await room.cut(half)
    await room.page.keyboard.type(line.slice(half.length))
  } else await room.page.keyboard.type(line)
  await room.page.keyboard.press('Enter')
  await expect(noteLine(room.page)).toHaveValue('')
  if (seat !== null && seat !== typedFor) {
    await room.correct(seat)
    await expect.poll(() => lastNote(room.page)).toContain(`P${seat} `)
  }
  if (note === longer) await room.extend()
  if (note === lastOfLeaving) await room.comeOrGo(group.leaves, 'is not here')
  if (note === notes[0]) await expect(noteRows(room.page)).toHaveCount(1)
}
