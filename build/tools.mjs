// The first step of every command: the right Node, the dependencies, then the command itself on the pinned Node.
// Node built-ins only, and nothing here may need a Node newer than the one that has to be told it is too old.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dependenciesAreCurrent, installDependencies, projectFolder } from './dependencies.mjs'
import { PlainError, runPlainly } from './plain-error.mjs'

const oldest = { major: 20, minor: 19 }
const onPinnedNode = 'ZAPATOS_ON_PINNED_NODE'

/** A step of a script, on stderr: stdout belongs to the app. */
export function say(/** @type {string} */ line) {
  console.error(line)
}

/**
 * Runs a command of the project: first itself on the machine's Node to prepare, then once more on the pinned Node.
 * @param {string} script path of the command, the one Node was started with
 * @param {() => Promise<number | void>} command resolves with the exit code
 * @param {() => void} [before] what can be refused before anything is installed
 */
export async function withTools(script, command, before = () => {}) {
  await runPlainly(async () => {
    if (process.env[onPinnedNode] === '1') return command()
    demandNode(process.versions.node)
    before()
    if (!dependenciesAreCurrent()) await installDependencies(say)
    return rerun(script)
  })
}

/**
 * @param {string} version of the Node that runs
 * @throws {PlainError} when it is older than 20.19
 */
export function demandNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return
  throw new PlainError(
    `Zapatos needs Node ${oldest.major}.${oldest.minor} or newer and this is Node ${version}: install a current Node and try again.`,
  )
}

/**
 * The Node 24 of the devDependency `node`; its install script may have been blocked, then a new enough own Node does.
 * @returns {string}
 */
function pinnedNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = join(projectFolder, 'node_modules/node/bin', name)
  if (existsSync(path)) return path
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new PlainError(
    'Node 24 is missing in node_modules, because install scripts are blocked: run "npm rebuild node" and try again.',
  )
}

/**
 * @param {string} script
 * @returns {Promise<number>} its exit code
 */
function rerun(script) {
  const node = pinnedNode()
  const bins = [join(projectFolder, 'node_modules/.bin'), process.env.PATH].join(
    process.platform === 'win32' ? ';' : ':',
  )
  const env = { ...process.env, PATH: bins, [onPinnedNode]: '1' }
  return new Promise((resolve, reject) => {
    const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: 'inherit', env })
    // Ctrl+C reaches the child by itself, as part of the terminal's group; this process only waits for its end.
    const wait = () => {}
    process.on('SIGINT', wait)
    const pass = () => child.kill('SIGTERM')
    process.on('SIGTERM', pass)
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}
