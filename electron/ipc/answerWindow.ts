import { ipcMain } from 'electron'
import type { Channel } from '#domain/ipc/contract.ts'
import { audience } from './audience.ts'
import { backups } from './backups.ts'
import type { Desk } from './desk.ts'
import { documents } from './documents.ts'
import { guarded, type Handler, type Handlers } from './handle.ts'
import { journeys } from './journeys.ts'
import { letters } from './letters.ts'
import { lifecycle } from './lifecycle.ts'
import { share } from './share.ts'

const handlers: Handlers = { ...lifecycle, ...journeys, ...documents, ...share, ...letters, ...backups, ...audience }

/** Answers every channel of the contract from now on. */
export function answerWindow(desk: Desk): void {
  for (const name of Object.keys(handlers) as Channel[]) {
    ipcMain.handle(name, guarded(name, handlers[name] as Handler<typeof name>, desk))
  }
}
