import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkQuestion } from '#domain/insight/questionCheck.ts'
import type { QuestionPattern } from '#domain/insight/questionPatterns.ts'

const patternsIn = (text: string): QuestionPattern[] => checkQuestion(text).map((advice) => advice.pattern)
const offersFor = (text: string) =>
  Object.fromEntries(checkQuestion(text).map(({ pattern, offer }) => [pattern, offer]))

const good = [
  'Tell us your first name and what you did last Sunday.',
  'Think back to the last time you called us. Walk us through what happened.',
  'Which of the letters or e-mails did you read first?',
  'What, if anything, would you change?',
  'If you could change one thing, what would it be?',
  'What was going through your mind when the parcel did not come?',
  'How did you first hear about us?',
  'How did you feel when you hung up?',
  'What did you expect to happen next?',
  'What happened then?',
  'Describe the moment when you decided to buy.',
  'Share a moment that surprised you, good or bad.',
  'Imagine you run this shop for a day. What is the first thing you do?',
  'Show us on the map where it got difficult.',
  'Walk me through the day the contract arrived.',
  'What made you smile?',
  'What would you tell a friend who is about to sign up?',
  'Which part of the journey stays with you, and for how long?',
  'What else comes to mind?',
  'How would you explain this bill to your neighbour?',
  'What were you hoping for when you walked in?',
  'Who else was involved when you made the decision?',
  'Where were you when you opened the app for the first time?',
  'When did you first think of leaving?',
  'What did the agent do that helped?',
  'What, if anything, surprised or annoyed you?',
  'What would you add, change or remove?',
  'In what way, if any, did the letter help you?',
  'Were you to start again, what would you do differently?',
  'Have a look at the map. What is missing?',
  'Have another look at the letter and tell us what you notice.',
  'Can you tell us what happened next?',
  'Could you describe the place where you waited?',
  'Would you walk us through the last order, from the first click on?',
  'Can you share a moment when you felt in good hands?',
  'Could you explain what the letter said, in your own words?',
  'Would you mind telling us more about that?',
  'Don’t hold back: tell us what annoyed you.',
  'How did you and your partner decide?',
  'What goes through your mind when you open the bill and see the total?',
  'What happened between ordering and receiving the parcel?',
  'What are the pros and cons of doing it by phone?',
  'What do you remember about when and where you first heard of us?',
  'What do we get right?',
  'When you think about moving house, what comes to mind?',
  'Before you called, what had you tried?',
  'As a customer, what do you wish we knew?',
  'And what happened after that?',
  'So how did it end?',
  'Finally, what should we have asked?',
  'To finish, what are three words for today?',
  'What does a good day with us look like?',
  'What makes you come back?',
  'What would have to happen for you to stay?',
  'What would an ideal first week look like?',
  'Say the first three words that come to mind.',
  'Take a card and write down what you needed most.',
  'Let’s look at the second stage. What is different from what you lived through?',
  'Put a dot where you lost time, then tell us about one of them.',
  'Which words would you use for the shop on the corner?',
  'What was on your mind when, or just before, you called?',
  'How do people around you talk about us?',
  'What did you do with the PDF we sent you?',
  'What did you see on TV about us?',
  'What did you do once the SMS had arrived?',
  'How does our net promoter score (NPS) sound to you as a customer?',
  'What did you NOT get that you needed?',
  'Tell us what you liked and what you did not like.',
  'What was the best part of the visit, whatever it was?',
  'How has the way you shop changed since then?',
]

