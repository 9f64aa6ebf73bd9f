import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { resolveRuntime } from '#build/electron-runtime.mjs'
import { decodeJourney } from '#domain/journeyfile/decode.ts'
import { encodeJourney } from '#domain/journeyfile/encode.ts'
import type { Tables } from '#domain/model/tables.ts'
import { writeBadFiles } from '#tests/fixtures/badFiles.ts'
import type {} from '#tests/fixtures/bridge.d.ts'
import { app as appInfo, startSha256 } from '#tests/fixtures/journeyZip.ts'
import { smallJourney } from '#tests/fixtures/smallJourney.ts'
import { appEnvironment, appPath, appSwitches, type Launched, launchZapatos } from './launch.ts'

const title = 'Zażółć gęślą jaźń'
let folder: string
let file: string

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zapatos-main-'))
  file = join(folder, 'given.journey')
  writeFileSync(file, encodeJourney(smallJourney(), appInfo, startSha256))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the window last heard from the main process, in order. */
async function listen({ page }: Launched) {
  await page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    for (const name of ['journey.opened', 'job.progress', 'menu.command'] as const) {
      window.zapatos.on(name, (payload) => heard.push([name, payload]))
    }
  })
}
const heard = ({ page }: Launched) => page.evaluate(() => (window as unknown as { heard: [string, unknown][] }).heard)

/** Lets the save dialog answer with `path`, or with nothing. */
function answerSaveDialog({ app }: Launched, path: string | undefined) {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: !filePath, filePath: filePath ?? '' })
  }, path)
}

