import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { decodeJourneyFile } from '#domain/journeyfile/decode.ts'
import { encodeJourney } from '#domain/journeyfile/encode.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { app, startSha256 } from '#tests/fixtures/journeyZip.ts'
import { put } from '#tests/fixtures/smallJourney.ts'
import { expectAccessible } from './accessible.ts'
import { expectSaved, goToStep, killTree, noteLine, recordsOnDisk } from './focusGroupDay.ts'
import { pressOn } from './keyboard.ts'
import { type Launched, launchZapatos } from './launch.ts'

/** Chromium's own microphone, which beeps once a second. */
const beeping = '--use-fake-device-for-media-stream'

let folder: string
let zapatos: Launched
let page: Page

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zapatos-sound-'))
})

test.afterEach(async () => {
  await zapatos.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** Three people; the answers to the question whether they may be recorded. */
function room(...answers: ('given' | 'unasked')[]): Tables {
  const tables = emptyTables()
  put(tables, 'journeys', 1, { title: 'Service call' })
  const focusGroupId = put(tables, 'focusGroups', 2, { title: 'Tuesday evening', order: 'a0' })
  answers.forEach((recordingConsent, index) => {
    const name = ['Aylin', 'Noah', 'Yuki'][index]
    put(tables, 'participants', 10 + index, {
      focusGroupId,
      name,
      seat: index + 1,
      invitation: 'accepted',
      notesConsent: 'given',
      quotingConsent: 'given',
      recordingConsent,
      order: `a${index}`,
    })
  })
  put(tables, 'questions', 20, { focusGroupId, text: 'What happened when you called?', order: 'a0' })
  return tables
}

async function enterRoom(tables: Tables): Promise<void> {
  const file = join(folder, 'room.journey')
  await writeFile(file, encodeJourney(tables, app, startSha256))
  zapatos = await launchZapatos({ args: [file, beeping], userData: join(folder, 'data') })
  page = zapatos.page
  await goToStep(page, 'Focus group')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(noteLine(page)).toBeFocused()
  await page.keyboard.press('Control+Enter')
}

const recorder = () => page.getByRole('region', { name: 'Recording', exact: true })
const recorderSays = (text: string) => expect(recorder().getByText(text, { exact: true })).toBeVisible()
const notice = () => recorder().getByRole('alert')
const player = () => page.getByRole('region', { name: 'Recording', exact: true })

/** How loud the recorder shows it is, 0 … 1. */
const level = () =>
  page.evaluate(() =>
    Number(/[\d.]+/.exec(document.querySelector<SVGElement>('[data-level]')?.style.transform ?? '')?.[0]),
  )

/** What the recorder says it has, in seconds. */
async function recorded(): Promise<number> {
  const [minutes, seconds] = ((await recorder().getByRole('timer').textContent()) ?? '').split(':').map(Number)
  return (minutes ?? 0) * 60 + (seconds ?? 0)
}

async function recordAtLeast(seconds: number): Promise<void> {
  await expect.poll(recorded, { timeout: 20_000 }).toBeGreaterThanOrEqual(seconds)
}

/** What lies in the boxes of this kind. */
function boxes(kind: 'pieces' | 'sound'): Promise<{ sha256?: string; bytes: number[] }[]> {
  return page.evaluate(async (prefix) => {
    const found = (await indexedDB.databases()).flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name] : []))
    const values = found.map(
      (name) =>
        new Promise<{ sha256?: string; bytes: Uint8Array }[]>((resolve, reject) => {
          const opening = indexedDB.open(name)
          opening.onsuccess = () => {
            if (!opening.result.objectStoreNames.contains('values')) {
              // It is just being destroyed.
              opening.result.close()
              return resolve([])
            }
            const all = opening.result.transaction('values').objectStore('values').getAll()
            all.onerror = () => reject(all.error)
            all.onsuccess = () => {
              opening.result.close()
              resolve(all.result)
            }
          }
        }),
    )
    return (await Promise.all(values)).flat().map((value) => ({ ...value, bytes: [...value.bytes] }))
  }, `zapatos/${kind}/`)
}

/** The pieces on the disk that hold sound. */
const pieces = async () => (await boxes('pieces')).filter(({ bytes }) => bytes.length > 0)

