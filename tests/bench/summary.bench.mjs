import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { jsPDF } from 'jspdf'
import { autoTable } from 'jspdf-autotable'
import { outFolder } from '#build/build-app.mjs'
import { decodeJourney } from '#domain/journeyfile/decode.ts'
import { summaryReport } from '#domain/report/summaryReport.ts'
import { paintDocument } from '#electron/pdf/paint.ts'
import { inMs, median, p95 } from './figures.mjs'

const notes = 1_000
const rounds = 9
const warmUp = 2
const date = '2026-03-04'

/** @type {import('#build/bench-run.mjs').Bench} */
export default {
  name: 'Summary PDF of 1,000 notes',
  floor: 'bare jsPDF and autotable with the same text in the same Latin fonts',
  goal: { ratio: 1.3 },
  unit: 'ms',
  async run({ say }) {
    const tables = sampleWithNotes()
    const fonts = /** @type {Set<string>} */ (new Set())
    const text = readText(summaryReport(tables, null, { names: false, date }))
    const ours = []
    const bare = []
    let sizes = ''
    for (let round = -warmUp; round < rounds; round += 1) {
      const mine = await timed(() => paint(tables, fonts))
      // A harder floor: jsPDF would need seconds to take in the Japanese font that a few names are set in.
      const latin = [...fonts].filter((file) => /^noto-sans-\d/.test(file))
      const floor = await timed(() => paintBare(text, latin))
      sizes = `${kilobytes(mine.bytes)}, the floor’s ${kilobytes(floor.bytes)}`
      say(
        `  document ${round + warmUp + 1}: ${inMs(mine.took)}; bare ${inMs(floor.took)}${round < 0 ? ' (warm-up)' : ''}`,
      )
      if (round < 0) continue
      ours.push(mine.took)
      bare.push(floor.took)
    }
    return {
      value: median(ours),
      floor: median(bare),
      rounds,
      extras: { p95: p95(ours), 'p95 of the floor': p95(bare) },
      note: `fonts: ${[...fonts].join(', ')}; the file has ${sizes}.`,
    }
  },
}

/** The sample journey, its notes said again and again until there are enough. */
function sampleWithNotes() {
  const file = readFileSync(join(import.meta.dirname, '../../assets/samples/home-internet.journey'))
  const decoded = decodeJourney(file, () => createHash('sha256'))
  if (!decoded.ok) throw new Error('the sample does not open')
  const tables = decoded.value
  const said = Object.values(tables.notes)
  const more = Array.from({ length: notes - said.length }, (_, index) => {
    const like = said[index % said.length]
    if (!like) throw new Error('the sample has no notes')
    return { ...like, id: `note-${index}`, order: `${like.order}V${1e6 + index}V`, text: `${like.text} (${index})` }
  })
  return { ...tables, notes: { ...tables.notes, ...Object.fromEntries(more.map((note) => [note.id, note])) } }
}

/**
 * @param {import('#domain/model/tables.ts').Tables} tables
 * @param {Set<string>} fonts the names of the fonts it asks for are put here
 */
async function paint(tables, fonts) {
  const { bytes } = await paintDocument({
    format: 'summary-pdf',
    tables,
    focusGroupId: null,
    names: false,
    date,
    fonts: (file) => {
      fonts.add(file)
      return readFont(file)
    },
    onProgress() {},
    shouldStop: () => false,
  })
  return bytes.length
}

/** @param {string} file as in `noto-sans-400.ttf` */
function readFont(file) {
  return gunzipSync(readFileSync(join(outFolder(), 'fonts', `${file}.gz`)))
}

/** @typedef {{ text: string } | { head: string[], rows: string[][] }} Piece */

/**
 * All the words of a report, paragraphs and tables.
 * @param {import('#domain/report/report.ts').Report} report
 * @returns {Piece[]}
 */
function readText({ title, cover, blocks }) {
  /** @type {Piece[]} */
  const pieces = [{ text: title }, ...(cover?.facts ?? []).map(({ label, value }) => ({ text: `${label} ${value}` }))]
  for (const block of blocks) {
    if (block.kind === 'table') {
      const rows = block.rows.map((row) =>
        row.kind === 'group'
          ? [row.text]
          : row.cells.map(({ text, below }) => (below === undefined ? text : `${text}\n${below}`)),
      )
      pieces.push({ head: block.columns.map((column) => column.title), rows })
    } else if (block.kind !== 'scenes') {
      pieces.push({ text: wordsIn(block) })
    }
  }
  return pieces
}

/**
 * @param {unknown} value
 * @returns {string} every text in it, one to a line
 */
function wordsIn(value) {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .filter(([key]) => key !== 'kind' && key !== 'id')
    .map(([, inner]) => wordsIn(inner))
    .join('\n')
}

/**
 * What jsPDF does by itself: paragraphs one below the other, and tables by its plug-in.
 * @param {readonly Piece[]} pieces
 * @param {Iterable<string>} fonts
 */
function paintBare(pieces, fonts) {
  const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true })
  for (const file of fonts) {
    pdf.addFileToVFS(file, Buffer.from(readFont(file)).toString('base64'))
    pdf.addFont(file, file, 'normal', undefined, 'Identity-H')
  }
  const font = 'noto-sans-400.ttf'
  pdf.setFont(font, 'normal').setFontSize(10)
  let y = 60
  for (const piece of pieces) {
    if ('text' in piece) {
      for (const line of pdf.splitTextToSize(piece.text, 475)) {
        if (y > 780) {
          pdf.addPage()
          y = 60
        }
        pdf.text(line, 60, y)
        y += 14
      }
    } else {
      autoTable(pdf, {
        head: [piece.head],
        body: piece.rows,
        startY: y,
        margin: 60,
        styles: { font, fontSize: 9 },
        headStyles: { font, fontStyle: 'normal' },
      })
      y = /** @type {{ lastAutoTable: { finalY: number } }} */ (/** @type {unknown} */ (pdf)).lastAutoTable.finalY + 14
    }
  }
  return pdf.output('arraybuffer').byteLength
}

/** @param {() => number | Promise<number>} work */
async function timed(work) {
  const from = performance.now()
  const bytes = await work()
  return { took: performance.now() - from, bytes }
}

/** @param {number} bytes */
const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`
