import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '#domain/ipc/bridge.ts'
import type { Channel, EventName, Request, Response } from '#domain/ipc/contract.ts'

const versionArgument = '--zapatos-version='

/** The events there are; written out, as the list in the contract would bring zod into every window. */
const events: { readonly [Name in EventName]: true } = {
  'app.closing': true,
  'journey.opened': true,
  'job.progress': true,
  'menu.command': true,
  'audience.moved': true,
}

function ask<Name extends Channel>(name: Name, request: Request<Name>): Promise<Response<Name>> {
  return ipcRenderer.invoke(name, request)
}

const bridge: Bridge = {
  platform: process.platform as Bridge['platform'],
  version: process.argv.find((word) => word.startsWith(versionArgument))?.slice(versionArgument.length) ?? '',
  ready: () => ask('app.ready', undefined),
  flushed: () => ask('app.flushed', undefined),
  setFullScreen: (on) => ask('window.setFullScreen', on),
  uptime: () => ask('machine.uptime', undefined),
  openJourney: () => ask('journey.open', undefined),
  openDropped: (file) => ask('journey.openDropped', webUtils.getPathForFile(file)),
  openSample: () => ask('journey.sample', undefined),
  saveCopy: (request) => ask('journey.saveCopy', request),
  exportDocument: (request) => ask('document.export', request),
  revealDocument: (request) => ask('document.reveal', request),
  viewDocument: (request) => ask('document.view', request),
  cancelJob: (request) => ask('job.cancel', request),
  shareByEmail: (request) => ask('share.email', request),
  showAudience: (request) => ask('audience.show', request),
  closeAudience: () => ask('audience.close', undefined),
  writeLetterDrafts: (request) => ask('letters.drafts', request),
  writeLetterPdf: (request) => ask('letters.pdf', request),
  writeBackup: (request) => ask('backup.write', request),
  listBackups: () => ask('backup.list', undefined),
  openBackup: (request) => ask('backup.open', request),
  on(name, listener) {
    if (!Object.hasOwn(events, name)) throw new Error('There is no such event.')
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload)
    ipcRenderer.on(name, forward)
    return () => {
      ipcRenderer.off(name, forward)
    }
  },
}

contextBridge.exposeInMainWorld('zapatos', bridge)
