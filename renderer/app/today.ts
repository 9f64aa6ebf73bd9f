import { useSyncExternalStore } from 'react'
import { now } from './clock.ts'

/** How often, in milliseconds, a window that stays open looks whether it is another day. */
const lookAgain = 30_000

/** The day it is where this laptop is, YYYY-MM-DD. */
export function today(): string {
  const date = new Date(now())
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((number) => String(number).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}`
}

/** As `today`, and drawn again after midnight. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today)
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, lookAgain)
  return () => clearInterval(timer)
}
