import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test'
import { resolveRuntime } from '#build/electron-runtime.mjs'

/** A running Zapatos with its first window. */
export interface Launched {
  app: ElectronApplication
  page: Page
  /** The folder with the library, the backups and the settings of this run. */
  userData: string
  /** Quits the app, and removes the user-data folder if `launchZapatos` made it. */
  close: () => Promise<void>
}

export interface LaunchOptions {
  /** Arguments as a person would type them after `zapatos`. */
  args?: string[]
  /** An existing user-data folder, to start again where another run ended; it stays after `close`. */
  userData?: string
  /** Added to the environment of the app. */
  env?: Record<string, string>
}

const root = resolve(import.meta.dirname, '../..')
const quitWithinMs = 10_000

/** Path Electron is given as the app: the project, or the build that ZAPATOS_OUT names. */
export const appPath = process.env.ZAPATOS_OUT ? resolve(root, process.env.ZAPATOS_OUT) : root

/** The environment of the app: this process's own, without what would turn Electron into plain Node. */
export function appEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE' && entry[0] !== 'NODE_OPTIONS',
  )
  // Without a session bus Chromium complains on stderr for every start.
  return { DBUS_SESSION_BUS_ADDRESS: 'disabled:', ...Object.fromEntries(kept), ...extra }
}

/** The switches every start of the app in a test needs before its own arguments: Chromium's sandbox refuses root. */
export function appSwitches(userData: string): string[] {
  return [`--user-data-dir=${userData}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
}

/**
 * Starts the built app in a real Electron with a fresh user-data folder and waits for its first window.
 * It rejects when the app ends, or when no window opens.
 */
export async function launchZapatos(options: LaunchOptions = {}): Promise<Launched> {
  const { executable } = await resolveRuntime()
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'zapatos-')))
  const app = await attach({
    executablePath: executable,
    args: [appPath, ...appSwitches(userData), ...(options.args ?? [])],
    env: appEnvironment(options.env),
    cwd: root,
    timeout: 15_000,
  })
  // Taken now: of an app that has ended by itself Playwright no longer gives it out.
  const child = app.process()
  const page = await app.firstWindow({ timeout: 60_000 })
  const close = async () => {
    await quit(app, child)
    if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 5 })
  }
  return { app, page, userData, close }
}

/**
 * Playwright attaches while the app is starting, and about once in eighty starts waits for ever for a page it has seen
 * only half of: the app is up by then, its database open. Then it is killed and started again, at most twice.
 */
async function attach(given: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await _electron.launch(given)
    } catch (problem) {
      if (attempt === 3 || !(problem instanceof errors.TimeoutError)) throw problem
    }
  }
}

/** Quits as a person would; an app that does not go within ten seconds, or is dead already, is killed. */
async function quit(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const late = setTimeout(() => child.kill('SIGKILL'), quitWithinMs)
  await app.close().catch(() => child.kill('SIGKILL'))
  clearTimeout(late)
}
