import { HardDrive, Keyboard } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useSelector } from 'react-redux'
import { bridge } from '#renderer/app/bridge.ts'
import { dialogShown } from '#renderer/app/store/screen.ts'
import { type RootState, store } from '#renderer/app/store/store.ts'
import { chooseTheme, currentTheme, type Theme } from '#renderer/app/theme.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { momentText } from '#renderer/ui/relativeTime.ts'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import css from './Library.module.css'

const themes: readonly { id: Theme; label: string }[] = [
  { id: 'system', label: 'System' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
]

/** Where the journeys are, when they were last backed up, how the window looks, and the keys. */
export function LibraryFooter({ now }: { now: number }) {
  const [theme, setTheme] = useState(currentTheme)
  const lastBackupAt = useLastBackup()

  return (
    <footer className={css.footer}>
      <p className={css.stored}>
        <HardDrive size={16} aria-hidden />
        <span>
          Saved on this laptop only ·{' '}
          {lastBackupAt === null ? 'no backup yet' : `last backup ${momentText(lastBackupAt, now)}`}
        </span>
      </p>
      {lastBackupAt !== null && (
        <Button tone="quiet" onPress={() => void store.dispatch(dialogShown('restoreBackup'))}>
          Restore…
        </Button>
      )}
      <span className={css.space} />
      <SegmentField
        aria-label="Colours"
        value={theme}
        choices={themes}
        onChange={(next) => {
          chooseTheme(next)
          setTheme(next)
        }}
      />
      <Button
        tone="quiet"
        icon={<Keyboard size={16} aria-hidden />}
        onPress={() => void store.dispatch(dialogShown('shortcuts'))}
      >
        Keys
      </Button>
    </footer>
  )
}

/** When the newest backup of any journey was made, in milliseconds since 1970; null when there is none. */
function useLastBackup(): number | null {
  const thisRun = useSelector((state: RootState) => state.saving.lastBackupAt)
  const [stored, setStored] = useState<number | null>(null)
  useEffect(() => {
    void bridge.listBackups().then((result) => {
      if (result.ok && result.value.length) setStored(Math.max(...result.value.map(({ at }) => at)))
    })
  }, [])
  const newest = Math.max(thisRun ?? 0, stored ?? 0)
  return newest || null
}
