// electron-vite's dev server with the runtime that the other commands use. Its bundles go to a folder of their own, so that out/ stays a build.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from './dependencies.mjs'
import { resolveRuntime } from './electron-runtime.mjs'
import { bringSystemLibraries } from './system-libraries.mjs'
import { say } from './tools.mjs'

/**
 * Runs until the window is closed or Ctrl+C is pressed.
 * @param {string[]} appArguments
 * @returns {Promise<number>} exit code
 */
export async function developApp(appArguments) {
  const runtime = await resolveRuntime({ say })
  await bringSystemLibraries({ runtime, say })
  const bin = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js')
  const config = join(projectFolder, 'build/electron.vite.config.ts')
  const root = process.getuid?.() === 0
  if (root) say('You are root, so Chromium runs without its sandbox (--no-sandbox); start as a normal user to keep it.')
  const out = join(projectFolder, 'out/dev')
  const viteArguments = ['dev', '--config', config, '--watch', '--entry', out, ...(root ? ['--noSandbox'] : [])]
  const child = spawn(process.execPath, [bin, ...viteArguments, '--', ...appArguments], {
    cwd: projectFolder,
    env: { ...process.env, ELECTRON_EXEC_PATH: runtime.executable, ZAPATOS_OUT: out },
    stdio: 'inherit',
  })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 0))
  })
}
