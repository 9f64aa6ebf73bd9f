import { BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { type Channel, type Request, type Response, requests } from '#domain/ipc/contract.ts'
import { failure } from '#domain/ipc/errors.ts'
import { isTrustedSender } from '#electron/security.ts'
import type { Desk } from './desk.ts'

/** Answers one channel. The request has the right shape; `window` is the one that asks. */
export type Handler<Name extends Channel> = (
  request: Request<Name>,
  desk: Desk,
  window: BrowserWindow,
) => Promise<Response<Name>> | Response<Name>

export type Handlers<Name extends Channel = Channel> = { readonly [Key in Name]: Handler<Key> }

/** The guard in front of a handler: only our own page is answered, and only what the contract allows it to ask. */
export function guarded<Name extends Channel>(name: Name, handler: Handler<Name>, desk: Desk) {
  return async (event: IpcMainInvokeEvent, payload: unknown): Promise<Response<Name>> => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!window || !isTrustedSender(event)) return failure('badRequest', 'Only the Zapatos window may ask for this.')
    // The window for the audience may ask for its view, and for nothing else; nobody else may.
    if (desk.audience.owns(window) !== (name === 'audience.ready')) {
      return failure('badRequest', 'This window may not ask for that.')
    }
    const request = requests[name].safeParse(payload)
    if (!request.success)
      return failure('badRequest', 'Zapatos did not understand its own request. Nothing was changed.')
    try {
      return await handler(request.data as Request<Name>, desk, window)
    } catch (error) {
      console.error(error)
      return failure('badRequest', 'Something went wrong inside Zapatos. Your journey is safe. Try again.')
    }
  }
}
