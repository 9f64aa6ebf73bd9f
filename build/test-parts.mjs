// The parts of npm test and how their counts add up to the last line.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bringBuildUpToDate } from './build-app.mjs'
import { projectFolder } from './dependencies.mjs'
import { openDisplay } from './display.mjs'
import { describeRuntime, resolveRuntime } from './electron-runtime.mjs'
import { PlainError, plainSentence } from './plain-error.mjs'
import { bringSystemLibraries } from './system-libraries.mjs'
import { say } from './tools.mjs'

const bins = join(projectFolder, 'node_modules')
const results = join(projectFolder, 'test-results')
const layers = ['domain', 'electron', 'preload', 'renderer', 'tests']

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {Record<string, (more: string[]) => Promise<Count>>} the parts in the order in which they run */
const parts = { types, lint, unit, build, e2e }

/** Parts that start Electron, or read PDFs with pdftotext. */
const needMachine = new Set(['unit', 'e2e'])

/**
 * Runs all parts, or the one that is named, and prints `N passed, N failed` as the last line.
 * @param {string[]} wanted name of a part and arguments for its runner
 * @returns {Promise<number>} exit code: 0 when something ran and nothing failed
 */
export async function runTests(wanted) {
  const [only, ...more] = wanted
  if (only !== undefined && parts[only] === undefined) {
    throw new PlainError(
      `There is no part "${only}": name one of ${Object.keys(parts).join(', ')}, or none for all of them.`,
      2,
    )
  }
  mkdirSync(results, { recursive: true })
  if (only === undefined || needMachine.has(only)) await prepareMachine()
  const total = { passed: 0, failed: 0 }
  for (const [name, part] of Object.entries(parts)) {
    if (only !== undefined && only !== name && !(only === 'e2e' && name === 'build')) continue
    say(`\n── ${name} ──`)
    const count = await part(only === name ? more : []).catch((error) => {
      say(plainSentence(error))
      return { passed: 0, failed: 1 }
    })
    total.passed += count.passed
    total.failed += count.failed
    say(`${name}: ${count.passed} passed, ${count.failed} failed`)
  }
  // Both streams end in the same log; the last line must not be overtaken.
  await new Promise((done) => process.stderr.write('', done))
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

/** Electron, its shared libraries, a screen and the reader of PDFs, before anything is tested. */
async function prepareMachine() {
  const runtime = await resolveRuntime({ say })
  await bringSystemLibraries({ runtime, say, forTests: true })
  say(`The windows run on ${describeRuntime(runtime)}.`)
}

/** The TypeScript compiler once per layer; each layer counts as one check. */
async function types() {
  const count = { passed: 0, failed: 0 }
  for (const layer of layers) {
    const code = await run('typescript/bin/tsc', ['-p', join(projectFolder, `build/tsconfig.${layer}.json`)])
    addCheck(count, `types of ${layer}`, code)
  }
  return count
}

/** Lint, format and import rules, one check. */
async function lint() {
  const count = { passed: 0, failed: 0 }
  const code = await run('@biomejs/biome/bin/biome', [
    'ci',
    ...(process.stdout.isTTY ? [] : ['--colors=off']),
    '--error-on-warnings',
    '--max-diagnostics=50',
    projectFolder,
  ])
  addCheck(count, 'lint, format and import rules', code)
  return count
}

/**
 * Unit tests, migrations and the short fuzz runs.
 * @param {string[]} more
 */
async function unit(more) {
  const file = freshResult('unit.json')
  const config = join(projectFolder, 'tests/vitest.config.ts')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  // A log keeps every escape sequence, and CI is a log.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
  const code = await run('vitest/vitest.mjs', ['run', '--config', config, ...reporters, ...more], plain)
  return unitCount(readResult(file), code)
}

/** The bundles, one check. */
async function build() {
  const count = { passed: 0, failed: 0 }
  await bringBuildUpToDate({ say })
  addCheck(count, 'build', 0)
  return count
}

/**
 * End to end and security, in windows of real Electron.
 * @param {string[]} more
 */
async function e2e(more) {
  const closeDisplay = await openDisplay()
  try {
    const file = freshResult('e2e.json')
    const config = join(projectFolder, 'tests/playwright.config.ts')
    const code = await run('@playwright/test/cli.js', ['test', '--config', config, ...more], { ZAPATOS_REPORT: file })
    return e2eCount(readResult(file), code)
  } finally {
    closeDisplay()
  }
}

/**
 * vitest's JSON report as counts. A file that did not even load, and a runner that crashed, are failures too.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | undefined} report
 * @param {number} exitCode
 * @returns {Count}
 */
export function unitCount(report, exitCode) {
  if (report === undefined) return { passed: 0, failed: 1 }
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return withCrash({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }, exitCode)
}

/**
 * Playwright's JSON report as counts. Tests that did not run because the run broke off count as failures.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] } | undefined} report
 * @param {number} exitCode
 * @returns {Count}
 */
export function e2eCount(report, exitCode) {
  if (report === undefined) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return withCrash({ passed: expected, failed: unexpected + flaky + skipped + report.errors.length }, exitCode)
}

/**
 * @param {Count} count
 * @param {number} exitCode
 * @returns {Count}
 */
function withCrash(count, exitCode) {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/**
 * @param {Count} count
 * @param {string} name
 * @param {number} exitCode
 */
function addCheck(count, name, exitCode) {
  if (exitCode === 0) count.passed += 1
  else count.failed += 1
  say(`${exitCode === 0 ? '✓' : '✘'} ${name}`)
}

/** @param {string} name */
function freshResult(name) {
  const file = join(results, name)
  rmSync(file, { force: true })
  return file
}

/** @param {string} file */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Runs a tool of node_modules on this Node, its output in the open.
 * @param {string} tool path inside node_modules
 * @param {string[]} toolArguments
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 * @returns {Promise<number>} exit code
 */
function run(tool, toolArguments, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(bins, tool), ...toolArguments], {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
