import { lazy, Suspense, useEffect } from 'react'
import { useSelector } from 'react-redux'
import { Library } from '#renderer/features/library/Library.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { openDroppedFile } from './files.ts'
import { MergeReportDialog } from './MergeReportDialog.tsx'
import { RestoreBackupDialog } from './RestoreBackupDialog.tsx'
import { ScreenGuard } from './ScreenGuard.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { startShortcuts } from './shortcuts.ts'
import type { RootState } from './store/store.ts'
import { Toasts } from './Toasts.tsx'

// The library is what a start shows; the screens of a journey are fetched while the person looks at it.
const loadShell = () => import('./Shell.tsx')
const loadRunMode = () => import('#renderer/features/run/RunMode.tsx')
const Shell = lazy(async () => ({ default: (await loadShell()).Shell }))
const RunMode = lazy(async () => ({ default: (await loadRunMode()).RunMode }))

/** The window: library, journey or run mode, and what lies over all three. */
export function App() {
  const view = useSelector((state: RootState) => state.screen.view)
  useEffect(startShortcuts, [])
  useEffect(listenForDroppedJourneys, [])
  useEffect(() => void requestIdleCallback(() => void Promise.all([loadShell(), loadRunMode()])), [])
  return (
    <>
      {view === 'library' && <Library />}
      <Suspense>
        <ScreenGuard key={view}>
          {view === 'journey' && <Shell />}
          {view === 'run' && <RunMode />}
        </ScreenGuard>
      </Suspense>
      <ConflictDialog />
      <MergeReportDialog />
      <RestoreBackupDialog />
      <ShortcutsDialog />
      <Toasts />
    </>
  )
}

/** A `.journey` file dropped anywhere opens. Other files are left to the part of the window they fall on. */
function listenForDroppedJourneys() {
  function allow(event: DragEvent) {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  function drop(event: DragEvent) {
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    // Without this Chromium would leave the app to show the file.
    event.preventDefault()
    if (file.name.toLowerCase().endsWith('.journey')) void openDroppedFile(file)
  }
  window.addEventListener('dragover', allow)
  window.addEventListener('drop', drop)
  return () => {
    window.removeEventListener('dragover', allow)
    window.removeEventListener('drop', drop)
  }
}
