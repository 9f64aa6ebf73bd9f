import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Microphone } from '#renderer/app/recording/microphone.ts'
import { startTake } from '#renderer/app/recording/take.ts'
import type { StoredChunk } from '#renderer/persistence/blobs.ts'

/** Gives a byte of sound whenever it is asked to. */
class FakeRecorder extends EventTarget {
  static last: FakeRecorder
  state = 'inactive'
  heard = 0
  constructor() {
    super()
    FakeRecorder.last = this
  }
  start() {
    this.state = 'recording'
  }
  requestData() {
    this.heard += 1
    const data = new Blob([new Uint8Array([this.heard])])
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data }))
  }
  pause() {
    this.state = 'paused'
  }
  resume() {
    this.state = 'recording'
  }
  stop() {
    this.state = 'inactive'
    this.requestData()
    this.dispatchEvent(new Event('stop'))
  }
}

const microphone = { stream: {}, setHearing() {}, close() {} } as unknown as Microphone
let disk: StoredChunk[]
let isFull: boolean
const begin = () =>
  startTake({
    recordingId: 'r',
    microphone,
    onPiece() {},
    async write(chunk) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      disk.push(chunk)
    },
  })
const bytes = () => disk.map((chunk) => [...chunk.bytes])

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('MediaRecorder', FakeRecorder)
  disk = []
  isFull = false
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('the disk knows of a recording before there is any sound, and each piece in order', async () => {
  const take = begin()
  await vi.advanceTimersByTimeAsync(0)
  expect(bytes()).toEqual([[]])
  await vi.advanceTimersByTimeAsync(2_000)
  FakeRecorder.last.requestData()
  await take.stop()
  expect(bytes()).toEqual([[], [1], [2]])
  expect(disk.map(({ index }) => index)).toEqual([0, 1, 2])
  expect(disk.at(-1)?.until).toBe(2_000)
})

test('what the disk refuses is tried again in a pause too, and nothing of it is lost', async () => {
  const take = begin()
  await vi.advanceTimersByTimeAsync(4_000)
  isFull = true
  take.pause()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(take.notKept()).toBe(4_000)
  isFull = false
  await vi.advanceTimersByTimeAsync(2_000)
  expect(bytes()).toEqual([[], [1]])
  expect(take.notKept()).toBe(0)
})

test('a disk that refuses to the end costs what was said since, and says how much that is', async () => {
  const take = begin()
  await vi.advanceTimersByTimeAsync(3_000)
  FakeRecorder.last.requestData()
  await vi.advanceTimersByTimeAsync(0)
  isFull = true
  await vi.advanceTimersByTimeAsync(65_000)
  const stopped = expect(take.stop()).rejects.toThrow('full')
  await vi.advanceTimersByTimeAsync(10_000)
  await stopped
  expect(take.notKept()).toBe(65_000)
  expect(bytes()).toEqual([[], [1]])
  expect(vi.getTimerCount()).toBe(0)
})
