import type { Participant } from '#domain/model/index.ts'
import { consentFields } from '#domain/model/participants.ts'

/** As many answers as a participant keeps; beyond them the oldest go. */
const longestLog = 200

/** Writes an answer down with its moment and way; the newest one counts. */
export function writeAnswer(participant: Participant, answer: Participant['consentLog'][number]): void {
  participant[consentFields[answer.about]] = answer.answer
  participant.consentLog.push(answer)
  if (participant.consentLog.length > longestLog)
    participant.consentLog.splice(0, participant.consentLog.length - longestLog)
}
