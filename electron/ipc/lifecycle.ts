import { uptime } from 'node:os'
import { success } from '#domain/ipc/errors.ts'
import type { Handlers } from './handle.ts'

/** The window comes up, fills the screen, and is about to go. */
export const lifecycle: Handlers<'app.ready' | 'app.flushed' | 'window.setFullScreen' | 'machine.uptime'> = {
  async 'app.ready'(_request, { closing, opening }) {
    closing()?.listen()
    return success(await opening.ready())
  },

  'app.flushed'(_request, { closing }) {
    closing()?.flushed()
    return success(null)
  },

  'window.setFullScreen'(on, _desk, window) {
    window.setFullScreen(on)
    return success(null)
  },

  // Counts on while the machine sleeps, and does not mind when its time is set.
  'machine.uptime'() {
    return success(uptime() * 1_000)
  },
}
