import { z } from 'zod'
import { channels } from '#domain/model/touchpoints.ts'

const words = z.string().max(20_000)
const id = z.string().max(100)
const instant = z.number().int().nonnegative()

/**
 * What the people at the table may see: a question, the map as something to talk about, a break, the round of three words,
 * or a welcome and a thank-you. There is no field a note, a name or a feeling could travel in.
 */
const audienceScene = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('welcome'), client: words }),
  z.strictObject({ kind: z.literal('question'), text: words }),
  z.strictObject({
    kind: z.literal('map'),
    stages: z.array(z.strictObject({ id, title: words, order: words })).max(1_000),
    touchpoints: z
      .array(z.strictObject({ id, stageId: id, title: words, channel: z.enum(channels), order: words }))
      .max(20_000),
    /** The stage or touchpoint that is talked about. */
    litId: id.nullable(),
  }),
  z.strictObject({ kind: z.literal('break'), until: instant.nullable() }),
  z.strictObject({ kind: z.literal('words'), client: words }),
  z.strictObject({ kind: z.literal('thanks') }),
])
export type AudienceScene = z.infer<typeof audienceScene>

export const audienceView = z.strictObject({
  theme: z.enum(['light', 'dark']),
  scene: audienceScene,
  /** Time left for the question in milliseconds as it was at a moment; null keeps the clock off the wall. */
  clock: z.strictObject({ left: z.number(), at: instant, running: z.boolean() }).nullable(),
})
/** All that reaches the audience window. */
export type AudienceView = z.infer<typeof audienceView>

/** Where the audience window is: nowhere, on the other screen, a window on the only one, or waiting for a screen that went. */
export type AudiencePlace = 'closed' | 'projector' | 'window' | 'waiting'

/** How the main process hands a view on to the audience window. */
export const audienceChannel = 'audience.view'

/** What the preload script of the audience window puts on `window.zapatosAudience`; nothing else is there. */
export interface AudienceBridge {
  /** Sent once the page listens; answered with what there is to show. */
  ready(): Promise<AudienceView | null>
  onView(listener: (view: AudienceView) => void): void
}
