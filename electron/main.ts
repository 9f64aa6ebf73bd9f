import { app } from 'electron'
import { runCommand } from './cli.ts'
import { parseCommand } from './commandLine.ts'

// Electron holds `ready` back until this module is through: the command line ends before any display is looked for.
const command = parseCommand(process.argv.slice(1), process.defaultApp === true)
if (command.kind === 'open') {
  const { startApp } = await import('./startApp.ts')
  startApp(command.files)
} else {
  process.exit(await runCommand(command, { name: 'Zapatos', version: app.getVersion() }))
}
