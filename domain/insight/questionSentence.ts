/** How a sentence of a question opens. */
export type Opener = 'closed' | 'negated' | 'how' | 'open' | 'why' | 'imperative' | 'statement'

/** One sentence of a question, taken apart as far as the patterns need it. */
export interface Sentence {
  /** As written, with plain apostrophes and single spaces. */
  readonly text: string
  /** Ends with a question mark, or is still being typed. */
  readonly asks: boolean
  /** The clause that asks, without fillers, a clause in front, and the question mark. */
  readonly main: string
  /** The clause in front, such as “When you called us”, or empty. */
  readonly lead: string
  readonly opener: Opener
}

const auxiliary = 'do|does|did|is|are|was|were|can|could|will|would|should|have|has|had'
const closedStart = new RegExp(`^(?:${auxiliary})\\b`, 'i')
const subject =
  '(?:you|we|they|it|he|she|i|this|that|these|those|there|the|your|our|their|my|his|her|its|a|an|people|customers|everyone|everybody|anyone|anybody|most|some|all)\\b'
const negatedStart = new RegExp(
  `^(?:(?:don't|doesn't|didn't|isn't|aren't|wasn't|weren't|can't|couldn't|won't|wouldn't|shouldn't|haven't|hasn't|hadn't|ain't)\\s+${subject}|(?:${auxiliary}) (?:you|we|they|it|he|she) not\\b)`,
  'i',
)
const invitation =
  /^(?:(?:can|could|would|will) you (?:(?:please|kindly|briefly|just|maybe|perhaps|also) )*(?:tell|describe|share|walk|explain|show us|show me|talk us|talk me|talk about)\b|would you mind \w+ing\b)/i
const imperative =
  /^(?:tell|share|describe|walk|think|imagine|show|picture|talk|take|give|list|name|write|draw|explain|help|let's|let us|look|remember|recall|go|choose|pick|suppose|complete|finish|sort|say|consider|try|start|begin|put|bring|compare|use|have (?:a|another) (?:look|think|go|seat|moment|minute)|do (?:tell|think|share|describe|imagine))\b/i
const openStart =
  /^(?:what|what's|what're|which|who|who's|whose|whom|where|when|(?:in|on|at|for|with|from|to|by|of|under|about|through|until|since) (?:what|which|whose|whom|where))\b/i
const anyOpener = new RegExp(
  `^(?:${auxiliary}|what|which|who|whose|whom|where|when|how|why|tell|describe|share)\\b|^\\w+n't\\b`,
  'i',
)
/** “Were you to start again, what …”: a condition, not a question. */
const inverted = /^(?:were|had|should)\b[^,?]*,\s*(?:what|how|which|who|whom|whose|where|when|why)\b/i

const filler =
  /^(?:(?:and|so|but|or|please)\b,?\s+|(?:ok|okay|now|well|then|also|first|firstly|second|secondly|finally|lastly|next|thanks|thank you|great|good|right|all right|alright|to start|to begin with|to finish|in general|overall|generally|honestly|for you|for example|tell us|tell me|in your (?:own )?(?:opinion|view|words|experience)),\s+)/i
const leadClause =
  /^((?:if|when|whenever|after|before|once|while|as|since|thinking|looking|in|on|at|for|during|with|from|until|till|apart|besides|compared|given|suppose|because|over|of|among|by|through)\b[^,?]*),\s+/i
const colonLead = /^[^:?]{1,80}(?::|\s[–—-])\s+/

/** Plain apostrophes and quotes, single spaces, nothing at the ends. */
export function plain(text: string): string {
  return text
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Takes a question apart. @param text as `plain` returns it. */
export function sentencesOf(text: string): Sentence[] {
  const parts = text.split(/(?<=[?!…]["')]?|(?<!\b(?:e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|No|approx))\.["')]?)\s+/)
  return parts.filter(Boolean).map((part, index) => {
    const asks = /\?["')]*$/.test(part) || (index === parts.length - 1 && !/[.!…]["')]*$/.test(part))
    return { text: part, asks, ...clauses(part, asks) }
  })
}

function clauses(part: string, asks: boolean): Pick<Sentence, 'main' | 'lead' | 'opener'> {
  let main = part.replace(/[?.!…\s"')]+$/, '')
  let lead = ''
  for (let found = filler.exec(main); found; found = filler.exec(main)) main = main.slice(found[0].length)
  if (inverted.test(main)) return { main, lead, opener: 'open' }
  while (!openStart.test(main) || /^when\b/i.test(main)) {
    const found = leadClause.exec(main)
    if (!found?.[1]) break
    main = main.slice(found[0].length)
    lead = found[1]
  }
  const colon = colonLead.exec(main)
  if (colon && asks && !anyOpener.test(main) && anyOpener.test(main.slice(colon[0].length))) {
    main = main.slice(colon[0].length)
  }
  return { main, lead, opener: openerOf(main) }
}

function openerOf(main: string): Opener {
  if (invitation.test(main) || imperative.test(main)) return 'imperative'
  if (negatedStart.test(main)) return 'negated'
  if (closedStart.test(main)) return 'closed'
  if (/^(?:why|how come)\b/i.test(main)) return 'why'
  if (/^how\b/i.test(main)) return 'how'
  return openStart.test(main) ? 'open' : 'statement'
}
