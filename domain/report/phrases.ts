const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2026-11-03` as `3 November 2026`; anything else as it is. Not by locale, so that the same journey gives the same bytes. */
export function longDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const name = months[Number(month) - 1]
  return year && name ? `${Number(date)} ${name} ${year}` : day
}

/** `1 note`, `3 notes`, `1,204 notes`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number).replace(/\B(?=(\d{3})+$)/g, ',')} ${number === 1 ? one : many}`
}

/** Breadth of a finding: `5 of 8 people`. */
export function peopleOf(people: number, of: number): string {
  return `${people} of ${count(of, 'person', 'people')}`
}

/** Parts that are not empty, with a middle dot between them. */
export function dotted(...parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(' · ')
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** At most `longest` characters, cut after a sentence or a word, with the cut shown. */
export function excerpt(text: string, longest: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= longest) return flat
  const head = flat.slice(0, longest)
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('? '), head.lastIndexOf('! '))
  const end =
    sentence > longest / 2 ? sentence + 1 : head.lastIndexOf(' ') > longest / 2 ? head.lastIndexOf(' ') : longest
  const whole = /[\ud800-\udbff]$/.test(head.slice(0, end)) ? end - 1 : end
  return `${head.slice(0, whole)} […]`
}
