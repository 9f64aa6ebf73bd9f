// The second half of npm start, on the pinned Node: runtime, shared libraries, build, window.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { bringBuildUpToDate } from './build-app.mjs'
import { electronArguments, isWindowless } from './command-line.mjs'
import { projectFolder } from './dependencies.mjs'
import { resolveRuntime } from './electron-runtime.mjs'
import { bringSystemLibraries } from './system-libraries.mjs'
import { say } from './tools.mjs'

/** Lines that Chromium writes about missing buses and graphics cards; they mean nothing to the person at the terminal. */
const chromiumNoise = /^\[\d+:\d+\/\d+\.\d+:(INFO|WARNING|ERROR|VERBOSE\d*):/

/**
 * Brings everything up to date and runs the app until it ends.
 * @param {string[]} appArguments as typed after `npm start --`
 * @returns {Promise<number>} the app's exit code
 */
export async function startApp(appArguments) {
  const runtime = await resolveRuntime({ say })
  await bringSystemLibraries({ runtime, say })
  await bringBuildUpToDate({ say })
  const root = process.getuid?.() === 0
  // A command without a window ends before Chromium would start anything that needs a sandbox, and answers in one line.
  if (root && !isWindowless(appArguments))
    say('You are root, so Chromium runs without its sandbox (--no-sandbox); start as a normal user to keep it.')
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _nodeOptions, ...env } = process.env
  // npm changes the folder to the project's; a path typed by a person counts from where they stood.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const child = spawn(runtime.executable, electronArguments({ app: projectFolder, appArguments, root }), {
    cwd,
    env,
    stdio: ['inherit', 'inherit', 'pipe'],
  })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!chromiumNoise.test(line)) console.error(line)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}
