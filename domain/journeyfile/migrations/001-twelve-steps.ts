import type { Migration, OldSections } from './index.ts'

/**
 * The twelve steps of a focus group: plan, check lists, quotas, letters, recordings, impressions and actions are new kinds
 * of records, of which an older file has none; the older kinds got fields. Whoever was at a table then had accepted.
 */
export const twelveSteps: Migration = {
  from: 1,
  up(sections) {
    return {
      ...sections,
      journeys: each(sections, 'journeys', () => ({ wantedWords: [], copiedAt: [] })),
      focusGroups: each(sections, 'focusGroups', () => ({
        address: '',
        seating: 'round',
        contact: '',
        incentive: '',
        debriefStartedAt: null,
        reviewDate: '',
        reviewPeople: '',
      })),
      participants: each(sections, 'participants', () => ({
        email: '',
        phone: '',
        invitation: 'accepted',
        needs: '',
        recordingConsent: 'unasked',
        consentLog: [],
        withdrawal: 'none',
        withdrawnAt: null,
      })),
      questions: each(sections, 'questions', () => ({ breakAfter: 0, adHoc: false })),
      sessions: each(sections, 'sessions', ({ log }) => ({
        log: Array.isArray(log)
          ? log.map((entry) => (isRecord(entry) ? { ...entry, participantId: null, minutes: null } : entry))
          : log,
      })),
      notes: each(sections, 'notes', () => ({ handled: false })),
      findings: each(sections, 'findings', () => ({
        priority: null,
        priorityReason: '',
        decision: 'open',
        decisionNote: '',
      })),
    }
  },
}

type Loose = { readonly [field: string]: unknown }

/** The records of a section with what `fields` says of each; what is not a list of records is left for the checks. */
function each(sections: OldSections, name: string, fields: (record: Loose) => Loose): unknown {
  const list = sections[name]
  if (list === undefined) return []
  if (!Array.isArray(list)) return list
  return list.map((record) => (isRecord(record) ? { ...record, ...fields(record) } : record))
}

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
