import type { StageTemplate } from '#domain/commands/start.ts'

/** The path of a supplier until the first invoice is paid, in the supplier's words. */
export const vendorOnboarding: StageTemplate = {
  id: 'vendor-onboarding',
  title: 'Vendor onboarding',
  description: 'Take this when suppliers are your customers for a while: from the first contact to the first payment.',
  kind: 'vendor',
  stages: [
    {
      title: 'Getting to know each other',
      needs: ['I want to know who decides', 'I want to know whether it is worth the effort'],
      happens: ['I am invited to make an offer, or I knock', 'I explain what I do for the third time'],
      sees: ['A list of requirements', 'A friendly person with little time'],
      touchpoints: [
        { title: 'First talk', channel: 'person' },
        { title: 'Request for an offer', channel: 'email' },
      ],
    },
    {
      title: 'Making an offer',
      needs: ['I want to ask questions before I name a price', 'I want the same rules for everybody'],
      happens: ['I fill in sheets that were made for bigger firms', 'I wait for a yes or a no'],
      sees: ['A deadline', 'A portal with its own logic'],
      touchpoints: [
        { title: 'Supplier portal', channel: 'website' },
        { title: 'Answers to my questions', channel: 'email' },
        { title: 'Talk about the price', channel: 'person' },
      ],
    },
    {
      title: 'Signing up',
      needs: ['I want to hand in each paper once', 'I want to know what is still missing'],
      happens: ['I send certificates and bank details', 'Somebody asks for one more form'],
      sees: ['A contract longer than the offer', 'A supplier number at last'],
      touchpoints: [
        { title: 'Registration form', channel: 'website' },
        { title: 'Contract', channel: 'email' },
        { title: 'Asking how far it is', channel: 'phone' },
      ],
    },
    {
      title: 'First delivery',
      needs: ['I want to know where and when to deliver', 'I want somebody who accepts it and says so'],
      happens: ['The first order comes, sooner than expected', 'I deliver and hold my breath'],
      sees: ['A gate, a ramp, a person with a list', 'Thanks or a complaint'],
      touchpoints: [
        { title: 'First order', channel: 'email' },
        { title: 'Arriving with the goods', channel: 'person' },
        { title: 'Feedback', channel: 'phone' },
      ],
    },
    {
      title: 'Getting paid',
      needs: ['I want my money on the day we agreed', 'I want one address for my invoice'],
      happens: ['I send the invoice', 'I ask after it, politely, twice'],
      sees: ['Silence', 'Money in my account, with or without a deduction'],
      touchpoints: [
        { title: 'Sending the invoice', channel: 'email' },
        { title: 'Asking for the payment', channel: 'phone' },
        { title: 'Payment', channel: 'other' },
      ],
    },
    {
      title: 'Working together or parting',
      needs: ['I want to hear about changes early', 'I want an honest word once a year'],
      happens: ['We get used to each other', 'The next contract comes, or does not'],
      sees: ['Numbers about me that I have never seen before', 'An invitation, or a form letter'],
      touchpoints: [
        { title: 'Yearly review', channel: 'person' },
        { title: 'Message about new rules', channel: 'email' },
      ],
    },
  ],
}
