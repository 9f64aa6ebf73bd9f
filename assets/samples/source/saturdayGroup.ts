import type { SampleGroup } from './sampleGroup.ts'
import { saturdayPeople } from './saturdayPeople.ts'
import { saturdayQuestions } from './saturdayQuestions.ts'

/** The first focus group: planned, held, looked at by leadership; what it led to is being done. */
export const saturdayGroup: SampleGroup = {
  plan: {
    title: 'Saturday group, harbour',
    purposeKind: 'exploration',
    purpose:
      'Hear from people who switched within the last eighteen months what happened between the order and the end of the first year, in their words and in their order.',
    outcomeUse:
      'Ferrowick decides in November which two moments it changes first. You will get a letter that says which.',
    date: '2026-10-17',
    startTime: '10:00',
    place: 'Linden Room, Old Customs House',
    address:
      '4 Harbour Parade, Port Ansel\nTrams 2 and 7 to Harbour Steps, then three minutes along the water. The step-free door is on the quay side.',
    seating: 'round',
    contact: 'Tobias Renn, 01632 960114, conversations@ferrowick.example',
    incentive: 'A voucher of 60 for the covered market, and the tram fare',
    minutes: 90,
    seats: 8,
    coLeader: 'Tobias Renn',
    noteTaker: 'Marguerite Osei',
  },
  topics: {
    stages: ['Signing up', 'Getting connected'],
    touchpoints: ['First bill', 'Helpline menu', 'Renewal after the first year'],
  },
  quotas: [
    { persona: 'castellanos', wanted: 2 },
    { persona: 'whitlock', wanted: 2 },
    { segment: 'Works from home', wanted: 2 },
    { segment: 'New in town', wanted: 2 },
  ],
  people: saturdayPeople,
  questions: saturdayQuestions,
  checks: [
    {
      begins: 'Temperature',
      state: 'problem',
      remark: 'Radiator by the door stays hot. Window open until five to ten.',
    },
    {
      begins: 'Noise',
      state: 'problem',
      remark: 'Market bells at full hours; the coffee corridor is loud after eleven.',
    },
    { begins: 'Access', state: 'fine', remark: 'Lift from the quay side, key with the porter.' },
    {
      begins: 'Food and drink',
      state: 'fine',
      remark: 'Nut-free tray marked, one halal, tea for those who take no coffee.',
    },
    { begins: 'Parking', state: 'fine', remark: 'Trams only; said so in the invitation.' },
    { begins: 'Recording', state: 'fine', remark: 'Not everybody agreed, so nothing was recorded.' },
    {
      begins: 'Keeping',
      state: 'fine',
      remark: 'Notes with Ines, until the letter to all customers is out; then deleted.',
    },
    { begins: 'Under eighteen', state: 'fine', remark: 'Nobody is.' },
  ],
  doneOn: {
    'Agree the purpose, and what the outcome will be used for': '2026-09-08',
    'Choose the parts of the map to talk about': '2026-09-10',
    'Decide who to invite, and how many of each kind': '2026-09-11',
    'Settle who leads, who co-leads and who takes notes': '2026-09-11',
    'Book the room, with half an hour before and after': '2026-09-15',
    'Send the invitations': '2026-09-22',
    'Write the route of questions': '2026-09-24',
    'Try the questions on two or three people': '2026-10-01',
    'Cut the route until it fits the time': '2026-10-05',
    'Count the answers and fill the gaps': '2026-10-05',
    'Sit in the room at the same time of day and go through the check list': '2026-10-10',
    'Write the findings and the summary': '2026-10-23',
    'Go through the findings with leadership, and note each decision': '2026-10-30',
    'Give every action an owner and a date': '',
    'Shred the name cards and the paper list of names': '',
    'Tell the participants what changed because of them': '',
    'Tell all customers': '',
  },
  ownTasks: [{ step: 'notes', title: 'Shred the name cards and the paper list of names', due: 30 }],
  owners: {
    'Tell the participants what changed because of them': 'Ines Aguirre-Holt',
    'Tell all customers': 'Devi Anand',
    'Go through the findings with leadership, and note each decision': 'Ines Aguirre-Holt',
  },
}
