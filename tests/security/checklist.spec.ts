import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { appPath, type Launched, launchZapatos } from '#tests/e2e/launch.ts'
import type {} from '#tests/fixtures/bridge.d.ts'

let zapatos: Launched
let server: Server
let outside: string
let visitors: string[]
const built = process.env.ZAPATOS_OUT ? appPath : join(appPath, 'out')

test.beforeAll(async () => {
  visitors = []
  server = createServer((request, answer) => {
    visitors.push(request.url ?? '')
    answer.writeHead(200, { 'access-control-allow-origin': '*' }).end('caught')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  zapatos = await launchZapatos()
  await zapatos.page.waitForFunction(() => 'zapatos' in window)
})

test.afterAll(async () => {
  await zapatos?.close()
  server.closeAllConnections()
  server.close()
})

test('no request leaves: not from the page', async () => {
  const tried = await zapatos.page.evaluate(async (outside) => {
    const results: Record<string, string> = {}
    const settle = (name: string, wait: Promise<unknown>) =>
      wait.then(
        () => (results[name] = 'went out'),
        () => (results[name] = 'refused'),
      )
    const element = (name: string, tag: string, fields: Record<string, string>) => {
      const node = Object.assign(document.createElement(tag), fields)
      const loaded = new Promise((out, refused) => {
        node.addEventListener('load', out)
        node.addEventListener('error', refused)
      })
      document.head.append(node)
      return settle(name, loaded)
    }
    await Promise.all([
      settle('fetch', fetch(`${outside}/fetch`)),
      settle('fetch without answer', fetch(`${outside}/opaque`, { mode: 'no-cors' })),
      settle(
        'socket',
        new Promise((out, refused) => {
          const socket = new WebSocket(`${outside.replace('http', 'ws')}/socket`)
          socket.onopen = out
          socket.onerror = refused
        }),
      ),
      element('image', 'img', { src: `${outside}/image` }),
      element('script', 'script', { src: `${outside}/script` }),
      element('style', 'link', { rel: 'stylesheet', href: `${outside}/style` }),
    ])
    navigator.sendBeacon(`${outside}/beacon`)
    return results
  }, outside)
  expect(new Set(Object.values(tried))).toEqual(new Set(['refused']))
  expect(Object.keys(tried)).toHaveLength(6)
  expect(visitors).toEqual([])
})

test('no request leaves: not from the session either, where no page is asked', async () => {
  const result = await zapatos.app.evaluate(async ({ session }, outside) => {
    const tries = [`${outside}/session`, 'https://example.com/']
    return Promise.all(
      tries.map((url) =>
        session.defaultSession.fetch(url).then(
          () => url,
          () => 'refused',
        ),
      ),
    )
  }, outside)
  expect(result).toEqual(['refused', 'refused'])
  expect(visitors).toEqual([])
})

test('no request leaves: names of machines are not even looked up', async () => {
  const answer = await zapatos.app.evaluate(({ session }) =>
    session.defaultSession.resolveHost('localhost').then(
      ({ endpoints }) => JSON.stringify(endpoints),
      () => 'refused',
    ),
  )
  expect(answer).toBe('refused')
})

test('the window is sandboxed and isolated, without Node', async () => {
  const preferences = await zapatos.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): object }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
  expect(preferences).not.toMatchObject({ webSecurity: false })
  const seen = await zapatos.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in window),
  )
  expect(seen).toEqual([])
})

