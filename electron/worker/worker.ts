import { failure } from '#domain/ipc/errors.ts'
import type { Order, Report } from './job.ts'
import { runJob } from './jobs.ts'

const port = process.parentPort

port.on('message', ({ data }: { data: Order }) => {
  const { id, job } = data
  let shown = 0
  const onProgress = (done: number) => {
    if (done - shown < 0.01 && done < 1) return
    shown = done
    tell({ id, done })
  }
  runJob(job, onProgress).then(
    (outcome) => tell({ id, outcome }),
    (error: unknown) => {
      console.error(error)
      tell({ id, outcome: failure('workerFailed', workFailed) })
    },
  )
})

function tell(report: Report): void {
  port.postMessage(report)
}

const workFailed =
  'Zapatos could not finish this. Your journey is safe. Try again; if it happens again, save a copy of the journey.'