test.describe('files', () => {
  let zapatos: Launched
  let tables: Tables
  test.beforeAll(async () => {
    zapatos = await launchZapatos({ args: [file] })
    tables = smallJourney()
  })
  test.afterAll(() => zapatos?.close())

  test('a file given as argument is open in the window', async () => {
    await expect(zapatos.page.getByText(title).first()).toBeVisible()
  })

  test('a second start hands its file to the running window and ends', async () => {
    await listen(zapatos)
    const { executable } = await resolveRuntime()
    const second = spawn(executable, [appPath, ...appSwitches(zapatos.userData), 'given.journey'], {
      cwd: folder,
      env: appEnvironment(),
      stdio: 'ignore',
    })
    const code = await new Promise((ended) => second.on('close', ended))
    expect(code).toBe(0)
    await expect
      .poll(async () => (await heard(zapatos)).map(([name, payload]) => [name, (payload as { ok: boolean }).ok]))
      .toContainEqual(['journey.opened', true])
  })

  test('each kind of bad file is answered with a message and changes nothing', async () => {
    const { page } = zapatos
    await page.evaluate(() => {
      const input = Object.assign(document.createElement('input'), { type: 'file', id: 'drop' })
      document.body.append(input)
    })
    for (const { name, says } of writeBadFiles(folder)) {
      await page.locator('#drop').setInputFiles(join(folder, `${name}.journey`))
      const answer = await page.evaluate(() => {
        const dropped = (document.getElementById('drop') as HTMLInputElement).files?.[0]
        return dropped && window.zapatos.openDropped(dropped)
      })
      expect(answer, name).toMatchObject({ ok: false, error: { message: expect.stringContaining(says) } })
    }
    await page.locator('#drop').setInputFiles(file)
    const good = await page.evaluate(() => {
      const dropped = (document.getElementById('drop') as HTMLInputElement).files?.[0]
      return dropped && window.zapatos.openDropped(dropped)
    })
    expect(good).toEqual({ ok: true, value: { tables, sounds: [], name: 'given.journey' } })
    await page.evaluate(() => document.getElementById('drop')?.remove())
  })

  test('a dropped file that is none on this laptop is told', async () => {
    const answer = await zapatos.page.evaluate(() => window.zapatos.openDropped(new File(['x'], 'x.journey')))
    expect(answer).toMatchObject({ ok: false, error: { code: 'cannotRead' } })
  })

  test('a saved copy opens as the same journey, with the ending added, and closing the dialog is no error', async () => {
    const { page } = zapatos
    await answerSaveDialog(zapatos, join(folder, 'copy of 1.0'))
    const saved = await page.evaluate((tables) => window.zapatos.saveCopy({ tables }), tables)
    expect(saved).toMatchObject({ ok: true, value: { name: 'copy of 1.0.journey', warnings: [] } })
    const decoded = decodeJourney(readFileSync(join(folder, 'copy of 1.0.journey')), startSha256)
    expect(decoded).toEqual({ ok: true, value: tables })
    await answerSaveDialog(zapatos, undefined)
    expect(await page.evaluate((tables) => window.zapatos.saveCopy({ tables }), tables)).toEqual({
      ok: true,
      value: null,
    })
  })

  test('a copy that cannot be written is told in plain words', async () => {
    await answerSaveDialog(zapatos, join(folder, 'gone', 'x.journey'))
    const saved = await zapatos.page.evaluate((tables) => window.zapatos.saveCopy({ tables }), tables)
    expect(saved).toMatchObject({
      ok: false,
      error: { code: 'cannotWrite', message: expect.stringContaining('is gone') },
    })
  })

  test('records that do not hold are not written', async () => {
    await answerSaveDialog(zapatos, join(folder, 'never.journey'))
    const spoilt = { ...tables, notes: { x: { id: 'x', text: '<b>' } } } as unknown as Tables
    const saved = await zapatos.page.evaluate((tables) => window.zapatos.saveCopy({ tables }), spoilt)
    expect(saved).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringContaining('notes[0]') } })
    expect(existsSync(join(folder, 'never.journey'))).toBe(false)
  })

  test('a document tells its progress, can be looked at, and is not written when cancelled', async () => {
    const { page, app } = zapatos
    await listen(zapatos)
    await answerSaveDialog(zapatos, join(folder, 'summary.pdf'))
    const request = { tables, format: 'summary-pdf', focusGroupId: null, names: false } as const
    const made = await page.evaluate((request) => window.zapatos.exportDocument({ ...request, job: 'one' }), request)
    expect(made).toMatchObject({ ok: true, value: { name: 'summary.pdf' } })
    expect(readFileSync(join(folder, 'summary.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    const progress = (await heard(zapatos)).map(([name, payload]) => [name, (payload as { job: string }).job])
    expect(progress).toContainEqual(['job.progress', 'one'])

    await app.evaluate(({ shell }) => {
      const seen: string[] = []
      Object.assign(globalThis, { seen })
      shell.openPath = async (path) => {
        seen.push(`open ${path}`)
        return ''
      }
      shell.showItemInFolder = (path) => {
        seen.push(`show ${path}`)
      }
    })
    const token = made.ok && made.value ? made.value.token : ''
    await page.evaluate((token) => window.zapatos.viewDocument({ token }), token)
    await page.evaluate((token) => window.zapatos.revealDocument({ token }), token)
    const path = join(folder, 'summary.pdf')
    expect(await app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
      `open ${path}`,
      `show ${path}`,
    ])
    expect(await page.evaluate(() => window.zapatos.viewDocument({ token: 'x' }))).toMatchObject({ ok: false })

    await answerSaveDialog(zapatos, join(folder, 'cancelled.pdf'))
    const cancelled = await page.evaluate(async (request) => {
      const answer = window.zapatos.exportDocument({ ...request, job: 'two' })
      // Asked over and over, since the dialog and the start of the worker come before there is anything to cancel.
      let ended = false
      void answer.then(() => {
        ended = true
      })
      while (!ended) await window.zapatos.cancelJob({ job: 'two' })
      return answer
    }, request)
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(existsSync(join(folder, 'cancelled.pdf'))).toBe(false)
  })

  test('when the worker dies the app says so and goes on with a fresh one', async () => {
    const { page, app } = zapatos
    await answerSaveDialog(zapatos, join(folder, 'died.pdf'))
    const request = { tables, format: 'summary-pdf', focusGroupId: null, names: false, job: 'dies' } as const
    const answer = page.evaluate((request) => window.zapatos.exportDocument(request), request)
    const workers = () =>
      app.evaluate(({ app }) =>
        app
          .getAppMetrics()
          .filter(({ name }) => name === 'Zapatos worker')
          .map(({ pid }) => pid),
      )
    await expect.poll(async () => (await workers()).length, { intervals: [20] }).toBeGreaterThan(0)
    let over = false
    void answer.then(() => {
      over = true
    })
    while (!over) for (const pid of await workers()) kill(pid)
    expect(await answer).toMatchObject({
      ok: false,
      error: { code: 'workerFailed', message: expect.stringContaining('safe') },
    })
    await answerSaveDialog(zapatos, join(folder, 'after.journey'))
    expect(await page.evaluate((tables) => window.zapatos.saveCopy({ tables }), tables)).toMatchObject({ ok: true })
  })

  test('a mail opens as a draft with journey and summary, and is kept when no program opens it', async () => {
    const { page, app, userData } = zapatos
    const openPath = (problem: string) =>
      app.evaluate(({ shell }, problem) => {
        const seen: string[] = []
        Object.assign(globalThis, { seen })
        shell.openPath = async (path) => {
          seen.push(path)
          return problem
        }
        shell.showItemInFolder = (path) => {
          seen.push(path)
        }
      }, problem)
    const seen = () => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
    const share = () =>
      page.evaluate((tables) => window.zapatos.shareByEmail({ tables, focusGroupId: null, job: 'mail' }), tables)
    const draft = join(userData, 'outbox', `${title}.eml`)

    await openPath('')
    expect(await share()).toMatchObject({ ok: true, value: { name: `${title}.eml` } })
    expect(await seen()).toEqual([draft])
    const text = readFileSync(draft, 'latin1')
    expect(text).toMatch(/^X-Unsent: 1\r\n/)
    expect(text.match(/Content-Disposition: attachment/g)).toHaveLength(2)
    expect(text).toContain('application/vnd.zapatos.journey+zip')

    await openPath('no application')
    const kept = await share()
    expect(kept).toMatchObject({ ok: false, error: { code: 'noMailProgram', message: expect.stringContaining(draft) } })
    expect(await seen()).toEqual([draft, draft])
  })

  test('a backup is listed and opens', async () => {
    const answers = await zapatos.page.evaluate(async (tables) => {
      const written = await window.zapatos.writeBackup({ tables })
      const list = await window.zapatos.listBackups()
      const token = list.ok ? (list.value[0]?.token ?? '') : ''
      return { written, list, opened: await window.zapatos.openBackup({ token }) }
    }, tables)
    expect(answers.written).toMatchObject({ ok: true, value: { at: expect.any(Number) } })
    expect(answers.list).toMatchObject({ ok: true, value: [{ title, client: 'Ελληνικά' }] })
    expect(answers.opened).toMatchObject({ ok: true, value: { tables } })
    expect(readdirSync(join(zapatos.userData, 'backups'))).toHaveLength(1)
  })

  test('every item of the menu reaches the window or the system', async () => {
    const { app } = zapatos
    await listen(zapatos)
    const clicked = await app.evaluate(({ Menu, BrowserWindow }) => {
      const dead: string[] = []
      const wanted: string[] = []
      for (const menu of Menu.getApplicationMenu()?.items ?? []) {
        for (const item of menu.submenu?.items ?? []) {
          if (item.type === 'separator' || item.role) continue
          if (item.label.startsWith('About')) continue
          if (item.enabled) wanted.push(item.label)
          else dead.push(item.label)
        }
      }
      const first = Menu.getApplicationMenu()?.items.find(({ label }) => label.includes('Edit'))?.submenu?.items[0]
      first?.click(undefined, BrowserWindow.getAllWindows()[0])
      return { dead, wanted }
    })
    expect(clicked.dead).toEqual([])
    expect(clicked.wanted).toEqual([
      'New journey',
      'Open…',
      'Library',
      'Save a copy…',
      'Export summary PDF…',
      'Restore from backup…',
      'Undo',
      'Redo',
      'Search…',
      'Keyboard shortcuts',
    ])
    await expect.poll(() => heard(zapatos)).toContainEqual(['menu.command', 'undo'])
  })
})