test('the bridge is what it was agreed to be, and the page cannot change it', async () => {
  const bridge = await zapatos.page.evaluate(() => {
    try {
      Object.assign(window.zapatos, { openJourney: () => 'mine' })
    } catch {
      // Refusing loudly is fine too.
    }
    return { keys: Object.keys(window.zapatos), changed: String(window.zapatos.openJourney).includes('mine') }
  })
  expect(bridge).toEqual({
    keys: [
      'platform',
      'version',
      'ready',
      'flushed',
      'setFullScreen',
      'uptime',
      'openJourney',
      'openDropped',
      'openSample',
      'saveCopy',
      'exportDocument',
      'revealDocument',
      'viewDocument',
      'cancelJob',
      'shareByEmail',
      'showAudience',
      'closeAudience',
      'writeLetterDrafts',
      'writeLetterPdf',
      'writeBackup',
      'listBackups',
      'openBackup',
      'on',
    ],
    changed: false,
  })
})

test('the bridge takes no other event and no other shape of request', async () => {
  const answers = await zapatos.page.evaluate(async () => {
    const odd = window.zapatos as unknown as {
      on(name: string, listener: () => void): void
      saveCopy(request: unknown): Promise<unknown>
      openBackup(request: unknown): Promise<unknown>
    }
    const thrown: string[] = []
    for (const name of ['ELECTRON_INTERNAL', '__proto__', 'toString']) {
      try {
        odd.on(name, () => {})
      } catch (error) {
        thrown.push(String(error))
      }
    }
    return {
      thrown: thrown.length,
      shapes: await Promise.all([
        odd.saveCopy({}),
        odd.saveCopy({ tables: { notes: {} } }),
        odd.saveCopy({ tables: null, path: '/etc/passwd' }),
        odd.openBackup({ token: 7 }),
        odd.openBackup({ token: '/etc/passwd' }),
      ]),
    }
  })
  expect(answers.thrown).toBe(3)
  for (const answer of answers.shapes) expect(answer).toMatchObject({ ok: false, error: { code: 'badRequest' } })
})

test('the content security policy allows no inline script, no eval and no handler in markup', async () => {
  const policy = await zapatos.app.evaluate(async ({ session }) => {
    const page = await session.defaultSession.fetch('app://zapatos/')
    return page.headers.get('content-security-policy')
  })
  expect(policy).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  const ran = await zapatos.page.evaluate(async () => {
    const marks = window as unknown as Record<string, boolean>
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.body.append(script)
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="app://zapatos/none.png" onerror="window.ranHandler = true">'
    document.body.append(holder)
    const image = holder.firstElementChild as HTMLImageElement
    if (!image.complete) await new Promise((failed) => image.addEventListener('error', failed, { once: true }))
    let evaluated = true
    try {
      evaluated = Boolean(new Function('return true')())
    } catch {
      evaluated = false
    }
    holder.remove()
    return { inline: marks.ranInline, handler: marks.ranHandler, evaluated }
  })
  expect(ran).toEqual({ inline: undefined, handler: undefined, evaluated: false })
})

test('every permission is denied, but to keep the library when the disk runs short', async () => {
  expect(await zapatos.page.evaluate(() => navigator.storage.persisted())).toBe(true)
  const answers = await zapatos.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => state,
          () => 'denied',
        ),
      ),
    )
    const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => 'given',
      () => 'denied',
    )
    const screen = await navigator.mediaDevices.getDisplayMedia().then(
      () => 'given',
      () => 'denied',
    )
    const place = await new Promise((answer) => {
      navigator.geolocation.getCurrentPosition(
        () => answer('given'),
        () => answer('denied'),
      )
    })
    return [...states, media, screen, place, await Notification.requestPermission()]
  })
  expect(new Set(answers)).toEqual(new Set(['denied']))
})

