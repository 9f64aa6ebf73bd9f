/** How well a number of people talks to each other. */
export interface SeatAdvice {
  readonly fit: 'thin' | 'best' | 'many' | 'tooMany'
  readonly text: string
}

/** What to think of a number of seats; advice, never a limit. */
export function seatAdvice(seats: number): SeatAdvice {
  if (seats < 5)
    return {
      fit: 'thin',
      text: `${seats === 1 ? 'One seat is' : `${seats} seats are`} thin: one quiet person and the conversation stops.`,
    }
  if (seats < 6)
    return { fit: 'best', text: 'Five seats work; six to eight carry a conversation better when somebody stays away.' }
  if (seats <= 8) return { fit: 'best', text: 'Six to eight is best: enough views, and room for everybody to speak.' }
  if (seats <= 12) return { fit: 'many', text: 'More than eight works when you watch who has not spoken yet.' }
  if (seats <= 15) return { fit: 'many', text: 'Thirteen to fifteen is the upper limit. Expect short answers.' }
  return { fit: 'tooMany', text: 'Above fifteen, people hide behind the number. Hold two focus groups instead.' }
}
