import { now } from '#renderer/app/clock.ts'

/** The day it is where this laptop is, YYYY-MM-DD. */
export function today(): string {
  const date = new Date(now())
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
