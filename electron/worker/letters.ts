import {
  type Addressee,
  composeLetter,
  type LetterPlan,
  letterPlan,
  letterProblemText,
  personProblemWords,
  plainLetter,
} from '#assets/templates/composeLetter.ts'
import { leftOutWords } from '#domain/insight/letterRecipients.ts'
import { letterDay } from '#domain/insight/letterValues.ts'
import { emailDraft } from '#domain/interchange/eml.ts'
import { inviteEvent } from '#domain/interchange/inviteIcs.ts'
import type { NotWritten } from '#domain/ipc/contract.ts'
import { failure, type Result, success } from '#domain/ipc/errors.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { letterNames } from '#domain/model/letters.ts'
import { lettersReport } from '#domain/report/lettersReport.ts'
import { safeFileName } from '#electron/files/fileName.ts'
import type { FontReader } from '#electron/pdf/faces.ts'
import type { LetterFile, LettersRequest, MadeLetters } from './job.ts'

/** What is not in the journey. */
export interface LetterSurroundings {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Whose wall clock the focus group goes by, as in `Europe/Zurich`. */
  readonly timeZone: string
  readonly fonts: FontReader
  onProgress(done: number): void
}

/**
 * The letters of one kind to some people, as files still to be written. Whoever is not to be written to, or cannot be, is
 * named instead. @param request tables that were checked
 */
export async function makeLetters(
  request: LettersRequest,
  surroundings: LetterSurroundings,
): Promise<Result<MadeLetters>> {
  const { tables, focusGroupId, letter, as } = request
  const group = tables.focusGroups[focusGroupId]
  if (!group) return failure('badRequest', 'This focus group no longer exists. Nothing was made.')
  const plan = letterPlan(tables, group, letter)
  if (plan.problems.length) {
    return failure('badRequest', `No letter was made. ${plan.problems.map(letterProblemText).join(' ')}`)
  }
  const wanted = new Set(request.participantIds)
  const asked = plan.addressees.filter(({ person }) => wanted.has(person.id))
  const reached = asked.filter((addressee) => !whyNot(addressee, as))
  const notWritten = asked.flatMap((addressee): NotWritten[] => {
    const why = whyNot(addressee, as)
    return why ? [{ code: addressee.code, why }] : []
  })
  const recipients = letter === 'toAll' ? [null] : reached
  if (!recipients.length) return success({ files: [], notWritten, warnings: [] })
  if (as === 'pdf') {
    const { file, warnings } = await onPaper(request, group, plan, recipients, surroundings)
    return success({ files: [file], notWritten, warnings })
  }
  const files = recipients.map((to) => asDraft(request, group, plan, to, surroundings))
  return success({ files, notWritten, warnings: [] })
}

/** The rest of a sentence that begins with `P3`; null when the letter can be made. */
function whyNot({ leftOut, problems }: Addressee, as: LettersRequest['as']): string | null {
  if (leftOut) return leftOutWords[leftOut]
  const problem = problems.find((one) => as === 'drafts' || one === 'noName')
  return problem ? personProblemWords[problem] : null
}

function asDraft(
  { tables }: LettersRequest,
  group: FocusGroup,
  plan: LetterPlan,
  to: Addressee | null,
  { now, timeZone }: LetterSurroundings,
): LetterFile {
  const person = to?.person ?? null
  const { subject, body } = composeLetter(tables, group, plan, person)
  const bytes = emailDraft({
    to: person ? { name: person.name, address: person.email } : undefined,
    subject: plainLetter(subject),
    body: `${plainLetter(body).trim()}\n`,
    attachments: [],
    event: (person && plan.kind === 'invitation' && inviteEvent(tables, group, person, { timeZone, now })) || undefined,
    date: new Date(now),
  })
  const name = [letterNames[plan.kind], to?.code].filter(Boolean).join(' ')
  return { name: `${name}.eml`, bytes, participantIds: person ? [person.id] : [] }
}

async function onPaper(
  { tables }: LettersRequest,
  group: FocusGroup,
  plan: LetterPlan,
  recipients: readonly (Addressee | null)[],
  { now, fonts, onProgress }: LetterSurroundings,
): Promise<{ file: LetterFile; warnings: readonly string[] }> {
  const { paintLetters } = await import('#electron/pdf/paintLetters.ts')
  const { fileIdOf } = await import('#electron/pdf/paint.ts')
  const sheets = recipients.map((to) => {
    const { subject, body } = composeLetter(tables, group, plan, to?.person ?? null)
    return { to: to?.person.name.trim() ?? '', subject: plainLetter(subject), body: plainLetter(body) }
  })
  const date = localDay(now)
  const kindName = letterNames[plan.kind]
  const report = lettersReport(tables, group, kindName, sheets, { date, dateText: letterDay(tables, date) })
  const { bytes, warnings } = await paintLetters(report, fonts, { fileId: fileIdOf(tables), onProgress })
  const participantIds = recipients.flatMap((to) => (to ? [to.person.id] : []))
  return { file: { name: `${safeFileName(`${kindName} ${group.title}`)}.pdf`, bytes, participantIds }, warnings }
}

/** The day in this laptop's calendar, YYYY-MM-DD. */
function localDay(at: number): string {
  const day = new Date(at)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