test('the microphone, and nothing else that listens or looks, is given to the window when it asks, and to no other', async () => {
  const other = await launchZapatos({ args: ['--use-fake-device-for-media-stream'] })
  const { app, page } = other
  /** What a page gets when it asks; a stream that was given is closed again. */
  const asking = `(async (wanted) => {
    const known = async () => (await navigator.mediaDevices.enumerateDevices()).filter(({ label }) => label).length
    const before = await known()
    const answer = await navigator.mediaDevices.getUserMedia(wanted).then(
      (stream) => {
        for (const track of stream.getTracks()) track.stop()
        return 'given'
      },
      ({ name }) => name,
    )
    return { before, answer, after: await known() }
  })`
  const ask = (wanted: object) => page.evaluate(`${asking}(${JSON.stringify(wanted)})`)
  const denied = { before: 0, answer: 'NotAllowedError', after: 0 }
  expect(await ask({ video: true })).toEqual(denied)
  expect(await ask({ audio: true, video: true })).toEqual(denied)

  // Our own page, but not in the window that records.
  const stranger = await app.evaluate(async ({ BrowserWindow }, code) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await window.loadURL('app://zapatos/index.html')
    const answer = await window.webContents.executeJavaScript(`${code}({ audio: true })`)
    window.destroy()
    return answer
  }, asking)
  expect(stranger).toEqual(denied)

  // What microphones are called is told only after the person let the window have one.
  expect(
    await page.evaluate(() =>
      navigator.permissions.query({ name: 'microphone' as PermissionName }).then(({ state }) => state),
    ),
  ).toBe('denied')
  const given = (await ask({ audio: true })) as { before: number; answer: string; after: number }
  expect(given).toMatchObject({ before: 0, answer: 'given' })
  expect(given.after).toBeGreaterThan(0)
  expect(
    await page.evaluate(() =>
      navigator.mediaDevices
        .enumerateDevices()
        .then((all) => all.filter(({ kind, label }) => kind === 'videoinput' && label).length),
    ),
  ).toBe(0)
  expect(await ask({ video: true })).toMatchObject({ answer: 'NotAllowedError' })
  await other.close()
})

test('media comes from the window itself and from nowhere else', async () => {
  const policy = await zapatos.app.evaluate(async ({ session }) => {
    const answer = await session.defaultSession.fetch('app://zapatos/')
    return answer.headers.get('content-security-policy')
  })
  expect(policy?.split('; ').find((part) => part.startsWith('media-src'))).toBe('media-src blob:')
  const refused = await zapatos.page.evaluate(
    (sources) =>
      Promise.all(
        sources.map(
          (source) =>
            new Promise((done) => {
              document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
                if (violatedDirective === 'media-src' && source.startsWith(blockedURI)) done(source)
              })
              new Audio(source).load()
            }),
        ),
      ),
    [`${outside}/sound`, 'data:audio/webm;base64,GkXf', 'app://zapatos/sound.weba'],
  )
  expect(refused).toHaveLength(3)
  expect(visitors).toEqual([])
})

test('the page can go nowhere', async () => {
  const { page, app } = zapatos
  const before = page.url()
  for (const target of [
    outside,
    'file:///etc/passwd',
    'https://example.com/',
    'app://zapatos/other.html',
    'data:text/html,x',
  ]) {
    await page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url })
      document.body.append(link)
      link.click()
      link.remove()
      window.location.assign(url)
    }, target)
    // A navigation that was let through would have been committed by the time the page answers again and main agrees.
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
    const shown = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())
    expect(shown, target).toBe(before)
  }
  expect(visitors).toEqual([])
})

test('no window, frame or webview opens', async () => {
  const { page, app } = zapatos
  const opened = await page.evaluate((outside) => {
    const results = [window.open(outside), window.open('app://zapatos/'), window.open('', 'x')]
    const link = Object.assign(document.createElement('a'), { href: outside, target: '_blank' })
    document.body.append(link)
    link.click()
    link.remove()
    const view = Object.assign(document.createElement('webview'), { src: outside })
    document.body.append(view)
    const isView = 'loadURL' in view
    view.remove()
    return { windows: results.filter(Boolean).length, isView }
  }, outside)
  expect(opened).toEqual({ windows: 0, isView: false })
  const framed = await page.evaluate(async (outside) => {
    const frame = Object.assign(document.createElement('iframe'), { src: outside })
    const done = new Promise((settled) => frame.addEventListener('load', settled, { once: true }))
    document.body.append(frame)
    await done
    // What was refused is an error page of another origin, whose document cannot be read; what loaded could speak.
    const inside = frame.contentDocument?.body?.textContent ?? ''
    frame.remove()
    return inside
  }, outside)
  expect(framed).not.toContain('caught')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(visitors).toEqual([])
})

