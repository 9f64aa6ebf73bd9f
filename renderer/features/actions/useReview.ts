import { useMemo, useState } from 'react'
import { type Review, reviewOf } from '#domain/insight/review.ts'
import type { AnyRecord, EntityName, Id, RecordOf } from '#domain/model/index.ts'
import { emptyTables, type Tables } from '#domain/model/tables.ts'
import { useTable } from '#renderer/app/store/hooks.ts'

/** The findings to decide on. They are weighed again when notes, themes or findings change, not with a decision. */
export function useReview(focusGroupId: Id | null): Review {
  const notes = useTable('notes')
  const placements = useTable('placements')
  const themes = useTable('themes')
  const participants = useTable('participants')
  const sessions = useTable('sessions')
  const questions = useTable('questions')
  const stages = useTable('stages')
  const touchpoints = useTable('touchpoints')
  const findingTouchpoints = useTable('findingTouchpoints')
  const findings = useSteadyTable('findings', ['themeId', 'sentence', 'recommendation', 'priority'])
  const focusGroups = useSteadyTable('focusGroups', ['order'])
  return useMemo(() => {
    const people = { participants, sessions }
    const map = { questions, stages, touchpoints, findingTouchpoints }
    return reviewOf(
      { ...emptyTables(), ...people, ...map, notes, placements, themes, findings, focusGroups },
      focusGroupId,
    )
  }, [
    notes,
    placements,
    themes,
    participants,
    sessions,
    questions,
    stages,
    touchpoints,
    findingTouchpoints,
    findings,
    focusGroups,
    focusGroupId,
  ])
}

/** A table that stays the same while nothing but other fields than these change. */
function useSteadyTable<Name extends EntityName>(name: Name, fields: readonly (keyof RecordOf<Name>)[]): Tables[Name] {
  const table = useTable(name)
  const [kept, setKept] = useState(table)
  if (kept === table || isSame<RecordOf<Name>>(kept, table, fields)) return kept
  setKept(table)
  return table
}

function isSame<Kind extends AnyRecord>(
  a: Readonly<Record<Id, Kind>>,
  b: Readonly<Record<Id, Kind>>,
  fields: readonly (keyof Kind)[],
): boolean {
  const ids = Object.keys(b)
  if (Object.keys(a).length !== ids.length) return false
  return ids.every((id) => {
    const [before, after] = [a[id], b[id]]
    return before === after || (before && after && fields.every((field) => before[field] === after[field]))
  })
}
