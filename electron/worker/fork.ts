import { utilityProcess } from 'electron'
import { workerFile } from '#electron/place.ts'
import type { WorkerProcess } from './host.ts'
import type { Report } from './job.ts'

/** Megabytes a worker may take; what needs more is not a journey. */
const memory = 1536

/** Starts `worker.ts` in a process of its own. */
export function forkWorker(): WorkerProcess {
  const child = utilityProcess.fork(workerFile, [], {
    serviceName: 'Zapatos worker',
    stdio: 'inherit',
    // Only this way round does the limit reach V8: `--max-old-space-size` by itself is ignored.
    execArgv: [`--js-flags=--max-old-space-size=${memory}`],
  })
  return {
    postMessage: (order) => child.postMessage(order),
    onReport: (listener) => child.on('message', (report: Report) => listener(report)),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  }
}
