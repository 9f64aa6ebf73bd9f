import { lengthText } from '#renderer/ui/measures.ts'

/** What is left, or how far it is over: “5:12 left”, “0:40 over”. @param ms negative when over. */
export function leftText(ms: number): string {
  return ms > -1000 ? `${lengthText(Math.ceil(Math.max(0, ms) / 1000) * 1000)} left` : `${lengthText(-ms)} over`
}