test.describe('closing', () => {
  let zapatos: Launched
  test.beforeEach(async () => {
    zapatos = await launchZapatos()
    // The window says so once it listens; only then is it asked before it goes.
    await expect(zapatos.page.getByRole('heading').first()).toBeVisible()
    // It says so after it has tidied up, which may take a moment; saying it again does no harm.
    await zapatos.page.evaluate(() => window.zapatos.ready())
  })
  test.afterEach(() => zapatos.close())

  const closeWindow = () => zapatos.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

  test('waits for the window to finish, and the place of the window is kept', async () => {
    const { app, userData } = zapatos
    const bounds = (running: Launched) =>
      running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1111, height: 777 })
    })
    // The system moves a window in its own time.
    await expect.poll(() => bounds(zapatos)).toMatchObject({ width: 1111, height: 777 })
    const gone = new Promise((ended) => app.process().once('exit', ended))
    await closeWindow()
    expect(await gone).toBe(0)
    expect(JSON.parse(readFileSync(join(userData, 'window.json'), 'utf8'))).toMatchObject({ width: 1111, height: 777 })
    const again = await launchZapatos({ userData })
    try {
      expect(await bounds(again)).toMatchObject({ width: 1111, height: 777 })
    } finally {
      await again.close()
    }
  })

  test('of a window that does not finish asks the person, who can wait or go', async () => {
    const { app } = zapatos
    await app.evaluate(({ dialog, ipcMain }) => {
      const asked: string[] = []
      const desk = { asked, answer: (_response: number) => {} }
      Object.assign(globalThis, { desk })
      ipcMain.removeHandler('app.flushed')
      ipcMain.handle('app.flushed', () => new Promise(() => {}))
      dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
        asked.push(options.message)
        return new Promise((answered) => {
          desk.answer = (response) => answered({ response, checkboxChecked: false })
        })
      }) as typeof dialog.showMessageBox
    })
    const asked = () => app.evaluate(() => (globalThis as unknown as { desk: { asked: string[] } }).desk.asked.length)
    const answer = (response: number) =>
      app.evaluate((_, given) => {
        const { desk } = globalThis as unknown as { desk: { answer(response: number): void } }
        // The program may be gone before this call is answered.
        setTimeout(() => desk.answer(given), 50)
      }, response)
    const gone = new Promise((ended) => app.process().once('exit', ended))
    await closeWindow()
    await expect.poll(asked).toBe(1)
    await answer(0)
    await expect.poll(asked).toBe(2)
    await answer(1)
    expect(await gone).toBe(0)
  })

  test('of a crashed window is not held up, and a crash brings the window back', async () => {
    const { app, page } = zapatos
    const loads = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const loaded = new Promise((done) => contents?.once('did-finish-load', () => done('loaded again')))
      contents?.forcefullyCrashRenderer()
      return loaded
    })
    expect(loads).toBe('loaded again')
    expect(page.isClosed()).toBe(false)
    const question = await app.evaluate(async ({ BrowserWindow, dialog }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const asked = new Promise((said) => {
        dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
          said(message)
          return { response: 0, checkboxChecked: false }
        }) as typeof dialog.showMessageBox
      })
      const loaded = new Promise((done) => contents?.once('did-finish-load', () => done('loaded')))
      contents?.forcefullyCrashRenderer()
      const message = await asked
      await loaded
      return message
    })
    expect(question).toContain('stopped twice')
    const gone = new Promise((ended) => app.process().once('exit', ended))
    await closeWindow()
    expect(await gone).toBe(0)
  })
})

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It had just ended by itself.
  }
}
