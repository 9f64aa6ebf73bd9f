/** The invitation to the first focus group in words of its own; the other letters go out as the template has them. */
export const saturdayInvitation = {
  subject: 'How was it to switch to {client}? A morning by the harbour on {date}',
  body: `Dear {name},

You have switched your internet to {client} within the last year and a half. I am from outside the company, and {client} has asked me to find out how that was: not in figures, but in the words of those who lived through it. Would you tell us, together with seven others?

When: {date}, from {time} to {until} ({minutes} minutes)
Where: {place}
{address}
As a thank-you: {incentive}

There is coffee from half past nine. You need not prepare anything. Nobody from {client} will sit at the table, and nobody will sell you anything.

What happens with what you say: {outcomeUse}

We write down what is said, and in everything we hand on you are a number and not a name. On the day we ask you three things: whether we may take notes, whether we may quote you without your name, and whether we may record the sound. A no is as good as a yes, and you can take it back at any later time.

Please tell us by 5 October whether you can come, and what you need to be well with us: {contact}

With kind regards
{facilitator}`,
} as const
