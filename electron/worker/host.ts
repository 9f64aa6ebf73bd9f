import { failure, type Result } from '#domain/ipc/errors.ts'
import type { Job, JobKind, JobOf, Order, Outcome, Report } from './job.ts'

/** The main process's end of a utility process. */
export interface WorkerProcess {
  postMessage(order: Order): void
  onReport(listener: (report: Report) => void): void
  onExit(listener: () => void): void
  kill(): void
}

export interface Host {
  /** Small jobs, by the warm worker. */
  run<Kind extends JobKind>(job: JobOf<Kind>): Promise<Outcome<Kind>>
  /**
   * A long job in a worker of its own. `name` is what it can be cancelled by; `onProgress` gets 0 … 1.
   */
  runLong<Kind extends JobKind>(
    job: JobOf<Kind>,
    name: string,
    onProgress: (done: number) => void,
  ): Promise<Outcome<Kind>>
  /** Ends a long job at once; one that is over already stays as it is. */
  cancel(name: string): void
  /** Ends all workers. */
  close(): void
}

/** Milliseconds after which a job that says nothing is given up. Painting reports progress, so its time starts anew. */
const limits: Readonly<Record<JobKind, number>> = {
  decode: 20_000,
  encode: 20_000,
  export: 60_000,
  email: 60_000,
  letters: 60_000,
}

const died = failure(
  'workerFailed',
  'Zapatos could not finish this: its helper process stopped. Your journey is safe. Try again; if it happens again, save a copy of the journey.',
)
const late = failure(
  'workerFailed',
  'This took too long and was stopped. Your journey is safe. Try again; if it happens again, save a copy of the journey.',
)
const cancelled = failure('cancelled', 'Cancelled. Nothing was written.')

interface Worker {
  run(job: Job, onProgress: (done: number) => void): Promise<Result<unknown>>
  stop(reason: Result<never>): void
  readonly alive: boolean
}

/** @param fork starts a worker process */
export function makeHost(fork: () => WorkerProcess): Host {
  let warm: Worker | undefined
  const long = new Map<string, Worker>()
  return {
    run<Kind extends JobKind>(job: JobOf<Kind>) {
      if (!warm?.alive) warm = startWorker(fork)
      return warm.run(job, () => {}) as Promise<Outcome<Kind>>
    },
    async runLong<Kind extends JobKind>(job: JobOf<Kind>, name: string, onProgress: (done: number) => void) {
      const worker = startWorker(fork)
      long.set(name, worker)
      try {
        return (await worker.run(job, onProgress)) as Outcome<Kind>
      } finally {
        worker.stop(cancelled)
        if (long.get(name) === worker) long.delete(name)
      }
    },
    cancel: (name) => long.get(name)?.stop(cancelled),
    close() {
      for (const worker of [warm, ...long.values()]) worker?.stop(cancelled)
    },
  }
}

function startWorker(fork: () => WorkerProcess): Worker {
  const process = fork()
  const open = new Map<number, { finish(outcome: Result<unknown>): void; progress(done: number): void }>()
  let alive = true
  let lastId = 0
  const stop = (reason: Result<never>) => {
    if (!alive) return
    alive = false
    process.kill()
    for (const job of open.values()) job.finish(reason)
  }
  process.onExit(() => stop(died))
  process.onReport((report) => {
    const job = open.get(report.id)
    if ('outcome' in report) job?.finish(report.outcome)
    else job?.progress(report.done)
  })
  return {
    run(job, onProgress) {
      const id = ++lastId
      return new Promise((resolve) => {
        const startClock = () => setTimeout(() => stop(late), limits[job.kind])
        let clock = startClock()
        open.set(id, {
          finish(outcome) {
            clearTimeout(clock)
            open.delete(id)
            resolve(outcome)
          },
          progress(done) {
            clearTimeout(clock)
            clock = startClock()
            onProgress(done)
          },
        })
        process.postMessage({ id, job })
      })
    },
    stop,
    get alive() {
      return alive
    },
  }
}
