import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { fillFields } from '#assets/templates/fields.ts'
import { shareEmail } from '#assets/templates/scripts.ts'
import { assertNever } from '#domain/assertNever.ts'
import { takenBackSentences } from '#domain/insight/withdrawal.ts'
import { emailDraft } from '#domain/interchange/eml.ts'
import { notesCsv } from '#domain/interchange/notesCsv.ts'
import { planCalendar } from '#domain/interchange/planIcs.ts'
import type { ExportFormat } from '#domain/ipc/contract.ts'
import { failure, type Result, success } from '#domain/ipc/errors.ts'
import { soundsToHandOn } from '#domain/journeyfile/attachments.ts'
import { decodeJourneyFile, type JourneyFile } from '#domain/journeyfile/decode.ts'
import { encodeJourney } from '#domain/journeyfile/encode.ts'
import type { FileResult } from '#domain/journeyfile/fileError.ts'
import { caps, mimetype } from '#domain/journeyfile/format.ts'
import { checkTables } from '#domain/journeyfile/records.ts'
import { sharedCopy } from '#domain/journeyfile/sharedCopy.ts'
import type { Id } from '#domain/model/index.ts'
import { inOrder, journeyOf, type Tables } from '#domain/model/tables.ts'
import { documentDate } from '#domain/report/documentDate.ts'
import { leftOutSentences } from '#domain/report/leftOut.ts'
import { safeFileName } from '#electron/files/fileName.ts'
import { fontsFolder } from '#electron/place.ts'
import { documentName } from './documentName.ts'
import type { DocumentRequest, Encoded, FileRequest, Job, JobKind, JobOf, Made, MadeLetters, Outcome } from './job.ts'
import { makeLetters } from './letters.ts'

const spoiltSound =
  'The sound of a recording is not what it was when it was recorded. Nothing was written. Save the copy without the recording.'
const tooLarge =
  'With its recordings the journey is larger than 200 MB, and no Zapatos would open it. Nothing was written. Save the copy without the recording.'

const soundLeftOut =
  'A recording was left out, because somebody who may be heard on it took that back. Delete it in the notes.'

const startSha256 = () => createHash('sha256')

type OnProgress = (done: number) => void

/** Does a job. Failures that a person can do something about come back as a result; a thrown error is a mistake of ours. */
export function runJob<Kind extends JobKind>(job: JobOf<Kind>, onProgress: OnProgress): Promise<Outcome<Kind>>
export async function runJob(job: Job, onProgress: OnProgress): Promise<Result<unknown>> {
  switch (job.kind) {
    case 'decode':
      return decode(job.bytes)
    case 'encode':
      return encode(job)
    case 'export':
      return makeDocument(job.format, job, onProgress)
    case 'email':
      return makeEmail(job, onProgress)
    case 'letters':
      return checkedLetters(job, onProgress)
    default:
      return assertNever(job)
  }
}

/** The journey in a file's bytes, with the sounds that came along. */
export function decode(bytes: Uint8Array): Result<JourneyFile> {
  return toResult(decodeJourneyFile(bytes, startSha256))
}

/** The bytes of a `.journey` file. What is too large to be opened again is not made. */
export function encode({ tables, app, sounds = [], handedOn = false }: FileRequest): Result<Encoded> {
  const checked = toResult(checkTables(tables))
  if (!checked.ok) return checked
  const whole = checked.value
  if (sounds.reduce((sum, { bytes }) => sum + bytes.length, 0) > caps.file) return failure('tooLarge', tooLarge)
  for (const { sha256, bytes } of sounds) {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return failure('badRequest', spoiltSound)
  }
  const allowed = soundsToHandOn(whole)
  const along = sounds.filter(({ sha256 }) => allowed.has(sha256))
  const file = encodeJourney(handedOn ? sharedCopy(whole) : whole, app, startSha256, along)
  if (file.length > caps.file) return failure('tooLarge', tooLarge)
  const { id = '', title = '', client = '' } = journeyOf(whole) ?? {}
  const takenBack = handedOn ? takenBackSentences(whole, null, 'copy') : []
  const warnings = along.length < sounds.length ? [...takenBack, soundLeftOut] : takenBack
  return success({ file, id, title, client, warnings })
}

