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
