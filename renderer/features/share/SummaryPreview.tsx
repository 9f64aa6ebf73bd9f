import { memo, useDeferredValue, useMemo, useState } from 'react'
import type { Id } from '#domain/model/index.ts'
import { documentDate } from '#domain/report/documentDate.ts'
import { summaryReport } from '#domain/report/summaryReport.ts'
import { EvidenceDialog, type ShownEvidence } from '#renderer/app/EvidenceDialog.tsx'
import { useTables } from '#renderer/app/store/hooks.ts'
import { ReportPreview } from '#renderer/ui/ReportPreview.tsx'
import css from './Share.module.css'

interface Props {
  /** Null when the journey has no focus group yet. */
  focusGroupId: Id | null
  names: boolean
}

/** The summary as it will be printed. It is drawn after the rest of the screen, which need not wait for it. */
export const SummaryPreview = memo(function SummaryPreview({ focusGroupId, names }: Props) {
  const current = useTables()
  const tables = useDeferredValue(current, null)
  const withNames = useDeferredValue(names)
  const report = useMemo(
    () => tables && summaryReport(tables, focusGroupId, { names: withNames, date: documentDate(tables, focusGroupId) }),
    [tables, focusGroupId, withNames],
  )
  const [evidence, setEvidence] = useState<ShownEvidence | null>(null)
  return (
    <section className={css.preview} aria-label="Preview of the summary">
      <p className={css.quiet}>
        Every number of notes or people shows its notes: press it, or go through the numbers with the arrow keys.
      </p>
      {report && <ReportPreview report={report} onCount={setEvidence} />}
      <EvidenceDialog evidence={evidence} onClose={() => setEvidence(null)} />
    </section>
  )
})
