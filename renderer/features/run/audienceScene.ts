import type { AudienceScene } from '#domain/ipc/audience.ts'
import type { Question } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'

/** What is going on in the room, as far as the people at the table are concerned. */
export type AudienceMoment =
  | { readonly kind: 'opening' | 'words' | 'closing' }
  | { readonly kind: 'break'; readonly until: number | null }
  | { readonly kind: 'question'; readonly question: Question }

/**
 * What the audience window shows: the question that is asked, or on request the map with the place of the question lit. The
 * map comes bare: what the team believes about feelings and details would put words into people's mouths.
 */
export function audienceScene(
  tables: Pick<Tables, 'journeys' | 'stages' | 'touchpoints'>,
  moment: AudienceMoment,
  wantsMap: boolean,
): AudienceScene {
  const client = journeyOf(tables as Tables)?.client.trim() ?? ''
  const question = moment.kind === 'question' ? moment.question : null
  if (wantsMap && moment.kind !== 'break') {
    return {
      kind: 'map',
      stages: Object.values(tables.stages).map(({ id, title, order }) => ({ id, title, order })),
      touchpoints: Object.values(tables.touchpoints).map(({ id, stageId, title, channel, order }) => ({
        id,
        stageId,
        title,
        channel,
        order,
      })),
      litId: question?.touchpointId ?? question?.stageId ?? null,
    }
  }
  if (moment.kind === 'break') return { kind: 'break', until: moment.until }
  if (question) return { kind: 'question', text: question.text }
  if (moment.kind === 'words') return { kind: 'words', client }
  return moment.kind === 'closing' ? { kind: 'thanks' } : { kind: 'welcome', client }
}
