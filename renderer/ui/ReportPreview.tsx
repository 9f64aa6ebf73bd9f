import { useId, useMemo, useRef } from 'react'
import type { Block, Count, Cover, Report } from '#domain/report/report.ts'
import { PreviewBlock } from './PreviewBlock.tsx'
import { goTo, PreviewLeadsContext } from './PreviewRuns.tsx'
import css from './ReportPreview.module.css'
import { useRovingLeads } from './useRovingLeads.ts'

interface Props {
  report: Report
  /** Shows the notes a number counts. */
  onCount?: (count: Count) => void
}

/** A report as it will be printed, painted as HTML: a sheet of paper for the cover and one for each chapter. */
export function ReportPreview({ report, onCount }: Props) {
  const prefix = useId()
  const leads = useMemo(() => ({ prefix, onCount }), [prefix, onCount])
  const box = useRef<HTMLElement>(null)
  const roving = useRovingLeads(box)
  const chapters = chaptersOf(report.blocks)
  return (
    <PreviewLeadsContext value={leads}>
      <section ref={box} className={css.preview} aria-label={report.title} {...roving}>
        {report.cover && <CoverSheet cover={report.cover} />}
        {report.contents && <Contents blocks={report.blocks} prefix={prefix} />}
        {chapters.map((blocks, index) => (
          <article className={css.sheet} key={chapterKey(blocks, index)}>
            {blocks.map((block, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a report is made anew as a whole; its blocks have no identity.
              <PreviewBlock key={place} block={block} prefix={prefix} />
            ))}
          </article>
        ))}
      </section>
    </PreviewLeadsContext>
  )
}

/** Blocks from one chapter heading to the next. */
function chaptersOf(blocks: readonly Block[]): Block[][] {
  const chapters: Block[][] = []
  for (const block of blocks) {
    const opens = block.kind === 'heading' && block.level === 1
    if (opens || !chapters.length) chapters.push([block])
    else chapters.at(-1)?.push(block)
  }
  return chapters
}

function chapterKey(blocks: readonly Block[], index: number): string {
  const first = blocks[0]
  return first?.kind === 'heading' ? first.id : String(index)
}

function CoverSheet({ cover }: { cover: Cover }) {
  return (
    <article className={`${css.sheet} ${css.cover}`}>
      <div className={css.mark} />
      <p className={css.eyebrow} dir="auto">
        {cover.eyebrow}
      </p>
      <h2 className={css.coverTitle} dir="auto">
        {cover.title}
      </h2>
      <p className={css.subtitle} dir="auto">
        {cover.subtitle}
      </p>
      <dl className={css.coverFacts}>
        {cover.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

function Contents({ blocks, prefix }: { blocks: readonly Block[]; prefix: string }) {
  return (
    <article className={css.sheet}>
      <h2 className={css.chapter}>Contents</h2>
      <ul className={css.contents}>
        {blocks.map(
          (block) =>
            block.kind === 'heading' && (
              <li key={block.id} data-level={block.level}>
                <a href={`#${prefix}${block.id}`} onClick={(event) => goTo(event, prefix + block.id)} dir="auto">
                  {block.text}
                </a>
              </li>
            ),
        )}
      </ul>
    </article>
  )
}
