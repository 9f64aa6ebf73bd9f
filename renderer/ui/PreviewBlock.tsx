import { assertNever } from '#domain/assertNever.ts'
import type { Block, Fact, LeaderFinding } from '#domain/report/report.ts'
import { MapScene } from './MapScene.tsx'
import { PreviewLead, PreviewRuns } from './PreviewRuns.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import css from './ReportPreview.module.css'

/** One block of a report as HTML. `prefix` makes the ids of its headings unique on the screen. */
export function PreviewBlock({ block, prefix }: { block: Block; prefix: string }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h2 id={prefix + block.id} className={css.chapter} dir="auto">
          {block.text}
        </h2>
      ) : (
        <h3 id={prefix + block.id} className={css.heading} dir="auto">
          {block.text}
        </h3>
      )
    case 'title':
      return (
        <header>
          <p className={css.eyebrow}>{block.eyebrow}</p>
          <h2 className={css.chapter} dir="auto">
            {block.title}
          </h2>
          <p className={css.small} dir="auto">
            {block.subtitle}
          </p>
        </header>
      )
    case 'label':
    case 'lead':
    case 'paragraph':
    case 'script':
    case 'small':
    case 'missing':
      return (
        <p className={css[block.kind]} dir="auto">
          {block.text}
        </p>
      )
    case 'counted':
      return (
        <p className={block.size === 'small' ? css.small : css.paragraph}>
          <PreviewRuns runs={block.runs} />
        </p>
      )
    case 'facts':
      return <Facts facts={block.facts} className={css.facts} />
    case 'keyFigures':
      return <Facts facts={block.figures} className={css.keyFigures} />
    case 'leaderFindings':
      return <LeaderFindings findings={block.findings} />
    case 'quote':
      return (
        <figure className={css.quote} dir="auto">
          <blockquote>“{block.text}”</blockquote>
          {block.by && <figcaption>{block.by}</figcaption>}
        </figure>
      )
    case 'list':
      return (
        <ul className={css.list}>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may be the same words.
            <li key={index} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      )
    case 'agenda':
      return (
        <section className={css.agenda}>
          <p className={css.label}>{[block.time, ...block.beside, block.label].filter(Boolean).join(' · ')}</p>
          <p className={css.lead} dir="auto">
            {block.text}
          </p>
          <ul className={css.list}>
            {block.items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two probes may be the same words.
              <li key={index} dir="auto">
                {item}
              </li>
            ))}
          </ul>
        </section>
      )
    case 'table':
      return <PreviewTable table={block} prefix={prefix} />
    case 'scenes':
      return (
        <figure className={css.figure}>
          {block.scenes.map((scene, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report is made anew as a whole; two pages may show the same stages.
            <div className={css.scene} key={index}>
              <MapScene scene={scene} />
            </div>
          ))}
          <figcaption>{block.caption}</figcaption>
        </figure>
      )
    default:
      return assertNever(block)
  }
}

function Facts({ facts, className }: { facts: readonly Fact[]; className: string | undefined }) {
  return (
    <dl className={className}>
      {facts.map(({ label, value, leads }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{leads ? <PreviewLead lead={leads} label={label} /> : value}</dd>
        </div>
      ))}
    </dl>
  )
}

function LeaderFindings({ findings }: { findings: readonly LeaderFinding[] }) {
  return (
    <ol className={css.leaders}>
      {findings.map(({ sentence, breadth, recommendation, target }) => (
        <li key={target}>
          <strong dir="auto">{sentence}</strong>
          <span className={css.breadth}>
            <PreviewRuns runs={breadth} />
          </span>
          {recommendation && <span dir="auto">{recommendation}</span>}
        </li>
      ))}
    </ol>
  )
}
