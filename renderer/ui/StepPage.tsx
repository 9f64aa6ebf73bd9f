import type { ReactNode } from 'react'
import css from './StepPage.module.css'

interface Props {
  title: string
  /** Buttons at the right of the title. */
  actions?: ReactNode
  /** Panel at the right for the selected thing. */
  details?: ReactNode
  detailsLabel?: string
  /** The work takes the height of the window and scrolls by itself: boards and long lists. */
  fill?: boolean
  /** In a small window too the page scrolls as one; what fills it then has a height of its own. */
  asOne?: boolean
  children: ReactNode
}

/** One step of the method: its title, its work, and the details of what is selected. */
export function StepPage({ title, actions, details, detailsLabel = 'Details', fill, asOne, children }: Props) {
  const body = [css.body, fill && css.fill, asOne && css.asOne].filter(Boolean).join(' ')
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1 className={css.title} tabIndex={-1}>
          {title}
        </h1>
        {actions}
      </header>
      <div className={css.columns}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className={body} aria-label={title} tabIndex={0}>
          {children}
        </section>
        {details && (
          <aside className={css.details} aria-label={detailsLabel}>
            {details}
          </aside>
        )}
      </div>
    </div>
  )
}

/** A part of a step with its own heading. */
export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.section} aria-label={title}>
      <div className={css.sectionHead}>
        <h2 className={css.sectionTitle}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}

/** What stands where nothing is yet: one sentence, one action, one example. */
export function EmptyState({ text, action, example }: { text: string; action?: ReactNode; example?: string }) {
  return (
    <div className={css.empty}>
      <p>{text}</p>
      {action}
      {example && <p className={css.emptyExample}>{example}</p>}
    </div>
  )
}
