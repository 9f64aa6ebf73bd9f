import { success } from '#domain/ipc/errors.ts'
import type { Handlers } from './handle.ts'

/** The second window for the people at the table; `audience.ready` is all that window may ask. */
export const audience: Handlers<'audience.show' | 'audience.close' | 'audience.ready'> = {
  'audience.show'(view, desk, window) {
    return success(desk.audience.show(view, window))
  },

  'audience.close'(_request, desk) {
    desk.audience.close()
    return success(null)
  },

  'audience.ready'(_request, desk) {
    return success(desk.audience.view())
  },
}
