/** One way to turn a clause that asks closed or pressing into an open one; undefined when the clause does not fit. */
export interface Rewording {
  readonly when: RegExp
  readonly say: (...groups: string[]) => string | undefined
}

/** Words of degree and frequency that a pattern steps over. */
export const adverb =
  '(?:(?:very|too|really|so|quite|pretty|rather|fairly|reasonably|clearly|easily|fully|completely|totally|sufficiently|always|usually|also|still|ever|actually|generally|personally|already|currently|often|sometimes|regularly|normally|all) )*'
/** How a noun phrase begins. */
export const thing =
  '(?:the|our|your|their|this|that|these|those|his|her|its|my|a|an|all|each|every|some|most|what|us|it|them|everything|everyone|customers|people|staff)\\b'

/** A rewording of whole clauses; letter case does not matter. */
export function rule(pattern: string, say: Rewording['say']): Rewording {
  return { when: new RegExp(`^${pattern}$`, 'i'), say }
}

/** Whether an auxiliary speaks of what is over. */
export const past = (auxiliary = '') => /^(?:did|was|were|could|had)$/i.test(auxiliary)
/** “feel”, “felt” or “would feel”, as the auxiliary has it. */
export const feel = (auxiliary?: string) =>
  past(auxiliary) ? 'felt' : /^(?:would|will)$/i.test(auxiliary ?? '') ? 'would feel' : 'feel'
/** “is” or “was”, as the auxiliary has it. */
export const was = (auxiliary?: string) => (past(auxiliary) ? 'was' : 'is')
/** A pronoun that can follow “what”: “these” turns into “they”. */
export const them = (one = '') => (/^(?:they|these|those)$/i.test(one) ? 'they' : one.toLowerCase())
/** An auxiliary in small letters, for the middle of a sentence. */
export const are = (auxiliary = '') => auxiliary.toLowerCase()

/** The noun phrase in front of a verb or adjective, as a group: up to six words. */
export const named = `((?:the|our|your|their|this|that(?! (?:it|they|we|you|he|she|i|this|the|our|your|their|there)\\b)|these|those|his|her|its|my|a|an|all)(?: [\\w'-]+){1,5}?|customers|people|staff)`

/** The first rewording that fits a clause. */
export function reword(clause: string, rewordings: readonly Rewording[]): string | undefined {
  for (const { when, say } of rewordings) {
    const found = when.exec(clause)
    const said = found && say(...found.slice(1).map((group) => group ?? ''))
    if (said) return said
  }
  return undefined
}

/** The text with its first letter small, unless it is “I” or an abbreviation. */
export function lowerFirst(text: string): string {
  return /^(?:I\b|\p{Lu}\p{Lu})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