/** The sounds on the disk, decoded as a player would. */
async function soundsOnDisk(): Promise<{ sha256: string; bytes: number; seconds: number; loudest: number }[]> {
  const stored = await boxes('sound')
  return page.evaluate(
    (sounds) =>
      Promise.all(
        sounds.map(async ({ sha256 = '', bytes }) => {
          const { buffer } = new Uint8Array(bytes)
          const sound = await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(buffer)
          const loudest = sound.getChannelData(0).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
          return { sha256, bytes: bytes.length, seconds: sound.duration, loudest }
        }),
      ),
    stored,
  )
}

async function recordings() {
  return (await recordsOnDisk(page, 'recordings')) as unknown as {
    sha256: string
    bytes: number
    duration: number
    endedAt: number
    deletedAt: number | null
    marks: number[]
    stretches: { at: number; offset: number }[]
  }[]
}

/** Where the player stands, in seconds. */
const place = () => player().getByRole('slider').inputValue().then(Number)

test('off until everybody agrees, rests when somebody does not, heard from a note, handed on only when asked, deleted with proof', async () => {
  await enterRoom(room('given', 'unasked', 'unasked'))
  await recorder().getByRole('button', { name: 'Record' }).click()
  await expect(notice()).toHaveText('Not asked about recording yet: Noah (seat 2), Yuki (seat 3).')
  expect(await recordings()).toEqual([])
  await recorder().getByRole('button', { name: 'Noah (seat 2) agrees' }).click()
  await page.keyboard.press('Control+r')
  await expect(notice()).toHaveText('Not asked about recording yet: Yuki (seat 3).')
  expect(await recordings()).toEqual([])
  await recorder().getByRole('button', { name: 'Yuki (seat 3) is not here' }).click()
  await expect(notice()).toBeHidden()

  // The words for what can be wrong with a microphone.
  await page.evaluate(() => {
    const { mediaDevices } = navigator
    const open = mediaDevices.getUserMedia.bind(mediaDevices)
    Object.assign(window, { refuse: 'NotFoundError', tracks: [] })
    mediaDevices.getUserMedia = async (wanted) => {
      const refusal = Reflect.get(window, 'refuse')
      if (refusal) throw new DOMException('Not today.', refusal)
      const stream = await open(wanted)
      Object.assign(window, { tracks: stream.getTracks() })
      return stream
    }
  })
  await page.keyboard.press('Control+r')
  await expect(notice()).toContainText('There is no microphone.')
  await page.evaluate(() => Object.assign(window, { refuse: 'NotAllowedError' }))
  await page.keyboard.press('Control+r')
  await expect(notice()).toContainText('does not let Zapatos use the microphone')
  await page.evaluate(() => Object.assign(window, { refuse: '' }))

  await page.keyboard.press('Control+r')
  await recorderSays('Recording')
  await expect(notice()).toBeHidden()
  await expect.poll(level, { intervals: [50] }).toBeGreaterThan(0.2)
  await expect.poll(async () => (await pieces()).length).toBeGreaterThan(0)
  const [open] = await recordings()
  expect(open).toMatchObject({ endedAt: null, sha256: null })

  // Nobody’s line is disturbed, and what is typed meanwhile belongs to the sound.
  await expect(noteLine(page)).toBeFocused()
  await recordAtLeast(7)
  await page.keyboard.press('Control+d')
  await recorderSays('1 marked')
  await page.keyboard.type('1 "nobody told me')
  const typedAt = await recorded()
  await page.keyboard.press('Enter')

  // Yuki comes late and was never asked: the recording rests at once.
  await page.getByRole('button', { name: '2 of 3 here' }).click()
  await page.getByRole('menuitem', { name: /^3 Yuki/ }).click()
  await recorderSays('Not all agree')
  await expect(notice()).toHaveText('Not asked about recording yet: Yuki (seat 3).')
  const deaf = () =>
    page.evaluate(() => (Reflect.get(window, 'tracks') as MediaStreamTrack[]).every((track) => !track.enabled))
  expect(await deaf()).toBe(true)
  await expectAccessible(page)
  const rested = (await pieces()).length
  const pausedAt = await recorded()
  await page.keyboard.press('Control+r')
  await recorderSays('Not all agree')
  await recorder().getByRole('button', { name: 'Yuki (seat 3) agrees' }).click()
  await recorderSays('All agree again')
  expect(await recorded()).toBe(pausedAt)
  expect((await pieces()).length).toBe(rested)
  await page.keyboard.press('Control+r')
  await recorderSays('Recording')
  expect(await deaf()).toBe(false)

  // Undo takes Yuki’s answer back, not the recording; nobody is recorded who has not agreed.
  await noteLine(page).focus()
  await page.keyboard.press('Control+z')
  await recorderSays('Not all agree')
  await page.keyboard.press('Control+y')
  await recorderSays('All agree again')
  await page.keyboard.press('Control+r')
  await recorderSays('Recording')
  await recordAtLeast(pausedAt + 2)

  // Unplugged in the middle: what was heard is kept.
  await page.evaluate(() => {
    for (const track of Reflect.get(window, 'tracks') as MediaStreamTrack[]) track.dispatchEvent(new Event('ended'))
  })
  await expect(notice()).toContainText('The microphone is gone. What was heard until then is kept.')
  await expect.poll(async () => (await recordings())[0]?.endedAt).not.toBeNull()
  await expect.poll(async () => (await pieces()).length).toBe(0)
  const [kept] = await recordings()
  const [sound] = await soundsOnDisk()
  expect(kept).toMatchObject({ sha256: sound?.sha256, bytes: sound?.bytes, marks: [expect.any(Number)] })
  expect(kept?.stretches).toHaveLength(3)
  expect(Math.abs((sound?.seconds ?? 0) - (kept?.duration ?? 0) / 1_000)).toBeLessThan(0.5)
  expect(sound?.loudest).toBeGreaterThan(0.05)

  // In the notes, from the note to its moment: a few seconds before its first key.
  await page.getByRole('button', { name: 'Leave' }).click()
  await goToStep(page, 'Notes')
  const row = page.getByRole('row', { name: /nobody told me/ })
  await row.getByRole('button', { name: 'Hear it' }).click()
  await expect(player().getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  expect(await place()).toBeGreaterThanOrEqual(Math.floor(typedAt) - 7)
  const begun = await place()
  await expect.poll(place).toBeGreaterThan(begun)
  expect(begun).toBeLessThan(typedAt)
  await player().getByRole('button', { name: 'Pause', exact: true }).click()
  await player().getByRole('button', { name: 'To the next mark' }).click()
  const markedAt = ((kept?.marks[0] ?? 0) - (kept?.stretches[0]?.at ?? 0)) / 1_000
  await expect.poll(place).toBe(Math.round(markedAt))
  await expectAccessible(page)
  // By keyboard: Enter on the row plays it.
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(player().getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  await expect.poll(place).toBeLessThan(Math.round(markedAt))
  await player().getByRole('button', { name: 'Pause', exact: true }).click()

  // Files come without the sound, unless somebody asks for it.
  await goToStep(page, 'Share')
  const withRecording = page.getByRole('checkbox', { name: /^With the recording \(\d+ kB\)$/ })
  await expect(withRecording).not.toBeChecked()
  const plain = await saveCopyAs('plain.journey')
  expect(plain.sounds).toEqual([])
  expect(Object.keys(plain.tables.recordings)).toHaveLength(1)
  await page.getByText(/^With the recording/).click()
  await expect(withRecording).toBeChecked()
  const full = await saveCopyAs('full.journey')
  expect(full.sounds).toMatchObject([{ sha256: kept?.sha256 }])
  expect(await filesWith(full.sounds[0]?.bytes ?? new Uint8Array())).not.toEqual([])
  expect(
    createHash('sha256')
      .update(full.sounds[0]?.bytes ?? '')
      .digest('hex'),
  ).toBe(kept?.sha256)

  // Deleted for good, with the proof; the notes stay.
  await goToStep(page, 'Notes')
  await pressOn(page, 'Delete the recording')
  await expect(page.getByRole('alertdialog')).toContainText('cannot be undone')
  await pressOn(page, 'Delete for good')
  const proof = page.getByRole('region', { name: 'Proof of the deletion' })
  await expect(proof).toContainText(String(kept?.sha256))
  await expect(proof).toContainText('nothing with this fingerprint is left')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expectAccessible(page)
  expect(await soundsOnDisk()).toEqual([])
  // Whoever searches the files of the program finds none of its bytes either.
  await expect.poll(() => filesWith(full.sounds[0]?.bytes ?? new Uint8Array())).toEqual([])
  expect(await recordings()).toMatchObject([{ ...kept, deletedAt: expect.any(Number), changedAt: expect.anything() }])
  await expect(row).toBeVisible()
  await expect(row.getByRole('button', { name: 'Hear it' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  expect((await recordings())[0]?.deletedAt).not.toBeNull()
  expect(await soundsOnDisk()).toEqual([])

  // A copy without the sound says that it is elsewhere; the one that was given away with it brings it along.
  await openFile('plain.journey', 'Replace mine')
  await expect(player()).toContainText('is not on this laptop')
  expect(await soundsOnDisk()).toEqual([])
  await openFile('full.journey')
  await expect(player().getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  expect((await soundsOnDisk()).map(({ sha256 }) => sha256)).toEqual([kept?.sha256])

  // So with mails.
  await goToStep(page, 'Share')
  expect((await journeyInMail()).sounds).toEqual([])
  await page.getByText(/^With the recording/).click()
  expect((await journeyInMail()).sounds.map(({ sha256 }) => sha256)).toEqual([kept?.sha256])
})

/** Files of the program that hold a stretch of a sound. */
async function filesWith(sound: Uint8Array): Promise<string[]> {
  const stretches = Array.from({ length: 40 }, (_, index) =>
    Buffer.from(sound)
      .subarray(1_000 + index * 400)
      .subarray(0, 48),
  )
  const data = join(folder, 'data')
  const names = await readdir(data, { recursive: true, withFileTypes: true })
  const files = names.filter((name) => name.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const found = await Promise.all(
    files.map(async (file) => {
      // Chromium takes files away while they are listed.
      const bytes = await readFile(file).catch(() => Buffer.alloc(0))
      return stretches.some((stretch) => stretch.length === 48 && bytes.includes(stretch)) ? [file] : []
    }),
  )
  return found.flat()
}

async function saveCopyAs(name: string) {
  const path = join(folder, name)
  await zapatos.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.getByRole('button', { name: 'Save a copy' }).click()
  await expect(page.getByText(`Saved ${name}.`)).toBeVisible()
  const read = decodeJourneyFile(await readFile(path), startSha256)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** The journey in the draft of a mail that “Share by e-mail” makes. */
async function journeyInMail() {
  await zapatos.app.evaluate(({ shell }) => {
    shell.openPath = async () => ''
  })
  const outbox = join(folder, 'data', 'outbox')
  await rm(outbox, { recursive: true, force: true })
  await page.getByRole('button', { name: 'Share by e-mail' }).click()
  await expect
    .poll(() => readdir(outbox).catch(() => []), { timeout: 20_000 })
    .toEqual([expect.stringMatching(/\.eml$/)])
  await expect(page.getByText('The draft is open in your mail program')).toBeVisible()
  const [draft = ''] = await readdir(outbox)
  const parts = (await readFile(join(outbox, draft), 'latin1')).split(/^--.*$/m)
  const part = parts.find((one) => one.includes('application/vnd.zapatos.journey+zip')) ?? ''
  const read = decodeJourneyFile(Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64'), startSha256)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** Opens a file; with a choice when its journey is in the library in another state. */
async function openFile(name: string, choice?: string): Promise<void> {
  await zapatos.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    },
    join(folder, name),
  )
  await page.keyboard.press('Control+o')
  if (choice) await page.getByRole('dialog').getByRole('button', { name: choice }).click()
  // It opens on the step that is next, which is never the one it was opened from here.
  await expect(page.getByRole('heading', { name: 'Choose the journey', level: 1 })).toBeVisible()
  await goToStep(page, 'Notes')
}

test('a power cut in the middle of a recording costs its last seconds, not the rest', async () => {
  await enterRoom(room('given', 'given', 'given'))
  await page.keyboard.press('Control+r')
  await recorderSays('Recording')
  await recordAtLeast(7)
  const heard = await recorded()
  await expectSaved(page)
  await killTree(zapatos.app.process())

  zapatos = await launchZapatos({ args: [beeping], userData: join(folder, 'data') })
  page = zapatos.page
  await expect(noteLine(page)).toBeVisible()
  await expect.poll(async () => (await soundsOnDisk()).length).toBe(1)
  const [sound] = await soundsOnDisk()
  expect(sound?.seconds).toBeGreaterThan(heard - 4)
  expect(sound?.seconds).toBeLessThan(heard + 2)
  expect(sound?.loudest).toBeGreaterThan(0.05)
  const [kept] = await recordings()
  expect(kept).toMatchObject({ sha256: sound?.sha256, bytes: sound?.bytes, endedAt: expect.any(Number) })
  expect(Math.abs((kept?.duration ?? 0) / 1_000 - (sound?.seconds ?? 0))).toBeLessThan(1)
  await expect.poll(async () => (await pieces()).length).toBe(0)
  await expect(recorder().getByRole('button', { name: 'Record' })).toBeVisible()
})
