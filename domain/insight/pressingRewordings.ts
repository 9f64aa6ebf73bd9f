import { adverb, are, feel, lowerFirst, named, past, type Rewording, rule, them, thing, was } from './rewording.ts'

/** Clauses that ask for a number or a degree. */
export const scaledRewordings: readonly Rewording[] = [
  rule(`how important (?:is|was|are|were) (.+?) (?:to|for) you`, (what) => `What does ${what} mean to you?`),
  rule(
    `how likely (?:are|is it that) you (?:are )?to recommend (.+?)(?: to .*)?`,
    (what) => `What would you tell a friend about ${what}?`,
  ),
  rule(`how likely are you to (.+)`, (what) => `What would make you ${what}?`),
  rule(`how likely is it that you (?:will|would) (.+)`, (what) => `What would make you ${what}?`),
  rule(
    `how (?:satisfied|happy|pleased|confident) (are|were) you (?:with|about|in|by) (.+)`,
    (auxiliary, what) => `Tell us how you ${feel(auxiliary)} about ${what}.`,
  ),
  rule(`how (?:often|frequently|regularly) do you (.+)`, (what) => `Tell us what makes you ${what}.`),
  rule(`how (?:often|frequently|regularly) did you (.+)`, (what) => `Tell us what made you ${what}.`),
  rule(
    `how many times (do|did|have|had|has)\\b.*`,
    (auxiliary) => `Tell us what ${/^do$/i.test(auxiliary ?? '') ? 'happens' : 'happened'} each time.`,
  ),
  rule(
    `how many (?!of\\b)((?:[\\w'-]+ ){0,2}?[\\w'-]+) (?:do|did|have|has|had|are|were|would|will)\\b.*`,
    (what) => `Tell us about the ${what}.`,
  ),
  rule(
    `how much (do|did) you ${adverb}(?:like|love|enjoy|value|appreciate) (.+)`,
    (auxiliary, what) => `Tell us how you ${feel(auxiliary)} about ${what}.`,
  ),
  rule(
    `how much (do|did) you ${adverb}(?:trust|know about|care about|rely on) (.+)`,
    (auxiliary, what) => `What ${past(auxiliary) ? 'did' : 'do'} you think about ${what}?`,
  ),
  rule(`how much (?:do|did|would|will) you (?:pay|spend|have to pay)\\b.*`, () => 'What do you think about the price?'),
  rule(`how eas(?:y|ily) (is|was|would|will) it (?:be )?(?:for you )?(to .+)`, (auxiliary, rest) =>
    /^w(?:ould|ill)$/i.test(auxiliary ?? '')
      ? `What would it be like for you ${rest}?`
      : `Tell us what it ${was(auxiliary)} like ${rest}.`,
  ),
  rule(
    `how easy (is|was|are|were) (it|they)\\b.*`,
    (auxiliary, one) => `Tell us what ${them(one)} ${are(auxiliary)} like.`,
  ),
  rule(
    `how (?:easy|important) (is|was|are|were) (.+?)((?: to .+)?)(?: for you)?`,
    (auxiliary, what, rest) => `Tell us what ${what} ${are(auxiliary)} like${rest}.`,
  ),
  rule(`how easy (did|do) you find (?:it (to .+)|(.+))`, (auxiliary, to, what) =>
    to
      ? `Tell us what it ${was(auxiliary)} like ${to}.`
      : `Tell us how you ${past(auxiliary) ? 'found' : 'find'} ${what}.`,
  ),
  rule(`how easily (?:could|did) you (.+)`, (what) => `Tell us what happened when you tried to ${what}.`),
  rule(`how easily (?:can|do) you (.+)`, (what) => `Tell us what happens when you try to ${what}.`),
  rule(
    `(?:please )?rate (${thing}.*?)(?: (?:from|on|out of|between)\\b.*)?`,
    (what) => `Tell us how you feel about ${what}.`,
  ),
  rule(
    `.*\\bhow would you (?:rate|score|grade) (.+?)(?:,? (?:from|on|out of|between)\\b.*)?`,
    (what) => `Tell us how you feel about ${what}.`,
  ),
]

