import type { StageTemplate } from '#domain/commands/start.ts'

/** From the search to the parcel, and the way back of what did not fit. */
export const onlineOrder: StageTemplate = {
  id: 'online-order',
  title: 'Online order',
  description: 'Take this when people buy on a screen and wait for a parcel.',
  kind: 'customer',
  stages: [
    {
      title: 'Finding it',
      needs: ['I want to find the right thing in a few minutes', 'I want to know whether you have it'],
      happens: ['I search, filter and open too many tabs', 'I put it in the basket to think it over'],
      sees: ['Pictures, sizes and stars', 'A line that says how many are left'],
      touchpoints: [
        { title: 'Search in the shop', channel: 'website' },
        { title: 'Product page', channel: 'website' },
        { title: 'Reviews of buyers', channel: 'social' },
      ],
    },
    {
      title: 'Ordering',
      needs: ['I want the whole price before the last click', 'I want to pay the way I always pay'],
      happens: ['I type my address once more', 'I look for a code that makes it cheaper'],
      sees: ['Delivery costs that appear late, or at once', 'A confirmation with a number'],
      touchpoints: [
        { title: 'Basket', channel: 'website' },
        { title: 'Paying', channel: 'website' },
        { title: 'Order confirmation', channel: 'email' },
      ],
    },
    {
      title: 'Waiting',
      needs: ['I want to know the day, better the hour', 'I want to be able to change the address'],
      happens: ['I look up where it is, more often than I should', 'I arrange my day around it'],
      sees: ['A dot on a map', 'Messages from a courier I did not choose'],
      touchpoints: [
        { title: 'Message that it is on its way', channel: 'email' },
        { title: 'Following the parcel', channel: 'app' },
        { title: 'Asking where it is', channel: 'chat' },
      ],
    },
    {
      title: 'Receiving',
      needs: ['I want it whole and on time', 'I want it at my door, or where I said'],
      happens: ['The bell rings, or a card is in the letter box', 'I open it and try it'],
      sees: ['A box that is too big', 'The thing itself, as in the picture or not'],
      touchpoints: [
        { title: 'Delivery at the door', channel: 'person' },
        { title: 'Collecting it elsewhere', channel: 'shop' },
        { title: 'Unpacking', channel: 'other' },
      ],
    },
    {
      title: 'Sending it back',
      needs: ['I want to return it without explaining myself', 'I want my money back soon'],
      happens: ['I look for the label', 'I take it to a counter and keep the receipt'],
      sees: ['Steps that are clear, or a form that asks too much', 'The money, or silence'],
      touchpoints: [
        { title: 'Announcing a return', channel: 'website' },
        { title: 'Handing in the parcel', channel: 'shop' },
        { title: 'Refund', channel: 'email' },
      ],
    },
    {
      title: 'Ordering again',
      needs: ['I want you to know me, but not too well', 'I want the next time to be quicker'],
      happens: ['I think of you first, or look elsewhere', 'I tell somebody how it went'],
      sees: ['Suggestions that fit, or what I have just bought', 'A request for a review'],
      touchpoints: [
        { title: 'Suggestion by e-mail', channel: 'email' },
        { title: 'Writing a review', channel: 'website' },
      ],
    },
  ],
}
