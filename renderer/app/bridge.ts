import type { Bridge } from '#domain/ipc/bridge.ts'
import type { Result } from '#domain/ipc/errors.ts'
import { showToast } from './store/toasts.ts'

declare global {
  interface Window {
    readonly zapatos: Bridge
  }
}

/** The main process as the window sees it. */
export const bridge = window.zapatos

/** The value of an answer, or null after telling the person what went wrong. A cancelled job says nothing. */
export async function answerOf<Value>(answer: Promise<Result<Value>>): Promise<Value | null> {
  const result = await answer
  if (result.ok) return result.value
  if (result.error.code !== 'cancelled') showToast(result.error.message, { tone: 'problem' })
  return null
}
