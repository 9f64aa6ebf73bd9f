import { consentGaps } from '#domain/insight/consent.ts'
import { feelingByStage } from '#domain/insight/feeling.ts'
import { codesOf } from '#domain/insight/people.ts'
import { notesInScope } from '#domain/insight/themes.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { inOrder, journeyOf, type Tables } from '#domain/model/tables.ts'
import { actionsChapter } from './actionsChapter.ts'
import { allNotes, noteNumbers } from './allNotes.ts'
import { debriefChapter } from './debriefChapter.ts'
import { Evidence, evidenceChapter } from './evidence.ts'
import { feelingChapter } from './feelingChapter.ts'
import { findingsChapter } from './findingsChapter.ts'
import { wasHeld } from './held.ts'
import { impressionsChapter } from './impressionsChapter.ts'
import { leadersPage } from './leadersPage.ts'
import { leftOutSentences } from './leftOut.ts'
import { methodChapter } from './methodChapter.ts'
import { namingOf } from './people.ts'
import { dotted, longDate } from './phrases.ts'
import { profileChapter } from './profileChapter.ts'
import { questionsChapter } from './questionsChapter.ts'
import { rankFindings } from './rankedFindings.ts'
import type { Fact, Report, ReportOptions } from './report.ts'
import { reviewChapter } from './reviewChapter.ts'
import { withoutNames } from './withoutNames.ts'

/**
 * The summary of a focus group, for the leadership of the client. It can be made at any time: what every summary has and
 * there is nothing of is said in a sentence; impressions, debrief, review and actions are left out while there are none.
 * @param focusGroupId null for the first focus group of the journey; there need not be one.
 */
export function summaryReport(tables: Tables, focusGroupId: Id | null, options: ReportOptions): Report {
  const journey = journeyOf(tables)
  const group = (focusGroupId ? tables.focusGroups[focusGroupId] : inOrder(tables, 'focusGroups')[0]) ?? null
  const naming = namingOf(tables, group?.id ?? null, options.names)
  const findings = group ? rankFindings(tables, group.id) : []
  const evidence = new Evidence()
  const title = journey?.title || 'Journey without a title'
  const groupTitle = group?.title || 'Focus group'
  const date = group?.date || options.date
  const report: Report = {
    title: `${title}: summary of the focus group`,
    client: journey?.client ?? '',
    author: journey?.facilitatorName ?? '',
    subject: dotted(groupTitle, journey?.client ?? ''),
    keywords: ['customer journey', 'focus group', 'summary', ...(journey?.client ? [journey.client] : [])],
    language: journey?.language ?? 'en',
    paper: journey?.paper ?? 'a4',
    date: options.date,
    runningHead: dotted(journey?.client ?? '', title),
    cover: {
      eyebrow: journey?.client ?? '',
      title,
      subtitle: group
        ? `Summary of the focus group “${groupTitle}”${wasHeld(tables, group) ? '' : ', before it is held'}`
        : 'Summary, before the first focus group',
      facts: coverFacts(group, journey?.facilitatorName ?? '', longDate(date)),
      curve: feelingByStage(tables).map(({ mean }) => mean),
    },
    contents: true,
    blocks: [
      ...leadersPage(tables, group, findings, evidence),
      ...methodChapter(tables, group),
      ...profileChapter(tables, group, naming, options.names),
      ...findingsChapter(tables, group, findings, naming, evidence),
      ...feelingChapter(tables, group, evidence),
      ...questionsChapter(tables, group, naming),
      ...impressionsChapter(tables, group),
      ...debriefChapter(group),
      ...reviewChapter(group, findings),
      ...actionsChapter(tables, group),
      ...(group
        ? evidenceChapter(evidence, noteNumbers(notesInScope(tables, group.id)), codesOf(tables, group.id))
        : []),
      ...allNotes(tables, group, naming),
    ],
    warnings: group ? consentWarnings(tables, group.id) : [],
  }
  return withoutNames(report, tables, group?.id ?? null, options.names)
}

function coverFacts(group: FocusGroup | null, facilitator: string, date: string): Fact[] {
  const facts: Fact[] = [
    { label: 'Date', value: date },
    { label: 'Place', value: group?.place ?? '' },
    { label: 'Facilitator', value: facilitator },
  ]
  return facts.filter(({ value }) => value)
}

function consentWarnings(tables: Tables, focusGroupId: Id): string[] {
  const { quoting } = consentGaps(tables, focusGroupId)
  const warnings = leftOutSentences(tables, focusGroupId)
  if (quoting.unasked.length) {
    const people = quoting.unasked.length === 1 ? '1 person has' : `${quoting.unasked.length} people have`
    warnings.push(`${people} not been asked for consent to quote, so they are not quoted among the findings.`)
  }
  return warnings
}
