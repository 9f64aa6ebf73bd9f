import type { StageLane } from '#domain/model/stageLines.ts'

/** What the lanes are called, and an example of a line, in the customer's words. */
export const laneWords: Readonly<Record<StageLane, { readonly name: string; readonly example: string }>> = {
  needs: { name: 'What they need', example: 'I want to know what it costs' },
  happens: { name: 'What happens to them', example: 'I fill in the same form twice' },
  sees: { name: 'What they see and are told', example: 'A message that says thank you' },
}

export function stageName(stage: { readonly title: string }): string {
  return stage.title.trim() || 'Untitled stage'
}

export function partName(part: { readonly text: string } | { readonly title: string }): string {
  const words = ('text' in part ? part.text : part.title).trim()
  if (!words) return 'empty line'
  return words.length > 40 ? `${words.slice(0, 39)}…` : words
}
