import { useMemo, useState } from 'react'
import { byPriority, findingsByTheme, prioritiesByTheme, touchpointsOfFinding } from '#domain/insight/priority.ts'
import { speaksInScope } from '#domain/insight/themes.ts'
import type { Id } from '#domain/model/index.ts'
import type { ShownEvidence } from '#renderer/app/EvidenceDialog.tsx'
import { useTable } from '#renderer/app/store/hooks.ts'
import { howFeelingIsComputed } from './EvidenceLine.tsx'
import { FindingCard } from './FindingCard.tsx'
import css from './Findings.module.css'
import type { Affinity } from './useAffinity.ts'

interface Props {
  affinity: Affinity
  onEvidence: (evidence: ShownEvidence) => void
}

/** What the themes say, the most pressing first, as the summary will print it. */
export function Findings({ affinity, onEvidence }: Props) {
  const { scope, evidence } = affinity
  const findings = useTable('findings')
  const findingTouchpoints = useTable('findingTouchpoints')
  const tables = useMemo(
    () => ({ ...affinity.tables, findings, findingTouchpoints }),
    [affinity.tables, findings, findingTouchpoints],
  )
  const byTheme = useMemo(() => findingsByTheme({ findings }), [findings])
  const priorities = useMemo(() => prioritiesByTheme(tables, scope, evidence), [tables, scope, evidence])
  const { ranked, spoken } = useMemo(() => {
    const known = affinity.themes.flatMap(({ id }) => {
      const [found, priority] = [evidence.get(id), priorities.get(id)]
      if (!found || !priority) return []
      return [{ id, evidence: found, priority, speaks: speaksInScope(tables, id, found, byTheme.get(id)?.sentence) }]
    })
    known.sort((a, b) => Number(b.speaks) - Number(a.speaks) || byPriority(a, b))
    return { ranked: known.map(({ id }) => id), spoken: new Set(known.flatMap(({ id, speaks }) => (speaks ? id : []))) }
  }, [affinity.themes, priorities, evidence, tables, byTheme])
  const { order, listeners } = useSteadyOrder(ranked)

  if (!ranked.length) {
    return <p className={css.none}>Put notes into themes on the board; what each theme says becomes a finding here.</p>
  }
  return (
    <div className={css.findings}>
      <details className={css.how}>
        <summary>How priority and feeling are computed</summary>
        <p>
          Priority, from 0 to 100, is breadth × strength × moment of truth. Breadth is the share of the people who spoke
          of it; a note of your own opinion counts for nobody. Strength is how strongly it was felt: an irritation, a
          delight or a starred note counts in full, any other as much as its touchpoint is felt, and at least a third.
          What touches no moment of truth counts half. You can set it by hand and say why; the summary then prints your
          reason.
        </p>
        <p>Feeling: {howFeelingIsComputed}</p>
      </details>
      <ol className={css.list} {...listeners}>
        {order.map((themeId, index) => {
          const place = affinity.themes.findIndex(({ id }) => id === themeId)
          const theme = affinity.themes[place]
          const found = evidence.get(themeId)
          const priority = priorities.get(themeId)
          if (!theme || !found || !priority) return null
          const finding = byTheme.get(themeId) ?? null
          return (
            <FindingCard
              key={themeId}
              theme={theme}
              name={theme.title || `theme ${place + 1}`}
              rank={spoken.has(themeId) ? index + 1 : null}
              isOneGroup={scope !== null && Object.keys(tables.focusGroups).length > 1}
              finding={finding}
              evidence={found}
              priority={priority}
              touchpoints={touchpointsOfFinding(tables, found, finding)}
              tables={affinity.tables}
              onEvidence={onEvidence}
            />
          )
        })}
      </ol>
    </div>
  )
}

/** The order stays as it is while somebody works in it, so that a finding does not jump away under the fingers. */
function useSteadyOrder(ranked: readonly Id[]) {
  const [kept, setKept] = useState<readonly Id[] | null>(null)
  const order = kept
    ? [...kept.filter((id) => ranked.includes(id)), ...ranked.filter((id) => !kept.includes(id))]
    : ranked
  const listeners = {
    onFocus: () => setKept((before) => before ?? ranked),
    onBlur: (event: React.FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) setKept(null)
    },
  }
  return { order, listeners }
}
