import type { StageTemplate } from '#domain/commands/start.ts'

/** The friendly way in: the journey told as the story of two people. */
export const relationship: StageTemplate = {
  id: 'relationship-timeline',
  title: 'Relationship timeline',
  description: 'Take this with a team that has never mapped: everybody knows how getting to know somebody feels.',
  kind: 'customer',
  stages: [
    {
      title: 'First glance',
      needs: ['I want to be noticed without being chased', 'I want a first impression I can believe'],
      happens: ['I come across you by chance or through a friend', 'I form an opinion in a few seconds'],
      sees: ['A name, a picture, a tone of voice', 'What others say about you'],
      touchpoints: [
        { title: 'Hearing about you', channel: 'person' },
        { title: 'First look at your pages', channel: 'website' },
      ],
    },
    {
      title: 'First date',
      needs: ['I want you to listen before you talk about yourself', 'I want to be able to say no'],
      happens: ['I ask you something for the first time', 'I notice how long you take to answer'],
      sees: ['Interest in me, or a sales talk', 'A small promise'],
      touchpoints: [
        { title: 'First question', channel: 'chat' },
        { title: 'First visit', channel: 'shop' },
        { title: 'First answer', channel: 'email' },
      ],
    },
    {
      title: 'Getting together',
      needs: ['I want to know what I am saying yes to', 'I want you to keep your first promise'],
      happens: ['I sign or pay', 'I tell somebody that I decided for you'],
      sees: ['Terms in plain words, or not', 'A welcome that sounds as if you meant it'],
      touchpoints: [
        { title: 'Saying yes', channel: 'website' },
        { title: 'Welcome', channel: 'email' },
      ],
    },
    {
      title: 'Everyday life',
      needs: ['I want you to remember me', 'I want small things to run by themselves', 'I want a word now and then'],
      happens: ['We get used to each other', 'Small annoyances pile up, small kindnesses too'],
      sees: ['Messages that fit me, or that went to everybody', 'The same friendly voice, or a new one each time'],
      touchpoints: [
        { title: 'Regular message', channel: 'email' },
        { title: 'Bill or statement', channel: 'letter' },
        { title: 'Small favour', channel: 'phone' },
      ],
    },
    {
      title: 'The first quarrel',
      needs: ['I want you to hear me out', 'I want you to put it right and say sorry', 'I want it not to happen again'],
      happens: ['Something goes wrong', 'I tell you, and wait to see what kind of company you are'],
      sees: ['An apology or an excuse', 'One person who takes it on, or five who do not'],
      touchpoints: [
        { title: 'Complaint', channel: 'phone' },
        { title: 'Answer to the complaint', channel: 'email' },
        { title: 'Making up for it', channel: 'person' },
      ],
    },
    {
      title: 'Growing old together, or parting',
      needs: ['I want to feel that my years count', 'I want to part as friends if it has to be'],
      happens: ['I recommend you, or keep quiet', 'I stay, drift away or leave'],
      sees: ['Thanks for the years, or nothing', 'A door that stays open'],
      touchpoints: [
        { title: 'Anniversary', channel: 'letter' },
        { title: 'Goodbye', channel: 'phone' },
        { title: 'Coming back', channel: 'website' },
      ],
    },
  ],
}
