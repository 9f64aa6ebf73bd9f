import { adverb, are, feel, named, past, type Rewording, rule, them, thing, was } from './rewording.ts'

const adjective =
  '(?:easy|easier|hard|harder|difficult|simple|simpler|clear|clearer|unclear|good|better|bad|worse|great|nice|helpful|unhelpful|friendly|friendlier|unfriendly|polite|rude|fast|faster|quick|quicker|slow|slower|long|short|fair|unfair|useful|useless|convenient|inconvenient|complicated|confusing|confused|satisfied|dissatisfied|happy|unhappy|pleased|annoyed|annoying|frustrated|frustrating|disappointed|disappointing|satisfactory|satisfying|comfortable|uncomfortable|safe|welcome|welcoming|expensive|cheap|cheaper|affordable|late|early|on time|prompt|professional|competent|reliable|important|interesting|boring|modern|clean|dirty|accurate|correct|complete|necessary|enough|ok|okay|fine|acceptable|stressful|pleasant|unpleasant|responsive|available|accessible|attractive|readable|understandable|intuitive|trustworthy|honest|surprised|worried|nervous|relieved|sure|certain|confident|informed|valued|heard|treated well)'
const tail = '(?: (?:when|while|after|before|during|at|in|on|for|with|about|by|because|if|since|until|\\w+ing)\\b.*)?'
const acting =
  '(?:call|phone|ring|write|email|read|buy|order|visit|shop|pay|return|check|compare|contact|go|come|talk|speak|use|open|watch|browse|search|ask|book|travel|drive|plan|try|sign|log|fill|download|choose|cancel|renew|complain|wait|switch|stay|leave|join|register|subscribe|look|click|keep|stop|start|send|bring|take|pick|recommend|change|move|upgrade|complete|contact|reply|answer|share|post|follow|print|save|store|throw|pass|collect|install|set|turn|chat|apply|claim|consider)'
const noticing = '(?:notice|see|hear|hear about|read|get|receive|remember|recall|recognise|recognize|spot|watch)'
const about = '(?:about|of)'

