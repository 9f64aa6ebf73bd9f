import { recordsIn } from '#domain/model/draft.ts'
import type { Id, RecordOf } from '#domain/model/index.ts'
import { add, defineCommand, defineEdit, get } from './command.ts'

/** When leadership looks at what was found, and who is there. */
export const editReview = defineEdit('review.editReview', 'focusGroups', ['reviewDate', 'reviewPeople'])

interface DecisionEdit {
  themeId: Id
  changes: Partial<Pick<RecordOf<'findings'>, 'decision' | 'decisionNote'>>
}

/** Keeps what leadership decided about what a theme says; the first word makes the record. */
export const editDecision = defineCommand<DecisionEdit>({
  name: 'review.editDecision',
  label: 'edit decision',
  mergeKey: ({ themeId, changes }) => `findings/${themeId}/${Object.keys(changes).sort().join()}`,
  run(draft, { themeId, changes }, context) {
    get(draft, 'themes', themeId)
    // A merged copy may have brought a second one; the older counts.
    const [present] = recordsIn(draft, 'findings')
      .filter((finding) => finding.themeId === themeId)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
    Object.assign(present ? get(draft, 'findings', present.id) : add(draft, 'findings', { themeId }, context), changes)
  },
})
