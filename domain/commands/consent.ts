import { lastInstant } from '#domain/model/fields.ts'
import type { Id, Participant } from '#domain/model/index.ts'
import {
  type Consent,
  type ConsentMatter,
  type ConsentWay,
  consentFields,
  type Withdrawal,
} from '#domain/model/participants.ts'
import type { Tables } from '#domain/model/tables.ts'
import { defineCommand, get } from './command.ts'
import { writeAnswer } from './consentLog.ts'

interface Answer {
  about: ConsentMatter
  answer: Consent
  way: ConsentWay
}

/** Records what people answered. The same answer given in the same way once more changes nothing. */
export const recordConsent = defineCommand({
  name: 'consent.recordConsent',
  label: 'record consent',
  run(draft, { ids, about, answer, way }: Answer & { ids: readonly Id[] }, context) {
    for (const id of ids) {
      const participant = get(draft, 'participants', id)
      const last = participant.consentLog.findLast((entry) => entry.about === about)
      if (last?.answer === answer && last.way === way && participant[consentFields[about]] === answer) continue
      writeAnswer(participant, { about, answer, way, at: context.now })
    }
  },
})

/** Records one answer for everybody who comes and has not been asked about it yet. */
export const recordConsentOfAll = defineCommand({
  name: 'consent.recordConsentOfAll',
  label: 'record consent of all',
  run(
    draft,
    {
      focusGroupId,
      about,
      answer,
      way,
    }: { focusGroupId: Id; about: readonly ConsentMatter[]; answer: Exclude<Consent, 'unasked'>; way: ConsentWay },
    context,
  ) {
    for (const matter of about) {
      for (const participant of coming(draft, focusGroupId)) {
        if (participant[consentFields[matter]] === 'unasked')
          writeAnswer(participant, { about: matter, answer, way, at: context.now })
      }
    }
  },
})

function coming(draft: Tables, focusGroupId: Id): Participant[] {
  return Object.values(draft.participants).filter(
    ({ focusGroupId: of, invitation }) => of === focusGroupId && invitation !== 'declined' && invitation !== 'standby',
  )
}

/** A person takes back their quotes, or everything they said: from now on no document and no copy shows it. */
export const withdraw = defineCommand({
  name: 'consent.withdraw',
  label: 'record withdrawal',
  run(draft, { id, what }: { id: Id; what: Exclude<Withdrawal, 'none'> }, context) {
    const participant = get(draft, 'participants', id)
    participant.withdrawal = what
    participant.withdrawnAt = laterThan(participant.withdrawnAt, context.now)
  },
})

/**
 * The person lets their words be used again. The moment stays on record, so that this outdoes an older withdrawal when
 * two copies of the journey are merged.
 */
export const allowAgain = defineCommand({
  name: 'consent.allowAgain',
  label: 'allow again',
  run(draft, { id }: { id: Id }, context) {
    const participant = get(draft, 'participants', id)
    if (participant.withdrawal === 'none') return
    participant.withdrawal = 'none'
    participant.withdrawnAt = laterThan(participant.withdrawnAt, context.now)
  },
})

/** Now, or just after what it takes the place of where the clock of another laptop was ahead. */
function laterThan(before: number | null, now: number): number {
  return Math.min(lastInstant, Math.max(now, (before ?? -1) + 1))
}
