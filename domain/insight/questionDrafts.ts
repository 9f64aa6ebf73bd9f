import type { Touchpoint } from '#domain/model/index.ts'
import type { Channel } from '#domain/model/touchpoints.ts'
import { withoutAcronyms } from './acronyms.ts'

/** What a ready question about a touchpoint suits. */
export type SuitedTo =
  /** How the touchpoint feels on the map; `unknown` also when it feels neither good nor bad. */
  | { readonly feeling: 'bad' | 'good' | 'unknown' }
  | { readonly channels: readonly Channel[] }
  | 'momentOfTruth'
  | 'every'

/** Whether a ready question makes sense for a touchpoint with this channel. */
export function suitsChannel(suits: SuitedTo, channel: Channel): boolean {
  return typeof suits !== 'object' || !('channels' in suits) || suits.channels.includes(channel)
}

/** How many questions are drafted about a touchpoint. */
export const draftCount = 3

/**
 * The three ready questions that suit a touchpoint best, each for another reason where there are enough: how it feels, that
 * customers decide there, its channel. Fewer when most have been asked already.
 * @param isAsked whether a ready question is in the route.
 */
export function draftsFor<Ready extends { readonly suits: SuitedTo }>(
  touchpoint: Pick<Touchpoint, 'emotion' | 'momentOfTruth' | 'channel'>,
  library: readonly Ready[],
  isAsked: (ready: Ready) => boolean = () => false,
): Ready[] {
  const { emotion, momentOfTruth, channel } = touchpoint
  const feeling = emotion === null || emotion === 0 ? 'unknown' : emotion < 0 ? 'bad' : 'good'
  const open = library.filter((ready) => !isAsked(ready))
  const reasons = [
    open.filter(({ suits }) => typeof suits === 'object' && 'feeling' in suits && suits.feeling === feeling),
    momentOfTruth ? open.filter(({ suits }) => suits === 'momentOfTruth') : [],
    open.filter(({ suits }) => typeof suits === 'object' && 'channels' in suits && suits.channels.includes(channel)),
    open.filter(({ suits }) => suits === 'every'),
  ]
  const most = Math.max(...reasons.map(({ length }) => length))
  const inTurn = Array.from({ length: most }, (_, turn) => reasons.flatMap((reason) => reason[turn] ?? [])).flat()
  return inTurn.slice(0, draftCount)
}

/** More words than this nobody says aloud as the name of a place. */
const longestName = 8

/** The title of a stage or touchpoint as it is said inside of a question: in quotes, short, with short forms explained. */
export function spokenTitle(title: string): string {
  const clean = title
    .replace(/["“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[.?!…:;,\s]+$/, '')
    .trim()
  if (!clean) return ''
  const words = clean.split(' ')
  const short = words.length > longestName ? `${words.slice(0, longestName).join(' ')} …` : clean
  return `“${withoutAcronyms(short)}”`
}
