// A screen for tests and benches on machines without one: an Xvfb of our own on a display number that it picks itself.
import { spawn } from 'node:child_process'
import { PlainError } from './plain-error.mjs'

/** Whether windows have a screen to appear on. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * @throws {PlainError} when no window could be shown
 */
export function demandDisplay() {
  if (hasDisplay()) return
  throw new PlainError(
    'There is no display to open a window on: start from a desktop session, or run "xvfb-run -a npm start" on a machine without a screen.',
  )
}

/**
 * Starts Xvfb (1920 × 1080) when there is no display and puts it into `process.env.DISPLAY`.
 * @returns {Promise<() => void>} takes the screen down again; does nothing when there was one before
 * @throws {PlainError} when Xvfb is missing or does not start
 */
export async function openDisplay() {
  if (hasDisplay()) return () => {}
  const screen = ['-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset']
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const answer = server.stdio[3]
  /** @type {string} */
  const number = await new Promise((resolve, reject) => {
    server.once('error', () =>
      reject(new PlainError('Xvfb, the screen for tests, is missing: run "apt-get install xvfb" and try again.')),
    )
    server.once('exit', () =>
      reject(
        new PlainError('Xvfb, the screen for tests, did not start: set DISPLAY to a running X server and try again.'),
      ),
    )
    let text = ''
    answer?.on('data', (chunk) => {
      text += chunk
      if (text.includes('\n')) resolve(text.trim())
    })
  })
  process.env.DISPLAY = `:${number}`
  const close = () => {
    server.kill()
    delete process.env.DISPLAY
  }
  process.once('exit', () => server.kill())
  server.unref()
  answer?.destroy()
  return close
}
