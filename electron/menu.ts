import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#domain/ipc/contract.ts'
import { developmentServer } from './security.ts'

/**
 * The menu as on the platform. What concerns the journey is sent to the window, which knows whether it can be done. The keys
 * are those of `renderer/app/shortcuts.ts`; the window hears them first.
 */
export function setMenu(send: (command: MenuCommand) => void): void {
  const isMac = process.platform === 'darwin'
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => send(command),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const file: MenuItemConstructorOptions[] = [
    item('New journey', 'new', 'CmdOrCtrl+N'),
    item('Open…', 'open', 'CmdOrCtrl+O'),
    item('Library', 'library', 'Alt+0'),
    line,
    item('Save a copy…', 'saveCopy', 'CmdOrCtrl+Shift+S'),
    item('Export summary PDF…', 'export'),
    line,
    item('Restore from backup…', 'restoreBackup'),
    line,
    isMac ? { role: 'close' } : { role: 'quit' },
  ]
  const edit: MenuItemConstructorOptions[] = [
    item('Undo', 'undo', 'CmdOrCtrl+Z'),
    item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
    line,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    line,
    item('Search…', 'search', 'CmdOrCtrl+F'),
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    // The same key without Shift, as every browser has it.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
    { role: 'zoomOut' },
    line,
    { role: 'togglefullscreen' },
    ...(developmentServer ? [line, { role: 'reload' as const }, { role: 'toggleDevTools' as const }] : []),
  ]
  const help: MenuItemConstructorOptions[] = [
    item('Keyboard shortcuts', 'shortcuts', 'F1'),
    ...(isMac ? [] : [{ label: 'About Zapatos', click: () => app.showAboutPanel() }]),
  ]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' as const }] : []),
      { label: '&File', submenu: file },
      { label: '&Edit', submenu: edit },
      { label: '&View', submenu: view },
      ...(isMac ? [{ role: 'windowMenu' as const }] : []),
      { role: 'help', label: '&Help', submenu: help },
    ]),
  )
  app.setAboutPanelOptions({
    applicationName: 'Zapatos',
    applicationVersion: app.getVersion(),
    copyright: 'Customer journeys and focus groups, all on this laptop.',
  })
}
