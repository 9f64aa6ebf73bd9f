import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { makeSample } from '#assets/samples/source/makeSample.ts'
import { mapScene } from '#domain/layout/mapScene.ts'
import { emptyTables } from '#domain/model/tables.ts'
import { guideReport } from '#domain/report/guideReport.ts'
import type { Report } from '#domain/report/report.ts'
import { summaryReport } from '#domain/report/summaryReport.ts'
import { MapScene } from '#renderer/ui/MapScene.tsx'
import { ReportPreview } from '#renderer/ui/ReportPreview.tsx'
import { hostileJourney } from '#tests/fixtures/hostileJourney.ts'

const options = { names: false, date: '2026-11-22' }
const sample = makeSample()
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
const preview = (report: Report) => renderToStaticMarkup(<ReportPreview report={report} />)

/** Every text a reader of the report is to see. */
function textsOf(report: Report): string[] {
  const texts: string[] = []
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') {
      if (['text', 'below', 'title', 'label', 'value', 'sentence', 'recommendation', 'breadth', 'by'].includes(key))
        texts.push(value)
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, ['items', 'runs', 'breadth'].includes(key) ? 'text' : key)
    } else if (value && typeof value === 'object') {
      // What has runs says its text in them.
      const said = 'runs' in value ? { ...value, text: undefined } : value
      for (const [name, item] of Object.entries(said)) if (name !== 'scenes') walk(item, name)
    }
  }
  walk(report.blocks, '')
  return texts
}

describe('the preview of a report', () => {
  it.each([
    ['the summary of the sample', summaryReport(sample, null, options)],
    ['a summary of hostile texts', summaryReport(hostileJourney(), null, options)],
    ['a summary of nothing', summaryReport(emptyTables(), null, options)],
    ['the guide', guideReport(sample, null, options.date)],
  ])('says all that %s says', (_, report) => {
    const html = preview(report)
    for (const text of textsOf(report)) expect(html).toContain(escaped(text))
  })

  it('shows markup in a note as it was written', () => {
    const html = preview(summaryReport(hostileJourney(), null, options))
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  it('has a sheet for the cover, the contents and each chapter, and leads from the contents to the headings', () => {
    const report = summaryReport(sample, null, options)
    const html = preview(report)
    const chapters = report.blocks.filter((block) => block.kind === 'heading' && block.level === 1).length
    expect(html.match(/<article/g)).toHaveLength(chapters + 2)
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(20)
    for (const id of targets) expect(html).toContain(`id="${id}"`)
  })
})

describe('a scene as SVG', () => {
  const scene = mapScene(sample)

  it('is a picture with its description when nothing can be opened', () => {
    const svg = renderToStaticMarkup(<MapScene scene={scene} />)
    expect(svg).toContain(`role="img" aria-label="${escaped(scene.description)}"`)
    expect(svg).not.toContain('role="button"')
    for (const item of scene.items) if (item.kind === 'text') expect(svg).toContain(`>${escaped(item.text)}</text>`)
  })

  it('has a button for each target, one of which is a stop of the Tab key', () => {
    const selected = scene.targets[3]!
    const svg = renderToStaticMarkup(<MapScene scene={scene} onOpen={() => {}} selectedId={selected.id} />)
    expect(svg.match(/role="button"/g)).toHaveLength(scene.targets.length)
    expect(svg.match(/tabindex="0"/g)).toHaveLength(1)
    for (const { label } of scene.targets) expect(svg).toContain(`aria-label="${escaped(label)}"`)
    expect(svg).toMatch(new RegExp(`tabindex="0"[^>]*aria-pressed="true" data-id="${selected.id}"`))
  })

  it('draws only what is seen through its window, and keeps the Tab stop', () => {
    const window = { x: 0, y: 0, width: 250, height: 120 }
    const svg = renderToStaticMarkup(<MapScene scene={scene} window={window} onOpen={() => {}} />)
    expect(svg.match(/<text/g)!.length).toBeLessThan(25)
    expect(svg.match(/tabindex="0"/g)).toHaveLength(1)
  })

  it('sets text from right to left flush right', () => {
    const tables = structuredClone(sample)
    const touchpoint = Object.values(tables.touchpoints)[0]!
    touchpoint.title = 'שלום'
    const svg = renderToStaticMarkup(<MapScene scene={mapScene(tables)} />)
    expect(svg).toMatch(/<text[^>]*text-anchor="start"[^>]*direction="rtl"[^>]*>שלום</)
  })
})