const bad: [text: string, patterns: QuestionPattern[]][] = [
  ['Do you like our new website?', ['closed']],
  ['Does the app work on your phone?', ['closed']],
  ['Did you find the form easy?', ['closed']],
  ['Is it important to you?', ['closed']],
  ['Are you happy with us?', ['closed']],
  ['Was the website easy to use?', ['closed']],
  ['Were you told about the delay?', ['closed']],
  ['Can you find the invoice online?', ['closed']],
  ['Could you understand the letter?', ['closed']],
  ['Will you stay with us?', ['closed']],
  ['Would you recommend us to a friend?', ['closed']],
  ['Should we send fewer letters?', ['closed']],
  ['Have you ever called our hotline?', ['closed']],
  ['Has your opinion changed?', ['closed']],
  ['Had you heard of us before?', ['closed']],
  ['do you ever', ['closed']],
  ['And did you call us again?', ['closed']],
  ['When you called us, did you get help?', ['closed']],
  ['Think of your last order. Was it on time?', ['closed']],
  ['Don’t you think the new form is easier?', ['leading']],
  ["Don't you think the new form is easier?", ['leading']],
  ["Wouldn't you agree that it takes too long?", ['leading']],
  ['Isn’t the app simpler now?', ['leading']],
  ["Can't you just use the app?", ['leading']],
  ["Didn't it annoy you?", ['leading']],
  ['Do you not find it tiring?', ['leading']],
  ["It was easy, wasn't it?", ['leading']],
  ['The staff were friendly, weren’t they?', ['leading']],
  ['You would never leave us, would you?', ['leading']],
  ['That was annoying, right?', ['leading']],
  ['You found it quickly right?', ['leading']],
  ['Surely the new bill is clearer?', ['leading']],
  ['Do you agree that the form is too long?', ['closed', 'leading']],
  ['How satisfied are you with our app?', ['scaled']],
  ['How likely are you to recommend us?', ['scaled']],
  ['How often do you call us?', ['scaled']],
  ['How many letters did you get?', ['scaled']],
  ['How much do you like the app?', ['scaled']],
  ['How easy was it to register?', ['scaled']],
  ['When you moved house, how many letters did you get?', ['scaled']],
  ['On a scale of 1 to 10, where are we?', ['scaled']],
  ['Rate our service from 1 to 5.', ['scaled']],
  ['Do you prefer the phone or the chat?', ['closed', 'eitherOr']],
  ['Was it good or bad?', ['closed', 'eitherOr']],
  ['Would you rather call or write?', ['closed', 'eitherOr']],
  ['Were you happy with it or not?', ['closed', 'eitherOr']],
  ['Which was easier, calling or writing?', ['eitherOr']],
  ['What do you like better: the shop or the website?', ['eitherOr']],
  ['How was the call, short or long?', ['eitherOr']],
  ['Phone or chat?', ['eitherOr']],
  ['What did you like and what did you dislike?', ['doubleBarrelled']],
  ['How did you feel? What did you do?', ['doubleBarrelled']],
  ['How was the price and the service?', ['doubleBarrelled']],
  ['What do you think of our app and our website?', ['doubleBarrelled']],
  ['What happened first and how did you feel?', ['doubleBarrelled']],
  ['What do you like and dislike about it?', ['doubleBarrelled']],
  ['Were the staff friendly and helpful?', ['closed', 'doubleBarrelled']],
  ['Did you read the letter and did you understand it?', ['closed', 'doubleBarrelled']],
  ['How bad was the waiting?', ['assumptive']],
  ['How late was the technician?', ['assumptive']],
  ['How slow did you find the delivery?', ['assumptive']],
  ['What made the form so confusing?', ['assumptive']],
  ['Tell us how rude the agent was.', ['assumptive']],
  ['Why did you leave?', ['why']],
  ['And why was that?', ['why']],
  ['How come you stayed?', ['why']],
  ['What does the SLA mean to you?', ['acronym']],
  ['How do our KPIs look from the outside?', ['acronym']],
  ['Do you know our IVR?', ['closed', 'acronym']],
]

describe('questions that open a conversation', () => {
  test.each(good)('%s', (text) => {
    expect(checkQuestion(text)).toEqual([])
  })
})

describe('questions that close it', () => {
  test.each(bad)('%s', (text, patterns) => {
    expect(patternsIn(text)).toEqual(patterns)
  })

  test('the pattern of closed questions holds for every auxiliary, whatever the case', () => {
    const auxiliaries = 'do does did is are was were can could will would should have has had'.split(' ')
    for (const auxiliary of auxiliaries) {
      expect(patternsIn(`${auxiliary} they come back?`), auxiliary).toContain('closed')
      expect(patternsIn(`${auxiliary.toUpperCase()} they come back?`), auxiliary).toContain('closed')
    }
    for (const modal of ['can', 'could', 'would']) {
      for (const verb of ['tell', 'describe', 'share', 'walk', 'explain']) {
        expect(patternsIn(`${modal} you ${verb} us more?`), `${modal} you ${verb}`).toEqual([])
      }
    }
    expect(patternsIn('Doing it by phone: what was that like?')).toEqual([])
    expect(patternsIn('Will you tell everybody?')).not.toContain('leading')
  })

  test('more than 25 words are too many, 25 are not', () => {
    const words = (count: number) => `${['What', ...Array<string>(count - 2).fill('really'), 'happened'].join(' ')}?`
    expect(patternsIn(words(25))).toEqual([])
    expect(patternsIn(words(26))).toEqual(['long'])
    expect(checkQuestion(words(26))[0]?.reason).toContain('26 words')
  })

  test('a short form that is explained in brackets is understood', () => {
    expect(patternsIn('What does CSAT mean to you?')).toEqual(['acronym'])
    expect(patternsIn('What does CSAT (customer satisfaction) mean to you?')).toEqual([])
    expect(patternsIn('What does customer satisfaction (CSAT) mean to you?')).toEqual([])
    expect(patternsIn('WHAT DID YOU THINK OF IT?')).toEqual([])
    expect(checkQuestion('What do SLA and KPI mean to you?')[0]?.reason).toContain('“SLA” or “KPI”')
  })

  test('only a question that asks why is milder advice', () => {
    expect(checkQuestion('Why did you leave?')[0]?.severity).toBe('mild')
    for (const [text, patterns] of bad) {
      if (patterns.includes('why')) continue
      expect(
        checkQuestion(text).map(({ severity }) => severity),
        text,
      ).toEqual(patterns.map(() => 'advice'))
    }
  })

  test('an empty field gets no advice', () => {
    expect(checkQuestion('')).toEqual([])
    expect(checkQuestion('  \n ')).toEqual([])
  })
})

