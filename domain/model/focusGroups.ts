import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { clockTime, day, instant, order, passage, title } from './fields.ts'

/** What a focus group is held for. */
export const purposeKinds = ['exploration', 'changes', 'topic'] as const
export type PurposeKind = (typeof purposeKinds)[number]

/** What focus groups are held for, in words. */
export const purposeKindNames: Readonly<Record<PurposeKind, string>> = {
  exploration: 'Open exploration',
  changes: 'Proposed changes',
  topic: 'One topic',
}

/** How the chairs stand, seen from above. */
export const seatings = ['round', 'horseshoe', 'long'] as const
export type Seating = (typeof seatings)[number]

/** How the chairs stand, in words. */
export const seatingNames: Readonly<Record<Seating, string>> = {
  round: 'Round table',
  horseshoe: 'Horseshoe',
  long: 'Long table',
}

/** A conversation with a handful of customers about the journey: plan, scripts and debrief. */
export const focusGroups = defineEntity({
  name: 'focusGroups',
  noun: 'focus group',
  fields: {
    title,
    purposeKind: z.enum(purposeKinds),
    purpose: passage,
    /** How the outcome will be used, as the participants are told. */
    outcomeUse: passage,
    date: day,
    startTime: clockTime,
    /** Name of the place or room. */
    place: title,
    /** Where that is and how one gets in, for the invitation. */
    address: passage,
    seating: z.enum(seatings),
    /** Whom participants reach with questions, and how: a name, a number, an address. */
    contact: title,
    /** What participants get for coming. */
    incentive: title,
    /** Length in minutes. */
    minutes: z.number().int().min(10).max(480),
    seats: z.number().int().min(1).max(30),
    coLeader: title,
    noteTaker: title,
    openingScript: passage,
    closingScript: passage,
    /** When the debrief timer was started. */
    debriefStartedAt: instant.nullable(),
    debriefWorked: passage,
    debriefDidNot: passage,
    debriefDifferently: passage,
    debriefUrgent: passage,
    /** When leadership looked at the findings, and who was there. */
    reviewDate: day,
    reviewPeople: passage,
    order,
  },
  defaults: {
    title: '',
    purposeKind: 'exploration',
    purpose: '',
    outcomeUse: '',
    date: '',
    startTime: '',
    place: '',
    address: '',
    seating: 'round',
    contact: '',
    incentive: '',
    minutes: 90,
    seats: 8,
    coLeader: '',
    noteTaker: '',
    openingScript: '',
    closingScript: '',
    debriefStartedAt: null,
    debriefWorked: '',
    debriefDidNot: '',
    debriefDifferently: '',
    debriefUrgent: '',
    reviewDate: '',
    reviewPeople: '',
  },
})
