import { letterTemplates } from '#assets/templates/letters.ts'
import { withdraw } from '#domain/commands/consent.ts'
import { editLetter, recordMailings } from '#domain/commands/letters.ts'
import { participantsOf, participantsWhoTookPart } from '#domain/insight/people.ts'
import type { Id } from '#domain/model/index.ts'
import type { LetterKind } from '#domain/model/letters.ts'
import type { Tables } from '#domain/model/tables.ts'
import { Desk } from './desk.ts'
import { joinSynonym, planActions, reportActions, review, sortNotes, writeFindings } from './drawConclusions.ts'
import { journey } from './journey.ts'
import { saturdayInvitation } from './letters.ts'
import { chooseTheJourney, drawTheSkeleton } from './mapTheJourney.ts'
import { countAnswers, goThroughTheRoom, invite, planGroup, tickOff } from './planGroup.ts'
import { debriefGroup, recordConsents, runGroup, sumUp, type ThemeNotes } from './runGroup.ts'
import { saturdayGroup } from './saturdayGroup.ts'
import { saturdaySession } from './saturdaySession.ts'
import { themes } from './themes.ts'
import { thursdayGroup } from './thursdayGroup.ts'
import { thursdaySession } from './thursdaySession.ts'
import { wednesdayGroup } from './wednesdayGroup.ts'

/** A moment of the autumn of 2026 in UTC. @param day MM-DD */
const on = (day: string, time: string) => Date.parse(`2026-${day}T${time}:00Z`)

/** The records of the sample journey; the same in every run. Reads like a diary of the project. */
export function makeSample(): Tables {
  const desk = new Desk({ title: journey.title, client: journey.client }, on('09-07', '09:30'), 20_261_017)
  chooseTheJourney(desk)
  desk.at(on('09-09', '13:00'))
  drawTheSkeleton(desk)
  const saturday = planTheFirstGroup(desk)
  const thursday = planTheSecondGroup(desk)
  holdTheFirstGroup(desk, saturday)
  const wednesday = planTheThirdGroup(desk)
  desk.at(on('10-30', '16:10'))
  review(desk, saturday, '2026-10-30', 'Heads of customer relations, field service and the helpline')
  planActions(desk, { saturday, thursday })
  holdTheSecondGroup(desk, thursday)
  inviteTheThirdGroup(desk, wednesday)
  desk.at(on('11-19', '15:30'))
  review(desk, thursday, '2026-11-19', 'Heads of field service and the helpline; the shop manager in Carrow')
  planActions(desk, { saturday, thursday })
  desk.at(on('11-20', '17:00'))
  reportActions(desk)
  tickOff(desk, saturday, saturdayGroup, '2026-11-20')
  tickOff(desk, thursday, thursdayGroup, '2026-11-20')
  tickOff(desk, wednesday, wednesdayGroup, '2026-11-20')
  return desk.tables
}

function planTheFirstGroup(desk: Desk): Id {
  desk.at(on('09-10', '08:45'))
  const id = planGroup(desk, saturdayGroup)
  tickOff(desk, id, saturdayGroup, '2026-09-10')
  desk.at(on('09-22', '10:20'))
  for (const field of ['subject', 'body'] as const) {
    const changes = { [field]: saturdayInvitation[field] }
    desk.do(editLetter, { focusGroupId: id, kind: 'invitation', changes, template: letterTemplates.invitation })
  }
  invite(desk, id)
  return id
}

function planTheSecondGroup(desk: Desk): Id {
  desk.at(on('10-02', '11:15'))
  const id = planGroup(desk, thursdayGroup)
  desk.at(on('10-12', '10:00'))
  invite(desk, id)
  desk.at(on('10-22', '18:00'))
  countAnswers(desk, id, thursdayGroup)
  return id
}

function holdTheFirstGroup(desk: Desk, id: Id): void {
  desk.at(on('10-05', '17:40'))
  countAnswers(desk, id, saturdayGroup)
  tickOff(desk, id, saturdayGroup, '2026-10-05')
  desk.at(on('10-14', '09:00'))
  send(desk, id, 'reminder')
  desk.at(on('10-17', '09:10'))
  goThroughTheRoom(desk, id, saturdayGroup)
  const found = themeNotes()
  runGroup(desk, id, saturdayGroup, saturdaySession, found)
  recordConsents(desk, id, saturdaySession, (at) => at >= saturdaySession.opened)
  desk.at(on('10-17', '11:50'))
  debriefGroup(desk, id, saturdaySession)
  planActions(desk, { saturday: id, thursday: '' })
  desk.at(on('10-18', '09:30'))
  send(desk, id, 'thanks')
  desk.at(on('10-19', '08:35'))
  withdrawQuotes(desk, id, 1)
  desk.at(on('10-19', '14:20'))
  sumUp(desk, id, saturdayGroup, saturdaySession)
  sortNotes(desk, found)
  joinSynonym(desk)
  desk.at(on('10-23', '13:00'))
  writeFindings(desk)
  tickOff(desk, id, saturdayGroup, '2026-10-30')
}

/** Somebody wrote that they would rather not be quoted after all. */
function withdrawQuotes(desk: Desk, focusGroupId: Id, seat: number): void {
  const person = participantsOf(desk.tables, focusGroupId).find((one) => one.seat === seat)
  if (person) desk.do(withdraw, { id: person.id, what: 'quotes' })
}

function planTheThirdGroup(desk: Desk): Id {
  desk.at(on('10-26', '09:00'))
  return planGroup(desk, wednesdayGroup)
}

function holdTheSecondGroup(desk: Desk, id: Id): void {
  desk.at(on('11-02', '09:00'))
  send(desk, id, 'reminder')
  desk.at(on('11-05', '17:40'))
  goThroughTheRoom(desk, id, thursdayGroup)
  const found = themeNotes()
  runGroup(desk, id, thursdayGroup, thursdaySession, found)
  desk.at(on('11-05', '20:10'))
  debriefGroup(desk, id, thursdaySession)
  desk.at(on('11-06', '09:15'))
  send(desk, id, 'thanks')
  desk.at(on('11-09', '10:30'))
  sumUp(desk, id, thursdayGroup, thursdaySession)
  sortNotes(desk, found)
  desk.at(on('11-12', '14:00'))
  // The sentences now speak for both focus groups.
  writeFindings(desk)
}

function inviteTheThirdGroup(desk: Desk, id: Id): void {
  desk.at(on('11-09', '16:00'))
  invite(desk, id)
  desk.at(on('11-18', '12:00'))
  countAnswers(desk, id, wednesdayGroup)
  desk.at(on('11-20', '14:40'))
  goThroughTheRoom(desk, id, wednesdayGroup)
}

/** A letter goes out to those who said that they would come, afterwards to those who came. */
function send(desk: Desk, focusGroupId: Id, kind: Exclude<LetterKind, 'toAll'>): void {
  const people =
    kind === 'thanks'
      ? participantsWhoTookPart(desk.tables, focusGroupId)
      : participantsOf(desk.tables, focusGroupId).filter(({ invitation }) => invitation === 'accepted')
  desk.do(recordMailings, { kind, participantIds: people.map(({ id }) => id) })
}

function themeNotes(): ThemeNotes {
  return new Map(themes.map(({ key }) => [key, []]))
}
