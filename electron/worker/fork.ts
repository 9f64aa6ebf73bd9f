import { utilityProcess } from 'electron'
import { workerFile } from '#electron/place.ts'
import type { WorkerProcess } from './host.ts'
import type { Report } from './job.ts'

/** Starts `worker.ts` in a process of its own, without anything of ours in its environment. */
export function forkWorker(): WorkerProcess {
  const child = utilityProcess.fork(workerFile, [], { serviceName: 'Zapatos worker', stdio: 'inherit' })
  return {
    postMessage: (order) => child.postMessage(order),
    onReport: (listener) => child.on('message', (report: Report) => listener(report)),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  }
}
