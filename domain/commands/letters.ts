import { recordsIn } from '#domain/model/draft.ts'
import type { Id, RecordOf } from '#domain/model/index.ts'
import { type LetterKind, standingLetter } from '#domain/model/letters.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { add, defineCommand, get } from './command.ts'
import { removeAll } from './remove.ts'

type LetterText = Pick<RecordOf<'letters'>, 'subject' | 'body'>

interface LetterEdit {
  focusGroupId: Id
  kind: LetterKind
  changes: Partial<LetterText>
  /** What stood there before the first change. */
  template: LetterText
}

/** Writes a letter of a focus group; the first change makes the record, with the template for what was not changed. */
export const editLetter = defineCommand<LetterEdit>({
  name: 'letters.editLetter',
  label: 'edit letter',
  mergeKey: ({ focusGroupId, kind, changes }) =>
    `letters/${focusGroupId}/${kind}/${Object.keys(changes).sort().join()}`,
  run(draft, { focusGroupId, kind, changes, template }, context) {
    get(draft, 'focusGroups', focusGroupId)
    const present = standingLetter(recordsIn(draft, 'letters'), focusGroupId, kind)
    const { subject, body } = { ...(present ?? template), ...changes }
    if (present) Object.assign(get(draft, 'letters', present.id), { subject, body })
    else add(draft, 'letters', { focusGroupId, kind, subject, body }, context)
  },
})

/** Takes back every change of a letter, so that the template stands again. */
export const resetLetter = defineCommand({
  name: 'letters.resetLetter',
  label: 'go back to the template',
  run(draft, { focusGroupId, kind }: { focusGroupId: Id; kind: LetterKind }) {
    const mine = recordsIn(draft, 'letters').filter(
      (letter) => letter.focusGroupId === focusGroupId && letter.kind === kind,
    )
    if (!mine.length) throw new Refusal('This letter is as in the template.')
    removeAll(draft, 'letters', new Set(mine.map(({ id }) => id)))
  },
})

/** Remembers for whom a letter was made; whoever was only planned is invited once there is an invitation. */
export const recordMailings = defineCommand({
  name: 'letters.recordMailings',
  label: 'make letters',
  run(draft, { kind, participantIds }: { kind: LetterKind; participantIds: readonly Id[] }, context) {
    for (const participantId of new Set(participantIds)) {
      const person = get(draft, 'participants', participantId)
      add(draft, 'mailings', { participantId, kind, at: context.now }, context)
      if (kind === 'invitation' && person.invitation === 'planned') person.invitation = 'invited'
    }
  },
})
