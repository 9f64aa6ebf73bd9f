import {
  CircleDot,
  Cpu,
  Globe,
  type LucideIcon,
  Mail,
  Mailbox,
  MessageCircle,
  Phone,
  Share2,
  Smartphone,
  Store,
  UserRound,
} from 'lucide-react'
import type { Channel } from '#domain/model/touchpoints.ts'

/** What a channel is called. */
export const channelNames: Readonly<Record<Channel, string>> = {
  website: 'Website',
  app: 'App',
  phone: 'Phone',
  email: 'E-mail',
  chat: 'Chat',
  social: 'Social media',
  letter: 'Letter',
  shop: 'Shop or branch',
  person: 'In person',
  device: 'Device or machine',
  other: 'Other',
}

const icons: Readonly<Record<Channel, LucideIcon>> = {
  website: Globe,
  app: Smartphone,
  phone: Phone,
  email: Mail,
  chat: MessageCircle,
  social: Share2,
  letter: Mailbox,
  shop: Store,
  person: UserRound,
  device: Cpu,
  other: CircleDot,
}

/** The sign of a channel; its name stands beside it or is read out by what holds it. */
export function ChannelIcon({ channel, size = 16 }: { channel: Channel; size?: number }) {
  const Icon = icons[channel]
  return <Icon size={size} aria-hidden />
}
