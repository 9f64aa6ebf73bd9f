/** The themes in the order they were made. A sentence says how many of the eight people spoke to it; a test counts. */
export const themes = [
  {
    key: 'when',
    title: 'Nobody says when',
    sentence:
      'For seven of eight people the waiting was bearable and the not knowing was not: days off were lost to visits that did not happen, and nobody said so in time.',
    recommendation:
      'Give an hour instead of a day, call the evening before, and call at once when it will not hold. Stop marking a visit as done until the customer has said so.',
  },
  {
    key: 'switch',
    title: 'Two companies, nobody in charge',
    sentence:
      'Six of eight people stood alone between the old provider and Ferrowick; one paid both for two months, another could not be called for nine days.',
    recommendation:
      'Name one person for each switch who deals with the old provider and the number, from the order to the first evening. People who depend on an alarm button come first.',
  },
  {
    key: 'helpline',
    title: 'The helpline wears people out',
    sentence:
      'Seven of eight people ran into a wall at the helpline or in the chat: menus that do not fit, the same story again, an apology instead of an answer.',
    recommendation:
      'Keep what the customer has already said, offer a call back after five minutes, and let people write if they would rather write. Change the music this week.',
  },
  {
    key: 'bill',
    title: 'The first bill undoes the first evening',
    sentence:
      'Eight of eight people stumbled over the first bill: too long a time at once, a fee that was said to be free, adjustments nobody explains.',
    recommendation:
      'Send one page before the first bill that says what will be on it and what for, and stop calling the activation free.',
  },
  {
    key: 'hands',
    title: 'People on the ground save the day',
    sentence:
      'Six of eight people named somebody in the shop, at the door or on the local team as the moment it turned good.',
    recommendation:
      'Publish a number for the local team, give shop and technicians the time they take now, and bring their ways to the helpline instead of the other way round.',
  },
  {
    key: 'loyal',
    title: 'Staying costs more than leaving',
    sentence:
      'Four of eight people see that those who stay pay more than those who come; the one who called to leave had the better price in four minutes.',
    recommendation: 'Offer the better price before the first year ends, unasked, to those who stay.',
  },
  {
    key: 'words',
    title: 'Words only engineers understand',
    sentence:
      'Five of eight people met words they could not use at the moment they had to decide, even one who tests software for a living.',
    recommendation:
      'Replace the address check’s questions by a street and a number, and cut the terms to one page in everyday words with the rest behind it.',
  },
] as const
