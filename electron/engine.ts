import { app } from 'electron'

/** The newest Chromium known to have the fault below. */
const lastFaultyChromium = 130

/**
 * Has to run before the app is ready. In Chromium 130 the Maglev compiler loses a variable of React when a large screen
 * goes away, and the window stays empty; the compilers below and above it do the work instead.
 */
export function avoidEngineFaults(): void {
  const chromium = Number.parseInt(process.versions.chrome, 10)
  if (chromium <= lastFaultyChromium) app.commandLine.appendSwitch('js-flags', '--no-maglev')
}
