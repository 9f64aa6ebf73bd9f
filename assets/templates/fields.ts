/** What a text may leave open, written as `{client}`; each with the words that stand in while nobody has filled it. */
const standIns = {
  client: 'the company',
  journey: 'your experience',
  outcomeUse: 'It helps to decide what changes first for customers.',
  minutes: '90',
  stage: 'this part of the journey',
  touchpoint: 'this moment',
} as const

/** Name of an open place in a text. */
export type Field = keyof typeof standIns

/** What is known; empty values count as unknown. */
export type FieldValues = { readonly [field in Field]?: string | undefined }

/** The text with every open place filled: with the value, or with plain words where there is none. */
export function fillFields(text: string, values: FieldValues): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    if (!Object.hasOwn(standIns, name)) return place
    return values[name as Field]?.trim() || standIns[name as Field]
  })
}
