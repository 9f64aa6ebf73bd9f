import { app } from 'electron'
import { runCommand } from './cli.ts'
import { parseCommand } from './commandLine.ts'

// Electron holds `ready` back until this module is through: the command line ends before any display is looked for.
const command = parseCommand(process.argv.slice(1), process.defaultApp === true)
if (command.kind === 'open' && process.platform === 'linux' && !hasScreen()) {
  console.error(
    'zapatos: there is no screen to open a window on. Start it in a desktop session, or use export or check.',
  )
  process.exit(1)
} else if (command.kind === 'open') {
  const { startApp } = await import('./startApp.ts')
  startApp(command.files)
} else {
  process.exit(await runCommand(command, { name: 'Zapatos', version: app.getVersion() }))
}

/** Chromium would crash without one; a driver that names a platform of its own knows what it does. */
function hasScreen(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return Boolean(DISPLAY || WAYLAND_DISPLAY) || app.commandLine.hasSwitch('ozone-platform')
}
