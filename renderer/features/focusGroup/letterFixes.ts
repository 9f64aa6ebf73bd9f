import type { LetterProblem } from '#assets/templates/composeLetter.ts'
import type { LetterField } from '#assets/templates/letters.ts'
import type { Workplace } from './parts.ts'

/** Where something is filled in: a screen, and the label of the field there. */
export interface Fix {
  /** Null for a field of the letters themselves. */
  readonly place: Workplace | null
  readonly label: string
}

const when: Workplace = { part: 'purpose' }
const where: Workplace = { part: 'place' }
const journey: Workplace = { step: 'choose' }

const fixes: Readonly<Record<LetterField, Fix>> = {
  name: { place: { part: 'participants' }, label: '' },
  firstName: { place: { part: 'participants' }, label: '' },
  date: { place: when, label: 'Date' },
  time: { place: when, label: 'Begins at' },
  until: { place: when, label: 'Begins at' },
  minutes: { place: when, label: 'Length in minutes' },
  place: { place: where, label: 'Place' },
  address: { place: where, label: 'Address and way in' },
  incentive: { place: null, label: 'What people get' },
  contact: { place: null, label: 'Contact' },
  facilitator: { place: when, label: 'Facilitator' },
  client: { place: journey, label: 'Client' },
  journey: { place: journey, label: 'Title' },
  purpose: { place: when, label: 'Purpose' },
  outcomeUse: { place: when, label: 'How the outcome will be used' },
  summaryDate: { place: { part: 'plan' }, label: '' },
  weDid: { place: { step: 'actions' }, label: '' },
}

/** Where a problem of a letter is solved. */
export function fixOf(problem: LetterProblem): Fix {
  if (problem.kind === 'open') return fixes[problem.field]
  return { place: null, label: problem.kind === 'empty' && problem.part === 'subject' ? 'Subject' : 'Letter' }
}

/** So many frames a screen may take until it is drawn. */
const patience = 60

/** Gives the focus to a field by its label, once the screen it is on is drawn. */
export function focusField(label: string): void {
  let frames = 0
  let calm = 0
  const look = () => {
    const field = fieldOf(label)
    field?.scrollIntoView({ block: 'center' })
    field?.focus()
    // Whatever shows the screen may take the focus once more for its tab or its title.
    calm = field && document.activeElement === field ? calm + 1 : 0
    frames += 1
    if (frames < patience && calm < 3) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

function fieldOf(label: string): HTMLElement | null {
  const main = document.querySelector('main') ?? document.body
  for (const element of main.querySelectorAll('label')) {
    if (element.textContent?.trim() === label && element.control) return element.control
  }
  return main.querySelector(`[aria-label="${CSS.escape(label)}"]`)
}