test('only our own page is answered', async () => {
  const answer = await zapatos.app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await window.loadURL('data:text/html,<h1>stranger</h1>')
      const text = await window.webContents.executeJavaScript(
        'zapatos.listBackups().then((answer) => JSON.stringify(answer))',
      )
      window.destroy()
      return JSON.parse(text)
    },
    join(built, 'preload', 'preload.cjs'),
  )
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'badRequest', message: expect.stringContaining('Only the Zapatos window') },
  })
  expect(await zapatos.page.evaluate(() => window.zapatos.listBackups())).toMatchObject({ ok: true })
})

test('app:// serves the files of the window and nothing around them', async () => {
  const sibling = join(built, 'renderer-secrets')
  mkdirSync(sibling, { recursive: true })
  writeFileSync(join(sibling, 'secret.json'), '{"secret":true}')
  try {
    const statuses = await zapatos.app.evaluate(
      async ({ session }, urls) =>
        Promise.all(
          urls.map((url) =>
            session.defaultSession.fetch(url).then(
              async (answer) => `${answer.status}${(await answer.text()).includes('secret') ? ' leaked' : ''}`,
              () => 'refused',
            ),
          ),
        ),
      [
        'app://zapatos/',
        'app://zapatos/index.html',
        'app://zapatos/../package.json',
        'app://zapatos/%2e%2e/package.json',
        'app://zapatos/..%2fpackage.json',
        'app://zapatos/..%2Frenderer-secrets%2Fsecret.json',
        'app://zapatos/%2e%2e%2frenderer-secrets/secret.json',
        'app://zapatos/..%5crenderer-secrets%5csecret.json',
        'app://zapatos/index.html%00.json',
        'app://zapatos/%E0%A4%A',
        'app://zapatos//etc/passwd',
        'app://zapatos/assets',
        'app://renderer-secrets/secret.json',
        'app://zapatos.evil/index.html',
      ],
    )
    expect(statuses.slice(0, 2)).toEqual(['200', '200'])
    for (const status of statuses.slice(2)) expect(status).toMatch(/^(404|refused)$/)
  } finally {
    rmSync(sibling, { recursive: true })
  }
})

test('nothing is downloaded and no dictionary is fetched', async () => {
  const { app, page } = zapatos
  const isChecking = await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())
  expect(isChecking).toBe(process.platform === 'darwin')
  await app.evaluate(({ session }) => {
    session.defaultSession.once('will-download', (event, item) => {
      Object.assign(globalThis, { downloadState: `${event.defaultPrevented} ${item.getState()}` })
    })
  })
  await page.evaluate(() => {
    const url = URL.createObjectURL(new Blob(['x'], { type: 'application/octet-stream' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: 'x.bin' })
    document.body.append(link)
    link.click()
    link.remove()
  })
  await expect
    .poll(() => app.evaluate(() => (globalThis as { downloadState?: string }).downloadState))
    .toMatch(/^true /)
})

test('answers carry no path of this laptop', async () => {
  const folder = dirname(zapatos.userData)
  const answers = await zapatos.page.evaluate(async () => {
    const sample = await window.zapatos.openSample()
    const tables = sample.ok ? sample.value.tables : ({} as never)
    return [sample, await window.zapatos.writeBackup({ tables }), await window.zapatos.listBackups()]
  })
  expect(answers).toMatchObject([{ ok: true }, { ok: true }, { ok: true, value: [{ title: expect.any(String) }] }])
  expect(JSON.stringify(answers)).not.toContain(folder)
})
