import { describe, expect, it } from 'vitest'
import { firstView, fitView, keptInPort, revealed, seenWindow, zoomedAt, zoomLimits } from '#domain/layout/view.ts'

const port = { width: 1000, height: 600 }

describe('the view of a map', () => {
  it('fits the whole scene into the middle of the port', () => {
    const view = fitView({ width: 1936, height: 500 }, port)
    expect(view.zoom).toBeCloseTo(0.5)
    expect(view).toMatchObject({ x: 16, y: 175 })
    expect(fitView({ width: 100, height: 100 }, port).zoom).toBe(1.25)
  })

  it('opens a map that would be too small to read at its beginning', () => {
    expect(firstView({ width: 1200, height: 700 }, port)).toEqual(fitView({ width: 1200, height: 700 }, port))
    expect(firstView({ width: 2400, height: 5000 }, port)).toEqual({ zoom: 0.6, x: 16, y: 16 })
    expect(firstView({ width: 968, height: 5000 }, port)).toEqual({ zoom: 1, x: 16, y: 16 })
  })

  it('zooms around the pointer, within limits', () => {
    const before = { x: 40, y: -20, zoom: 0.8 }
    const point = { x: 300, y: 200 }
    const after = zoomedAt(before, 1.5, point)
    expect(after.zoom).toBeCloseTo(1.2)
    expect((point.x - after.x) / after.zoom).toBeCloseTo((point.x - before.x) / before.zoom)
    expect((point.y - after.y) / after.zoom).toBeCloseTo((point.y - before.y) / before.zoom)
    expect(zoomedAt(before, 1000, point).zoom).toBe(zoomLimits.most)
    expect(zoomedAt(before, 0.0001, point).zoom).toBe(zoomLimits.least)
  })

  it('never loses the scene', () => {
    const scene = { width: 500, height: 400 }
    expect(keptInPort({ x: 9999, y: 9999, zoom: 1 }, scene, port)).toMatchObject({ x: 920, y: 520 })
    expect(keptInPort({ x: -9999, y: -9999, zoom: 1 }, scene, port)).toMatchObject({ x: -420, y: -320 })
    expect(keptInPort({ x: 10, y: 20, zoom: 1 }, scene, port)).toEqual({ x: 10, y: 20, zoom: 1 })
  })

  it('moves just enough to show a rectangle', () => {
    const view = { x: 0, y: 0, zoom: 1 }
    expect(revealed(view, port, { x: 100, y: 100, width: 200, height: 50 })).toEqual(view)
    expect(revealed(view, port, { x: 1200, y: 100, width: 200, height: 50 })).toMatchObject({ x: -416, y: 0 })
    expect(revealed(view, port, { x: -50, y: 700, width: 20, height: 50 })).toMatchObject({ x: 66, y: -214 })
  })

  it('knows which part is seen', () => {
    expect(seenWindow({ x: -100, y: 50, zoom: 2 }, port)).toEqual({ x: 50, y: -25, width: 500, height: 300 })
  })
})
