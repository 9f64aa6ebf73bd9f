import { toastHidden, toastShown } from './screen.ts'
import { store } from './store.ts'

const actions = new Map<number, () => void>()
let lastKey = 0

/** Shows a short message; with an action it offers one button, as in “Undo”. Problems stay until they are closed. */
export function showToast(
  text: string,
  options: { tone?: 'plain' | 'problem'; action?: { label: string; run: () => void } } = {},
): void {
  const key = ++lastKey
  const { tone = 'plain', action } = options
  if (action) actions.set(key, action.run)
  store.dispatch(toastShown({ key, text, tone, action: action ? { label: action.label, key } : null }))
}

export function hideToast(key: number): void {
  actions.delete(key)
  store.dispatch(toastHidden(key))
}

export function runToastAction(key: number): void {
  const run = actions.get(key)
  hideToast(key)
  run?.()
}
