import { z } from 'zod'
import { defineEntity } from './entity.ts'
import { clockTime, day, order, passage, title } from './fields.ts'

/** What a focus group is held for. */
export const purposeKinds = ['exploration', 'changes', 'topic'] as const
export type PurposeKind = (typeof purposeKinds)[number]

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
    place: title,
    /** Length in minutes. */
    minutes: z.number().int().min(10).max(480),
    seats: z.number().int().min(1).max(30),
    coLeader: title,
    noteTaker: title,
    openingScript: passage,
    closingScript: passage,
    debriefWorked: passage,
    debriefDidNot: passage,
    debriefDifferently: passage,
    debriefUrgent: passage,
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
    minutes: 90,
    seats: 8,
    coLeader: '',
    noteTaker: '',
    openingScript: '',
    closingScript: '',
    debriefWorked: '',
    debriefDidNot: '',
    debriefDifferently: '',
    debriefUrgent: '',
  },
})
