import { lastInstant } from '#domain/model/fields.ts'
import type { Participant } from '#domain/model/index.ts'
import { consentFields, mostAnswers } from '#domain/model/participants.ts'

/**
 * Writes an answer down with its moment and way; the newest one counts. It is later than the answer it takes the place of,
 * even where that was given on a laptop whose clock was ahead.
 */
export function writeAnswer(participant: Participant, answer: Participant['consentLog'][number]): void {
  const before = participant.consentLog.findLast(({ about }) => about === answer.about)
  participant[consentFields[answer.about]] = answer.answer
  participant.consentLog.push({ ...answer, at: Math.min(lastInstant, Math.max(answer.at, (before?.at ?? -1) + 1)) })
  if (participant.consentLog.length > mostAnswers)
    participant.consentLog.splice(0, participant.consentLog.length - mostAnswers)
}
