import { recordsIn } from '#domain/model/draft.ts'
import type { Id } from '#domain/model/index.ts'
import { byOrder, ordersAt } from '#domain/model/order.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { add, defineCommand, get } from './command.ts'
import { addParticipant } from './focusGroup.ts'

/** Who a speaker of the transcript is: a participant, a new one of that name, or the moderator, whose turns are left out. */
export type SpeakerRole = { readonly participantId: Id } | 'new' | 'moderator'

/** One turn: who spoke, and what was said. */
export interface Turn {
  readonly speaker: string
  readonly text: string
}

/**
 * Makes every turn a verbatim note in the order of the transcript, after the notes that are there. A speaker without a
 * role is an error, so that no turn is lost by mistake. Returns how many notes came in.
 */
export const importTranscript = defineCommand({
  name: 'transcript.importTranscript',
  label: 'import transcript',
  run(
    draft,
    {
      focusGroupId,
      turns,
      roles,
      questionId = null,
    }: {
      focusGroupId: Id
      turns: readonly Turn[]
      roles: Readonly<Record<string, SpeakerRole>>
      questionId?: Id | null
    },
    context,
  ): number {
    get(draft, 'focusGroups', focusGroupId)
    const people = new Map<string, Id>()
    for (const speaker of new Set(turns.map((turn) => turn.speaker))) {
      const role = roles[speaker]
      if (!role) throw new Refusal(`Say who “${speaker}” is before the transcript is taken in.`)
      if (role === 'moderator') continue
      const id =
        role === 'new' ? addParticipant.run(draft, { focusGroupId, name: speaker }, context) : role.participantId
      people.set(speaker, get(draft, 'participants', id).id)
    }
    const spoken = turns.filter((turn) => people.has(turn.speaker))
    if (!spoken.length) throw new Refusal('No turn is left once the moderator is taken out.')
    const present = recordsIn(draft, 'notes')
      .filter((note) => note.focusGroupId === focusGroupId)
      .sort(byOrder)
    const keys = ordersAt(present, Infinity, spoken.length)
    spoken.forEach(({ speaker, text }, index) => {
      const participantId = people.get(speaker) ?? null
      const fields = { focusGroupId, questionId, participantId, text, order: keys[index] ?? '' }
      add(draft, 'notes', { ...fields, kind: 'verbatim', source: 'transcript' }, context)
    })
    return spoken.length
  },
})
