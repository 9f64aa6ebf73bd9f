import type { Id } from '#domain/model/index.ts'
import { answerOf, bridge } from '#renderer/app/bridge.ts'
import { currentTables, freshContext } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'

/** Saves the plan as a file for a calendar program, where the person wants it. */
export async function savePlan(focusGroupId: Id): Promise<void> {
  const job = freshContext().newId()
  const tables = currentTables()
  const file = await answerOf(bridge.exportDocument({ tables, format: 'plan-ics', focusGroupId, names: false, job }))
  if (!file) return
  showToast(`Saved ${file.name}. Open it to put the dates into your calendar.`, {
    action: { label: 'Open', run: () => void answerOf(bridge.viewDocument({ token: file.token })) },
  })
}