describe('the wording that is offered', () => {
  test.each([
    ['Did you find the form easy?', 'closed', 'Tell us how you found the form.'],
    ['Do you like our new website?', 'closed', 'Tell us how you feel about our new website.'],
    ['Did you enjoy the welcome?', 'closed', 'Tell us how you felt about the welcome.'],
    ['Did you have any problems with the form?', 'closed', 'What problems, if any, did you have with the form?'],
    ['Is there anything you would change?', 'closed', 'What, if anything, would you change?'],
    ['Was there anything that annoyed you?', 'closed', 'What, if anything, annoyed you?'],
    ['Have you ever called our hotline?', 'closed', 'Tell us about any time you have called our hotline.'],
    ['Could you find the shop?', 'closed', 'Tell us what happened when you tried to find the shop.'],
    ['Was it hard to cancel?', 'closed', 'Tell us what it was like to cancel.'],
    ['Were the staff friendly and helpful?', 'closed', 'Tell us what the staff were like.'],
    ['Would you buy again?', 'closed', 'What would make you buy again?'],
    ['When you arrived, did you like the room?', 'closed', 'Tell us how you felt about the room when you arrived.'],
    ["Don't you think the new form is easier?", 'leading', 'What do you think about the new form?'],
    ["The staff were friendly, weren't they?", 'leading', 'Tell us what the staff were like.'],
    ['How satisfied are you with our app?', 'scaled', 'Tell us how you feel about our app.'],
    ['How likely are you to switch?', 'scaled', 'What would make you switch?'],
    ['How often do you call us?', 'scaled', 'Tell us what makes you call us.'],
    ['Do you prefer phone or chat?', 'eitherOr', 'What matters to you when you choose between phone and chat?'],
    ['Did you call or write?', 'eitherOr', 'Tell us what you did.'],
    ['What did you like and what did you dislike?', 'doubleBarrelled', 'What did you like?'],
    ['Did you hear it? How did you feel?', 'doubleBarrelled', 'How did you feel?'],
    ['How bad was the waiting?', 'assumptive', 'Tell us what the waiting was like.'],
    ['Why did you leave?', 'why', 'What led you to leave?'],
    ['Why didn’t you complain?', 'why', 'What led you not to complain?'],
    ['What does NPS mean to you?', 'acronym', 'What does NPS (recommendation score) mean to you?'],
  ])('%s', (text, pattern, offer) => {
    expect(offersFor(text)[pattern]).toBe(offer)
  })

  test('never has the fault it is offered for, nor any other that closes a talk', () => {
    for (const [text] of bad) {
      for (const { offer, pattern } of checkQuestion(text)) {
        expect(offer, text).toMatch(/^["\p{Lu}].*[.?]$/u)
        const faults = patternsIn(offer).filter((fault) => pattern !== 'acronym' || fault === 'acronym')
        expect(faults, `${text} → ${offer}`).toEqual([])
      }
    }
  })

  test('is sound for questions put together at random', () => {
    const words = [
      ...'do did is was would have how why what which often many bad easy you we the our a it form app letter price staff'.split(
        ' ',
      ),
      ...'like find call use feel think friendly slow clear and or not to with about when , ? . : right isn’t don’t any'.split(
        ' ',
      ),
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 18 }), (picked) => {
        for (const { offer, reason, pattern } of checkQuestion(picked.join(' ').replaceAll(' ,', ','))) {
          expect(reason).not.toBe('')
          expect(offer).not.toMatch(/undefined|null| {2}/)
          if (pattern !== 'acronym') expect(patternsIn(offer).filter((fault) => fault !== 'long')).toEqual([])
        }
      }),
      { seed: 7, numRuns: 3_000 },
    )
  })
})

test('copes with any text, even a hostile one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      for (const advice of checkQuestion(text)) expect(advice.offer).not.toBe('')
    }),
    { seed: 11, numRuns: 1_000 },
  )
  const hostile = ['a ', 'how ', 'do you ', 'and the ', 'is the ', 'if a, ', 'was the very ', 'NPS (', ', or '].map(
    (part) => part.repeat(10_000),
  )
  // Exponential backtracking would not come back before the runner gives up.
  for (const text of hostile) expect(Array.isArray(checkQuestion(text))).toBe(true)
})
