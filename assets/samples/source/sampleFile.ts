import { createHash } from 'node:crypto'
import { encodeJourney } from '#domain/journeyfile/encode.ts'
import { makeSample } from './makeSample.ts'

/** The version that made the sample; a newer program opens it, so it need not follow. */
const madeBy = { name: 'Zapatos', version: '0.1.0' } as const

/** The sample as a `.journey` file, byte for byte the same in every run. */
export function sampleFile(): Uint8Array {
  return encodeJourney(makeSample(), madeBy, () => createHash('sha256'))
}
