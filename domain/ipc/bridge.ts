import type { EventName, Events, Request, Response } from './contract.ts'

/** What the preload script puts on `window.zapatos`: named functions, nothing generic. */
export interface Bridge {
  readonly platform: 'linux' | 'darwin' | 'win32'
  readonly version: string
  ready(): Promise<Response<'app.ready'>>
  flushed(): Promise<Response<'app.flushed'>>
  setFullScreen(on: boolean): Promise<Response<'window.setFullScreen'>>
  uptime(): Promise<Response<'machine.uptime'>>
  openJourney(): Promise<Response<'journey.open'>>
  openDropped(file: File): Promise<Response<'journey.openDropped'>>
  openSample(): Promise<Response<'journey.sample'>>
  saveCopy(request: Request<'journey.saveCopy'>): Promise<Response<'journey.saveCopy'>>
  exportDocument(request: Request<'document.export'>): Promise<Response<'document.export'>>
  revealDocument(request: Request<'document.reveal'>): Promise<Response<'document.reveal'>>
  viewDocument(request: Request<'document.view'>): Promise<Response<'document.view'>>
  cancelJob(request: Request<'job.cancel'>): Promise<Response<'job.cancel'>>
  shareByEmail(request: Request<'share.email'>): Promise<Response<'share.email'>>
  showAudience(request: Request<'audience.show'>): Promise<Response<'audience.show'>>
  closeAudience(): Promise<Response<'audience.close'>>
  writeLetterDrafts(request: Request<'letters.drafts'>): Promise<Response<'letters.drafts'>>
  writeLetterPdf(request: Request<'letters.pdf'>): Promise<Response<'letters.pdf'>>
  writeBackup(request: Request<'backup.write'>): Promise<Response<'backup.write'>>
  listBackups(): Promise<Response<'backup.list'>>
  openBackup(request: Request<'backup.open'>): Promise<Response<'backup.open'>>
  /** Listens to an event; returns how to stop. */
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void
}
