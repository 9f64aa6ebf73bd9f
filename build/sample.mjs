// Writes the sample journey from its source: `node build/sample.mjs`, after a change in assets/samples/source.
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { sampleFile } from '#assets/samples/source/sampleFile.ts'

const path = resolve(import.meta.dirname, '../assets/samples/home-internet.journey')
await writeFile(path, sampleFile())
process.stdout.write(`Wrote ${path}\n`)
