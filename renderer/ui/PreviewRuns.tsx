import { createContext, type MouseEvent, useContext } from 'react'
import type { Count, Link, Run } from '#domain/report/report.ts'
import css from './ReportPreview.module.css'
import { leadMark } from './useRovingLeads.ts'

/** How the numbers and links of a preview lead somewhere. */
export interface PreviewLeads {
  /** Begins the ids of what links lead to, so that they are unique on the screen. */
  readonly prefix: string
  /** Shows the notes behind a number; without it the number leads to its row in the appendix, as on paper. */
  readonly onCount?: ((count: Count) => void) | undefined
}

export const PreviewLeadsContext = createContext<PreviewLeads>({ prefix: '' })

/** Stretches of a line; numbers are buttons that show their notes, links go to their place in the preview. */
export function PreviewRuns({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a report is made anew as a whole; its runs have no identity.
    typeof run === 'string' ? run : <PreviewLead key={index} lead={run} />,
  )
}

/** A number or a link. `label` says what a bare number counts. */
export function PreviewLead({ lead, label }: { lead: Count | Link; label?: string }) {
  const { prefix, onCount } = useContext(PreviewLeadsContext)
  if (lead.kind === 'count' && onCount) {
    return (
      <button
        type="button"
        {...{ [leadMark]: '' }}
        tabIndex={-1}
        className={css.leads}
        aria-label={`${label ? `${lead.text} ${label}` : lead.text}: show the notes`}
        onClick={() => onCount(lead)}
      >
        {lead.text}
      </button>
    )
  }
  return (
    // By keyboard the contents lead to each chapter and the numbers to their notes.
    <a
      className={css.leads}
      tabIndex={-1}
      aria-label={label && `${lead.text} ${label}`}
      href={`#${prefix}${lead.target}`}
      onClick={(event) => goTo(event, prefix + lead.target)}
    >
      {lead.text}
    </a>
  )
}

/** Scrolls to a place of the preview, where Tab and a screen reader go on; the address of the window stays as it is. */
export function goTo(event: MouseEvent, id: string): void {
  event.preventDefault()
  const place = document.getElementById(id)
  if (!place) return
  place.tabIndex = -1
  place.focus({ preventScroll: true })
  place.scrollIntoView({ block: 'start' })
}
