import type { Colour } from '#domain/layout/scene.ts'

/** Colours on paper by the names scenes and blocks use; text is at least 4.5 : 1 on white. */
export const palette: Readonly<Record<Colour, string>> = {
  ink: '#24211d',
  quiet: '#5d564d',
  rule: '#d8d0c5',
  ruleStrong: '#8f867a',
  paper: '#ffffff',
  tint: '#f7f3ee',
  accent: '#85471f',
  accentSoft: '#f3e6da',
  feelingNegative3: '#9b2c1a',
  feelingNegative2: '#c0573f',
  feelingNegative1: '#dc9a86',
  feelingNeutral: '#a59d93',
  feelingPositive1: '#84b8b0',
  feelingPositive2: '#3c8f84',
  feelingPositive3: '#14665b',
}

const operators = new Map<string, string>()

/** Red, green and blue from 0 to 1, as the colour operators of a PDF want them. */
export function rgb(colour: Colour): string {
  const known = operators.get(colour)
  if (known) return known
  const hex = palette[colour]
  const parts = [1, 3, 5].map((at) =>
    String(Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000),
  )
  operators.set(colour, parts.join(' '))
  return parts.join(' ')
}
