import type { StageLane } from '#domain/model/stageLines.ts'

/** An example of a line of each lane, in the customer's words. */
export const laneExamples: Readonly<Record<StageLane, string>> = {
  needs: 'I want to know what it costs',
  happens: 'I fill in the same form twice',
  sees: 'A message that says thank you',
}

export function stageName(stage: { readonly title: string }): string {
  return stage.title.trim() || 'Untitled stage'
}

export function partName(part: { readonly text: string } | { readonly title: string }): string {
  const words = ('text' in part ? part.text : part.title).trim()
  if (!words) return 'empty line'
  return words.length > 40 ? `${words.slice(0, 39)}…` : words
}