/** Clauses that open with an auxiliary. Tried in this order. */
export const closedRewordings: readonly Rewording[] = [
  rule(
    `(do|did) you ${adverb}have (problems|trouble|difficulties|difficulty|issues|questions|concerns|worries|doubts)\\b(.*)`,
    (auxiliary, what, rest) => `What ${what}, if any, ${are(auxiliary)} you have${rest}?`,
  ),
  rule(
    `(?:is|was|are|were) (it|this|that|they|${named}) ${adverb}(?:important|relevant|meaningful) (?:to|for) you(?: .*)?`,
    (what) => `What does ${what} mean to you?`,
  ),
  rule(`(?:can|could) you ${adverb}imagine (\\w+ing .*)`, (what) => `What comes to mind when you imagine ${what}?`),
  rule(
    `(does|did) it ${adverb}(?:bother|annoy|help|worry|upset|please|surprise|confuse|disturb) you (when .*)`,
    (auxiliary, rest) => `Tell us what it ${was(auxiliary)} like for you ${rest}.`,
  ),
  rule(
    `(do|did|would|will|have|had|could|can) you ((?:ever |also )?[a-z]+) any ((?:other |more )?[\\w-]+)((?: (?:with|when|while|in|on|at|about|for|from|to|during|after|before|by|of|as|that|which|we|us)\\b.*)?)`,
    (auxiliary, verb, noun, rest) => `What ${noun}, if any, ${are(auxiliary)} you ${verb}${rest}?`,
  ),
  rule(
    `(do|did|would|will|could|can) you ([a-z]+) anything((?: (?:when|while|in|on|at|about|for|during|after|before|because)\\b.*)?)`,
    (auxiliary, verb, rest) => `What, if anything, ${are(auxiliary)} you ${verb}${rest}?`,
  ),
  rule(`is there anything else you (?:want|would like|wish) to (.+)`, (rest) => `What else would you like to ${rest}?`),
  rule(
    `(?:is|was) there anything (?:else )?(?:that )?you (would|could|might|should|will|can) (.+)`,
    (modal, rest) => `What, if anything, ${are(modal)} you ${rest}?`,
  ),
  rule(
    `(?:is|was) there anything (?:that|which) (?!you|we|they|i\\b|it\\b|the\\b|our\\b)(.+)`,
    (rest) => `What, if anything, ${rest}?`,
  ),
  rule(
    `(?:is|are|was|were) there ((?:any|anything|anyone|a|an|some|something|things|moments|times)\\b.*)`,
    (rest) => `Tell us about ${rest}.`,
  ),
  rule(
    `(?:do|would|will|did) you recommend (us|${thing} ?.*?|[\\w-]+)(?: to .*)?`,
    (what) => `What would you tell a friend about ${what}?`,
  ),
  rule(`(?:would) you ${adverb}(?:like|love|prefer|want) to (.+)`, (rest) => `What would it mean for you to ${rest}?`),
  rule(
    `(?:do) you ${adverb}(?:like|love|enjoy|prefer) (?:to )(.+)`,
    (rest) => `Tell us what it is like for you to ${rest}.`,
  ),
  rule(
    `(do|did|would) you ${adverb}(?:like|love|enjoy|hate|dislike|appreciate|value|miss|mind) (${thing}.*|\\w+ing\\b.*)`,
    (auxiliary, what) => `Tell us how you ${feel(auxiliary)} about ${what}.`,
  ),
  rule(
    `(do|did) you ${adverb}find it ${adverb}${adjective} (to .+)`,
    (auxiliary, rest) => `Tell us what it ${was(auxiliary)} like ${rest}.`,
  ),
  rule(
    `(do|did) you ${adverb}find (?!that\\b|out\\b|it (?:${adjective} )?that\\b)(${thing}.*?)(?: (?:to be )?${adverb}${adjective}(?: (?:and|or) ${adverb}[\\w-]+)?)?(${tail})`,
    (auxiliary, what, rest) => `Tell us how you ${past(auxiliary) ? 'found' : 'find'} ${what}${rest}.`,
  ),
  rule(
    `(do|did|would) you ${adverb}(?:not )?(?:think|believe|say|feel|agree|find)(?: that)? ${named} (?:is|are|was|were|should|could|would|will|can|has|have|had|does|do|did|need|needs|make|makes|made|work|works|worked)\\b.*`,
    (auxiliary, what) => `What ${past(auxiliary) ? 'did' : 'do'} you think about ${what}?`,
  ),
  rule(
    `(do|did) you ${adverb}feel ${adverb}[\\w-]+(?: (?:and|or) ${adverb}[\\w-]+)?(${tail})`,
    (auxiliary, rest) => `Tell us how you ${feel(auxiliary)}${rest}.`,
  ),
  rule(
    `do you ${adverb}know (?:about )?(${thing}.*|how .*|where .*)`,
    (what) => `Tell us what you know about ${what}.`,
  ),
  rule(
    `(do|did) you ${adverb}understand (${thing}.*|what .*|how .*)`,
    (auxiliary, what) => `Tell us how you ${past(auxiliary) ? 'understood' : 'understand'} ${what}.`,
  ),
  rule(
    `did you ${adverb}${noticing} (?:${about} )?(${thing}.*)`,
    (what) => `Tell us what, if anything, you remember about ${what}.`,
  ),
  rule(
    `(?:do|can) you ${adverb}(?:still )?(?:remember|recall) (${thing}.*|when .*|how .*)`,
    (what) => `Tell us what you remember about ${what}.`,
  ),
  rule(`do you ${adverb}have an? (.+)`, (what) => `Tell us about your ${what}, if you have one.`),
  rule(
    `do you ${adverb}(?:trust|respect|support|believe in|prefer|want|need|rely on|depend on) (${thing}.*)`,
    (what) => `What do you think about ${what}?`,
  ),
  rule(`do you ${adverb}(${acting}\\b.*)`, (what) => `Tell us when and how you ${what}, if you do.`),
  rule(`did you ${adverb}(${acting}\\b.*)`, (what) => `What made you ${what}, if you did?`),
  rule(
    `(?:would|will) you ${adverb}((?:${acting}|pay|feel|trust|accept|need|give|have)\\b.*)`,
    (what) => `What would make you ${what}?`,
  ),
  rule(
    `(?:can|are) you (?:able to )?${adverb}(?:easily )?((?:${acting}|find|see|do|get|understand|reach|make|tell|work|manage|solve)\\b.*)`,
    (what) => `Tell us what happens when you try to ${what}.`,
  ),
  rule(
    `(?:could|were) you (?:able to )?${adverb}(?:easily )?((?:${acting}|find|see|do|get|understand|reach|make|work|manage|solve)\\b.*)`,
    (what) => `Tell us what happened when you tried to ${what}.`,
  ),
  rule(
    `have you ${adverb}(?:ever |already )?(?!been\\b|got\\b|had\\b|an?\\b|enough\\b)(\\w+(?:ed|en|wn|ne|ought|aught|de|ad|et|me|it|ld|nt|rd)\\b.*)`,
    (what) => `Tell us about any time you have ${what}.`,
  ),
  rule(
    `(are|were|was) you ${adverb}(?:aware of|familiar with) (.+)`,
    (auxiliary, what) => `Tell us what you ${past(auxiliary) ? 'knew' : 'know'} about ${what}.`,
  ),
  rule(`(?:are|were) you ${adverb}interested in (.+)`, (what) => `What do you think about ${what}?`),
  rule(`were you ${adverb}(?:told|informed) (about .+)`, (what) => `Tell us what, if anything, you were told ${what}.`),
  rule(
    `(are|were) you ${adverb}${adjective} (?:with|about|by|at|of) (.+)`,
    (auxiliary, what) => `Tell us how you ${feel(auxiliary)} about ${what}.`,
  ),
  rule(
    `(are|were) you ${adverb}${adjective}(${tail})`,
    (auxiliary, rest) => `Tell us how you ${feel(auxiliary)}${rest}.`,
  ),
  rule(
    `(is|was) it ${adverb}(?!like\\b)[\\w-]+(?: (?:for you|to you|and ${adverb}[\\w-]+|or ${adverb}[\\w-]+))? (to .+)`,
    (auxiliary, rest) => `Tell us what it ${was(auxiliary)} like ${rest}.`,
  ),
  rule(
    `(is|was|are|were) (it|this|that|they|these|those|everything) ${adverb}${adjective}(?: (?:and|or) ${adverb}[\\w-]+)?( enough)?(${tail})`,
    (auxiliary, one, _enough, rest) => `Tell us what ${them(one)} ${are(auxiliary)} like${rest}.`,
  ),
  rule(
    `(is|was|are|were) (it|they|everything)\\b.*`,
    (auxiliary, one) => `Tell us what ${them(one)} ${are(auxiliary)} like.`,
  ),
  rule(
    `(is|was|are|were) ${named} ${adverb}${adjective}(?: (?:and|or) ${adverb}[\\w-]+)?(?: enough)?((?: to .+)?${tail})`,
    (auxiliary, what, rest) => `Tell us what ${what} ${are(auxiliary)} like${rest}.`,
  ),
  rule(
    `(do|does|did) (${named}|it|this|that|they) ${adverb}(?:help|work|meet|solve|answer|explain|make|feel|take|go|arrive|come|look|sound|fit|match|give|tell|treat|listen|understand|keep|show|satisfy|deliver|respond|react|reply|fulfil|fix|call|offer)\\b.*`,
    (auxiliary, what) =>
      `Tell us how it ${past(auxiliary) ? 'went' : 'goes'}${/^(?:it|this|that|they)$/i.test(what ?? '') ? '' : ` with ${what}`}.`,
  ),
  rule(`should (we|they) (.+)`, (who, what) => `What would change for you if ${who?.toLowerCase()} were to ${what}?`),
  rule(
    `(?:should|could|would|can) ${named} (?:be|have|cost|offer|open|stay|come|get|include|show)\\b.*`,
    (what) => `What do you think about ${what}?`,
  ),
  rule(
    `would it (?:be ${adverb}[\\w-]+|help(?: you)?|make (?:a|any) difference) if (.+)`,
    (what) => `What would change for you if ${what}?`,
  ),
  rule(`would it be ${adverb}[\\w-]+ (to .+)`, (what) => `What would it be like for you ${what}?`),
]
