// Runs tests/bench/*.bench.mjs one after the other and shows each figure beside its floor. Slow is not a failure here; only a crash is.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bringBuildUpToDate, outFolder } from './build-app.mjs'
import { projectFolder } from './dependencies.mjs'
import { openDisplay } from './display.mjs'
import { describeRuntime, resolveRuntime } from './electron-runtime.mjs'
import { plainSentence } from './plain-error.mjs'
import { bringSystemLibraries } from './system-libraries.mjs'
import { say } from './tools.mjs'

/**
 * A bench is the default export of `tests/bench/NAME.bench.mjs`.
 * @typedef {object} Bench
 * @property {string} name what is measured, as in "Enter on a note → durable, 10,000 notes"
 * @property {string} floor what it is compared with, measured in the same run
 * @property {Goal} goal what quality.md asks for
 * @property {string} unit of value and floor: ms, MB …
 * @property {(context: BenchContext) => Promise<Measured>} run
 *
 * @typedef {object} Goal all that are given must hold
 * @property {number} [ratio] value divided by floor, at most
 * @property {number} [value] at most, in the bench's unit
 * @property {Record<string, number>} [extras] at most, by the names of the measured extras
 *
 * @typedef {object} BenchContext
 * @property {string} executable Electron
 * @property {string} app folder to start it with: the project, or the build that ZAPATOS_OUT names
 * @property {(line: string) => void} say progress, on stderr
 *
 * @typedef {object} Measured
 * @property {number} value median of the rounds
 * @property {number} [floor] median of the floor's rounds; none where quality.md names no floor
 * @property {number} [ratio] value divided by floor; computed when left out
 * @property {number} rounds how many were taken of each
 * @property {Record<string, number>} [extras] further figures in the bench's unit, e.g. p95
 * @property {string} [note] one line that helps to read the figure
 */

const folder = join(projectFolder, 'tests/bench')
const resultFile = join(projectFolder, 'test-results/bench.json')

/**
 * @param {string[]} wanted parts of file names; none means all
 * @returns {Promise<number>} exit code: 1 when a bench could not be run
 */
export async function runBenches(wanted) {
  const runtime = await resolveRuntime({ say })
  await bringSystemLibraries({ runtime, say, forTests: true })
  await bringBuildUpToDate({ say })
  say(
    `Measured on ${describeRuntime(runtime)}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 1e9)} GB.`,
  )
  const closeDisplay = await openDisplay()
  const context = { executable: runtime.executable, app: process.env.ZAPATOS_OUT ? outFolder() : projectFolder, say }
  const rows = []
  try {
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.bench.mjs')).sort()) {
      if (wanted.length > 0 && !wanted.some((part) => file.includes(part))) continue
      say(`Measuring ${file.replace('.bench.mjs', '')} …`)
      rows.push(await runOne(join(folder, file), context))
    }
  } finally {
    closeDisplay()
  }
  await mkdir(join(projectFolder, 'test-results'), { recursive: true })
  const machine = { cpus: cpus().length, cpu: cpus()[0]?.model, memory: totalmem(), platform: process.platform }
  const report = {
    electron: runtime.version,
    runtime: runtime.kind,
    machine,
    at: new Date().toISOString(),
    benches: rows,
  }
  await writeFile(resultFile, `${JSON.stringify(report, null, 2)}\n`)
  console.log(table(rows))
  return rows.length > 0 && rows.every((row) => row.error === undefined) ? 0 : 1
}

/**
 * @param {string} file
 * @param {BenchContext} context
 */
async function runOne(file, context) {
  /** @type {Bench} */
  const bench = (await import(pathToFileURL(file).href)).default
  const { name, floor: floorName, goal, unit } = bench
  try {
    const measured = await bench.run(context)
    const ratio = measured.ratio ?? (measured.floor ? measured.value / measured.floor : undefined)
    return {
      name,
      floorName,
      goal,
      unit,
      ...measured,
      ratio,
      met: isMet(goal, { ...measured, ratio }),
      error: undefined,
    }
  } catch (error) {
    return { name, floorName, goal, unit, error: plainSentence(error) }
  }
}

/**
 * Whether a figure keeps every part of its goal.
 * @param {Goal} goal
 * @param {{ value: number, ratio?: number, extras?: Record<string, number> }} measured
 */
export function isMet(goal, { value, ratio, extras = {} }) {
  if (goal.ratio !== undefined && (ratio === undefined || ratio > goal.ratio)) return false
  if (goal.value !== undefined && value > goal.value) return false
  return Object.entries(goal.extras ?? {}).every(([name, limit]) => (extras[name] ?? Number.POSITIVE_INFINITY) <= limit)
}

/**
 * The rows as a table in plain text.
 * @param {Awaited<ReturnType<typeof runOne>>[]} rows
 */
export function table(rows) {
  const lines = [['what', 'value', 'floor', 'ratio', 'goal', 'rounds', '']]
  for (const row of rows) {
    if (row.error !== undefined || !('value' in row)) {
      lines.push([row.name, '–', '–', '–', goalText(row.goal, row.unit), '–', `failed: ${row.error}`])
      continue
    }
    const extras = Object.entries(row.extras ?? {}).map(([name, value]) => `, ${name} ${figure(value)}`)
    lines.push([
      row.name,
      `${figure(row.value)} ${row.unit}${extras.join('')}`,
      row.floor === undefined ? '–' : `${figure(row.floor)} ${row.unit}`,
      row.ratio === undefined ? '–' : `${row.ratio.toFixed(2)} ×`,
      goalText(row.goal, row.unit),
      String(row.rounds),
      row.met ? 'met' : 'not met',
    ])
  }
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const notes = rows.flatMap((row) => ('note' in row && row.note ? [`${row.name}: ${row.note}`] : []))
  return [...text, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')
}

/**
 * @param {Goal} goal
 * @param {string} unit
 */
function goalText(goal, unit) {
  const limits = []
  if (goal.ratio !== undefined) limits.push(`≤ ${goal.ratio} ×`)
  if (goal.value !== undefined) limits.push(`≤ ${goal.value} ${unit}`)
  for (const [name, limit] of Object.entries(goal.extras ?? {})) limits.push(`${name} ≤ ${limit} ${unit}`)
  return limits.join(', ')
}

/** @param {number} value */
function figure(value) {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}
