/** A step while it is looked at: whether anything is there, and the phrases of what is not. */
export interface Look {
  readonly begun: boolean
  readonly missing: readonly (string | false)[]
}

/** True of a text with more than blanks in it. */
export function filled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

/** `1 note`, `3 notes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