/** A document in one of the formats. The same journey gives the same bytes: nothing in it comes from the clock. */
export async function makeDocument(
  format: ExportFormat,
  request: DocumentRequest,
  onProgress: OnProgress,
): Promise<Result<Made>> {
  const checked = toResult(checkTables(request.tables))
  if (!checked.ok) return checked
  const { names } = request
  const tables = checked.value
  const focusGroupId = request.focusGroupId ?? firstFocusGroup(format, tables)
  if (focusGroupId !== null && !Object.hasOwn(tables.focusGroups, focusGroupId)) {
    return failure('badRequest', 'This focus group no longer exists. Nothing was changed.')
  }
  if (format === 'notes-csv') {
    onProgress(1)
    const bytes = new TextEncoder().encode(notesCsv(tables, { focusGroupId, names }))
    return success({ bytes, warnings: leftOutSentences(tables, focusGroupId) })
  }
  if (format === 'plan-ics') {
    onProgress(1)
    return planFile(tables, focusGroupId)
  }
  const { paintDocument } = await import('#electron/pdf/paint.ts')
  const date = documentDate(tables, focusGroupId)
  // Cancelling ends the whole process, so there is never a reason to stop half-way.
  const shouldStop = () => false
  return success(
    await paintDocument({ format, tables, focusGroupId, names, date, fonts: readFont, onProgress, shouldStop }),
  )
}

/** The plan for a calendar program; the start time is meant for the wall clock of this laptop. */
function planFile(tables: Tables, focusGroupId: Id | null): Result<Made> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const text = focusGroupId === null ? null : planCalendar(tables, focusGroupId, timeZone)
  if (text !== null) return success({ bytes: new TextEncoder().encode(text), warnings: [] })
  return failure('badRequest', 'There is no focus group with a date yet, so there are no days to put into a calendar.')
}

/** A mail with the journey and its summary attached, ready to be addressed and sent by the person. */
async function makeEmail(job: JobOf<'email'>, onProgress: OnProgress): Promise<Result<Made>> {
  const journey = encode({ ...job, handedOn: true })
  if (!journey.ok) return journey
  const summary = await makeDocument('summary-pdf', { ...job, names: false }, onProgress)
  if (!summary.ok) return summary
  const { title, client, file } = journey.value
  const name = safeFileName(title)
  const bytes = emailDraft({
    subject: fillFields(shareEmail.subject, { journey: title, client }),
    body: fillFields(shareEmail.body, { journey: title, client }),
    attachments: [
      { name: documentName(title, 'summary-pdf'), type: 'application/pdf', bytes: summary.value.bytes },
      { name: `${name}.journey`, type: mimetype, bytes: file },
    ],
    date: new Date(`${documentDate(job.tables, job.focusGroupId)}T12:00:00Z`),
  })
  return success({ bytes, warnings: [...journey.value.warnings, ...summary.value.warnings] })
}

/** A summary, a guide and a plan are about one focus group; the map and the notes are about all of them. */
function firstFocusGroup(format: ExportFormat, tables: Tables): Id | null {
  const isAboutOne = format === 'summary-pdf' || format === 'guide-pdf' || format === 'plan-ics'
  return (isAboutOne && inOrder(tables, 'focusGroups')[0]?.id) || null
}

async function checkedLetters(job: JobOf<'letters'>, onProgress: OnProgress): Promise<Result<MadeLetters>> {
  const checked = toResult(checkTables(job.tables))
  if (!checked.ok) return checked
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return makeLetters({ ...job, tables: checked.value }, { now: Date.now(), timeZone, fonts: readFont, onProgress })
}

function readFont(file: string): Uint8Array {
  return gunzipSync(readFileSync(join(fontsFolder, `${file}.gz`)))
}

function toResult<Value>(result: FileResult<Value>): Result<Value> {
  return result.ok ? success(result.value) : failure(result.error.code, result.error.message)
}