/** Clauses that take for granted how it was. */
export const assumptiveRewordings: readonly Rewording[] = [
  rule(
    `how (?:very |really )?[\\w-]+ (are|were) you((?: .*)?)`,
    (auxiliary, rest) => `Tell us how you ${feel(auxiliary)}${rest.replace(/^ (?:by|with|at) /, ' about ')}.`,
  ),
  rule(
    `how (?:very |really )?[\\w-]+ (is|was) it (?:for you )?(to .+)`,
    (auxiliary, rest) => `Tell us what it ${was(auxiliary)} like ${rest}.`,
  ),
  rule(
    `how (?:very |really )?[\\w-]+ (is|was|are|were) (.+?)((?: to .+)?)`,
    (auxiliary, what, rest) => `Tell us what ${them(what) === 'they' ? 'they' : what} ${are(auxiliary)} like${rest}.`,
  ),
  rule(`how (?:very |really )?[\\w-]+ (did|do) you find (?:it (to .+)|(.+))`, (auxiliary, to, what) =>
    to
      ? `Tell us what it ${was(auxiliary)} like ${to}.`
      : `Tell us how you ${past(auxiliary) ? 'found' : 'find'} ${what}.`,
  ),
  rule(
    `how (?:very |really )?[\\w-]+ (did|do) you feel(.*)`,
    (auxiliary, rest) => `Tell us how you ${feel(auxiliary)}${rest}.`,
  ),
  rule(
    `(?:tell us|describe|share) how [\\w-]+ (.+?) (is|was|are|were)((?: (?:when|for|to|after|before|during|at|in|on)\\b.*)?)`,
    (what, auxiliary, rest) => `Tell us what ${what} ${are(auxiliary)} like${rest}.`,
  ),
]

/** Clauses that ask why. */
export const whyRewordings: readonly Rewording[] = [
  rule(`why did you not (.+)`, (what) => `What led you not to ${what}?`),
  rule(`why didn't you (.+)`, (what) => `What led you not to ${what}?`),
  rule(`why did you (.+)`, (what) => `What led you to ${what}?`),
  rule(`why do you (?!not\\b)(?:think|believe|feel|say)(?: that)?\\b.*`, () => 'What makes you see it that way?'),
  rule(`why do you (?!not\\b)(.+)`, (what) => `What makes you ${what}?`),
  rule(`why (?:don't you|do you not) (.+)`, (what) => `What would have to change before you ${what}?`),
  rule(`why (?:would|will) you (?!not\\b)(.+)`, (what) => `What would make you ${what}?`),
  rule(
    `why (?:wouldn't|won't|would|will) you(?: not)? (.+)`,
    (what) => `What would have to change before you ${what}?`,
  ),
  rule(
    `(?:why|how come) (?:do|did|does|is|are|was|were) (.+?) (?:important|matter)(?: to you)?`,
    (what) => `What does ${what} mean to you?`,
  ),
]

/** Statements with a tag, as in “The staff were friendly, weren't they?”, without the tag. */
export const statementRewordings: readonly Rewording[] = [
  rule(`you (?:really |also )?(?:like|love|enjoy) (.+)`, (what) => `Tell us how you feel about ${what}.`),
  rule(`you (?:really |also )?(?:liked|loved|enjoyed) (.+)`, (what) => `Tell us how you felt about ${what}.`),
  rule(`you found (it|${named})\\b.*`, (what) => `Tell us how you found ${what}.`),
  rule(
    `(it|this|that|they|${named}) (is|was|are|were)(?:n't| not)? .+`,
    (one, ...rest) => `Tell us what ${lowerFirst(one ?? '')} ${are(rest.at(-1))} like.`,
  ),
  rule(`(it|this|that|they)'s .+`, (one) => `Tell us what ${them(one)} is like.`),
  rule(
    `(?:surely|obviously|clearly|of course|naturally|certainly),? ${named} (?:is|are|was|were|should|could|would|will|can|has|have)\\b.*`,
    (what) => `What do you think about ${what}?`,
  ),
]
