import type { Finding, Id, Touchpoint } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { noteFeeling, touchpointOfNote } from './noteFeeling.ts'
import { perTables } from './perTable.ts'
import { evidenceByTheme, type ThemeEvidence, themeEvidence } from './themes.ts'

/** How pressing a finding is, and what that follows from. */
export interface Priority {
  /** 0…100: what was set by hand, else what the evidence says. */
  readonly value: number
  /** 0…100: what the evidence says. */
  readonly computed: number
  /** Share of the people at the table who spoke of it, 0…1. */
  readonly breadth: number
  /** How strongly it was felt, 0…1. */
  readonly strength: number
  /** 1 when the finding touches a moment of truth, else a half. */
  readonly momentOfTruth: number
  readonly overridden: boolean
  /** Why it was set by hand; empty when it was not, or when nobody has said. */
  readonly reason: string
}

/** A note whose feeling nobody knows still was worth writing down. */
const unknownStrength = 1 / 3

/**
 * Priority of the finding of a theme: breadth × strength × moment of truth, as a whole number from 0 to 100.
 * Breadth is the share of the people who took part that spoke of it. Strength is the mean over its notes: an irritation,
 * a delight or a starred note counts 1, any other as much as its touchpoint is felt (the feeling from −3 to +3 without its
 * sign, over 3), and a third where that is not known or weaker. What touches no moment of truth counts half. A number set
 * by hand takes the place of the product, which stays in `computed`.
 * @param scope only notes of this focus group; null for all.
 */
export function priorityOf(tables: Tables, themeId: Id, scope: Id | null): Priority {
  return weigh(tables, themeEvidence(tables, themeId, scope), findingsByTheme(tables).get(themeId) ?? null)
}

/**
 * Priorities of all themes; quicker than one after the other.
 * @param known evidence that was made from these tables in this scope, if there is any.
 */
export function prioritiesByTheme(
  tables: Tables,
  scope: Id | null,
  known: ReadonlyMap<Id, ThemeEvidence> = evidenceByTheme(tables, scope),
): Map<Id, Priority> {
  const findings = findingsByTheme(tables)
  const priorities = new Map<Id, Priority>()
  for (const [themeId, evidence] of known) {
    priorities.set(themeId, weigh(tables, evidence, findings.get(themeId) ?? null))
  }
  return priorities
}

/** For sorting: the higher priority first, then more people, then more notes. */
export function byPriority(
  a: { readonly priority: Priority; readonly evidence: ThemeEvidence },
  b: { readonly priority: Priority; readonly evidence: ThemeEvidence },
): number {
  return (
    b.priority.value - a.priority.value ||
    b.evidence.peopleCount - a.evidence.peopleCount ||
    b.evidence.notes.length - a.evidence.notes.length
  )
}

/** The finding of each theme; should a merged copy have brought a second one, the older counts. */
export function findingsByTheme(tables: Pick<Tables, 'findings'>): Map<Id, Finding> {
  const byTheme = new Map<Id, Finding>()
  for (const finding of Object.values(tables.findings)) {
    const known = byTheme.get(finding.themeId)
    if (!known || finding.id < known.id) byTheme.set(finding.themeId, finding)
  }
  return byTheme
}

/** What a finding is about: the touchpoints its notes name, and those that were added to it by hand. */
export interface FindingTouchpoints {
  /** All of them, each once, in map order. */
  readonly all: readonly Touchpoint[]
  /** Those that no note names, by touchpoint: the record that can be taken away again. */
  readonly own: ReadonlyMap<Id, Id>
}

/** Touchpoints of a finding; `finding` is null while nothing is written. */
export function touchpointsOfFinding(
  tables: Tables,
  evidence: ThemeEvidence,
  finding: Finding | null,
): FindingTouchpoints {
  const { named } = whatNotesSay(evidence, tables.touchpoints, tables.questions)
  const own = new Map<Id, Id>()
  for (const link of finding ? Object.values(tables.findingTouchpoints) : []) {
    if (link.findingId === finding?.id && !named.has(link.touchpointId)) own.set(link.touchpointId, link.id)
  }
  const stages = new Map(inOrder(tables, 'stages').map(({ id }, place) => [id, place]))
  const all = inOrder(tables, 'touchpoints', ({ id }) => named.has(id) || own.has(id))
  all.sort((a, b) => (stages.get(a.stageId) ?? 0) - (stages.get(b.stageId) ?? 0))
  return { all, own }
}

/** How strongly the notes of a theme are felt together, and which touchpoints they name; known while nothing changes. */
const whatNotesSay = perTables(
  ({ notes }: ThemeEvidence, touchpoints: Tables['touchpoints'], questions: Tables['questions']) => {
    const tables = { touchpoints, questions } as Tables
    const named = new Set<Id>()
    let felt = 0
    for (const note of notes) {
      const touchpoint = touchpointOfNote(note, tables)
      if (touchpoint) named.add(touchpoint.id)
      const isStrong = note.star || note.kind === 'irritation' || note.kind === 'delight'
      felt += isStrong ? 1 : Math.max(unknownStrength, Math.abs(noteFeeling(note, tables) ?? 0) / 3)
    }
    return { named, felt }
  },
)

function weigh(tables: Tables, evidence: ThemeEvidence, finding: Finding | null): Priority {
  const { notes, peopleCount, of } = evidence
  const breadth = of ? peopleCount / of : 0
  const { felt } = whatNotesSay(evidence, tables.touchpoints, tables.questions)
  const strength = notes.length ? felt / notes.length : 0
  const isPivotal = touchpointsOfFinding(tables, evidence, finding).all.some(({ momentOfTruth }) => momentOfTruth)
  const momentOfTruth = isPivotal ? 1 : 0.5
  const computed = Math.round(100 * breadth * strength * momentOfTruth)
  const overridden = finding !== null && finding.priority !== null
  return {
    value: finding?.priority ?? computed,
    computed,
    breadth,
    strength,
    momentOfTruth,
    overridden,
    reason: overridden ? finding.priorityReason.trim() : '',
  }
}
