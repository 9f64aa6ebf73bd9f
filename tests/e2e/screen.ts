import { openDisplay } from '#build/display.mjs'

/** Playwright's global set-up: the windows need a screen, and where there is none Xvfb makes one. */
export default async function screen(): Promise<() => void> {
  return openDisplay()
}
