import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium, expect, test } from '@playwright/test'
import { makePackages, packagedApps } from '#build/dist-app.mjs'
import { resolveRuntime } from '#build/electron-runtime.mjs'
import { appEnvironment, appSwitches } from '#tests/e2e/launch.ts'

// What users get, packaged by electron-builder from the build that the other tests run.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

let output = ''
let executable = ''
let asar = ''

test.beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), 'zapatos-dist-'))
  await makePackages({ runtime: await resolveRuntime(), formats: ['dir'], output })
  const packaged = (await packagedApps(output))[0]!
  executable = packaged.path
  asar = packaged.asar
})

test.afterAll(() => rm(output, { recursive: true, force: true }))

const run = (...args: string[]) =>
  promisify(execFile)(executable, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args], {
    cwd: output,
    env: appEnvironment({ XDG_CONFIG_HOME: output }),
  })

test('every fuse of the packaged program is set as designed', async () => {
  const wire = await getCurrentFuseWire(executable)
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    nodeCliInspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyFromAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    browserSnapshot: wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
    fileProtocolPrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    runAsNode: FuseState.DISABLE,
    cookieEncryption: FuseState.ENABLE,
    nodeOptions: FuseState.DISABLE,
    nodeCliInspect: FuseState.DISABLE,
    asarIntegrity: FuseState.ENABLE,
    onlyFromAsar: FuseState.ENABLE,
    browserSnapshot: FuseState.DISABLE,
    fileProtocolPrivileges: FuseState.DISABLE,
  })
})

test('app.asar holds the bundles, fonts and assets, no package and no source, in at most 30 MB', async () => {
  const files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'))
  expect(files).toEqual(expect.arrayContaining(['/package.json', '/out/main/main.js', '/out/main/worker.js']))
  expect(files).toEqual(expect.arrayContaining(['/out/preload/preload.cjs', '/out/renderer/index.html']))
  expect(files).toContain('/out/fonts/noto-sans-jp-400.ttf.gz')
  expect(
    files.filter((file) => !/^\/(package\.json|out(\/(main|preload|renderer|fonts|assets)(\/.*)?)?)$/.test(file)),
  ).toEqual([])
  expect(files.filter((file) => /node_modules|\.tsx?$|\.map$|README/.test(file))).toEqual([])
  expect((await stat(asar)).size).toBeLessThan(30e6)
})

test('nothing beside app.asar could be loaded as another app', async () => {
  const resources = await readdir(dirname(asar))
  expect(resources.filter((name) => name.startsWith('app') || name.includes('default_app'))).toEqual(['app.asar'])
})

test('the packaged program checks the sample and says its version', async () => {
  const sample = resolve(import.meta.dirname, '../../assets/samples/home-internet.journey')
  expect((await run('check', sample)).stdout).toMatch(/^home-internet\.journey is a good \.journey/)
  expect((await run('--version')).stdout).toMatch(/^Zapatos \d+\.\d+\.\d+\n$/)
})

test('the packaged window opens on the library, from app://, with nothing of Node in it', async () => {
  // With the inspect fuse off Playwright cannot come in through Node, so it comes in as a browser's developer tools would.
  const profile = join(output, 'profile')
  const program = spawn(executable, [...appSwitches(profile), '--remote-debugging-port=0'], {
    env: appEnvironment({ XDG_CONFIG_HOME: output }),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      program.stderr.on('data', (chunk) => {
        said += chunk
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
        if (found) resolve(found)
      })
      program.on('close', () => reject(new Error(`The packaged app ended early: ${said}`)))
    })
    const browser = await chromium.connectOverCDP(address)
    const context = browser.contexts()[0]!
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    await expect(page.getByRole('heading', { name: 'Journeys' })).toBeVisible()
    expect(page.url()).toMatch(/^app:\/\/zapatos\//)
    expect(
      await page.evaluate(() => [typeof Reflect.get(window, 'process'), typeof Reflect.get(window, 'require')]),
    ).toEqual(['undefined', 'undefined'])
    await browser.close()
  } finally {
    program.kill('SIGKILL')
  }
})

test('Node switches that would open the packaged program are ignored', async () => {
  const options = { NODE_OPTIONS: '--require=/nowhere/evil.cjs' }
  const env = { ...appEnvironment({ XDG_CONFIG_HOME: output }), ...options }
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { stdout, stderr } = await promisify(execFile)(executable, [...root, '--inspect=0', '--version'], { env })
  expect(stdout).toMatch(/^Zapatos /)
  expect(stderr).not.toContain('Debugger listening')
  expect(stderr).not.toContain('evil.cjs')
})
