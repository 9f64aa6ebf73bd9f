/** The journey of the sample: a regional internet provider that everybody likes once it works. The client is invented. */
export const journey = {
  title: 'Switching home internet to Ferrowick',
  client: 'Ferrowick Broadband',
  outcome:
    'Ferrowick knows the three moments at which people who have already said yes nearly turn back, and what to change there first.',
  scopeFrom: 'The first thought of leaving the old provider',
  scopeTo: 'The letter at the end of the first year',
  facilitatorName: 'Ines Aguirre-Holt',
  facilitatorOrigin: 'outside',
  facilitatorNeutral: true,
  choiceReason:
    'One in five orders is cancelled before the first evening online, and nobody in the room could say where. The helpline came close, but people only call it once they are customers.',
  language: 'en-GB',
} as const

/** Scores from 0 to 5. The first one was chosen. */
export const candidates = [
  { title: 'Switching home internet to Ferrowick', frequency: 4, negativeFeedback: 5, urgency: 4 },
  { title: 'Getting help when the line is down', frequency: 5, negativeFeedback: 4, urgency: 3 },
  { title: 'Moving house with the line', frequency: 2, negativeFeedback: 3, urgency: 2 },
] as const

export const personas = {
  imani: {
    name: 'Imani Calloway',
    segment: 'Works from the spare room',
    region: 'Old town',
    needs:
      'A line that holds through a working day. A date she can plan her clients around. Facts rather than comfort.',
    expectations: 'That the switch happens over a weekend and that somebody tells her before she has to ask.',
  },
  castellanos: {
    name: 'The Castellanos family',
    segment: 'Five people, eleven devices',
    region: 'Northside',
    needs:
      'Films, homework and video calls at the same time, every evening. One bill that can be read at the kitchen table.',
    expectations: 'That children notice nothing. That nobody has to take a day off for it.',
  },
  whitlock: {
    name: 'Arthur Whitlock',
    segment: 'Retired, keeps the telephone number',
    region: 'Villages up the valley',
    needs: 'The number he has had for forty years, and a telephone that works when he falls. A person to ask.',
    expectations: 'That somebody comes when they say, and explains it once, slowly.',
  },
} as const

/** What Ferrowick would like to hear when people are asked for three words. */
export const wantedWords = ['Reliable', 'Honest', 'Neighbourly'] as const
