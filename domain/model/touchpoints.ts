import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { emotion, id, order, passage, title } from './fields.ts'

/** Where customer and company meet. */
export const channels = [
  'website',
  'app',
  'phone',
  'email',
  'chat',
  'social',
  'letter',
  'shop',
  'person',
  'device',
  'other',
] as const
export type Channel = (typeof channels)[number]

/** Channels as they are called on screen and paper. */
export const channelNames: Readonly<Record<Channel, string>> = {
  website: 'Website',
  app: 'App',
  phone: 'Phone',
  email: 'E-mail',
  chat: 'Chat',
  social: 'Social media',
  letter: 'Letter',
  shop: 'Shop',
  person: 'In person',
  device: 'Device',
  other: 'Other',
}

/** One encounter between customer and company, inside a stage. */
export const touchpoints = defineEntity({
  name: 'touchpoints',
  noun: 'touchpoint',
  fields: {
    stageId: id,
    title,
    channel: z.enum(channels),
    /** How it felt; null while nobody has said. */
    emotion: emotion.nullable(),
    /** A moment on which the customer's decision to stay turns. */
    momentOfTruth: z.boolean(),
    /** What happens here, in a sentence or two. */
    detail: passage,
    order,
  },
  defaults: { title: '', channel: 'other', emotion: null, momentOfTruth: false, detail: '' },
  references: { stageId: { to: 'stages', onDelete: 'cascade' } },
})
