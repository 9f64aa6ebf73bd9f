import { useEffect, useState } from 'react'
import { useSelector } from 'react-redux'
import type { Backup } from '#domain/ipc/contract.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { answerOf, bridge } from './bridge.ts'
import { receiveJourney } from './files.ts'
import css from './RestoreBackupDialog.module.css'
import { dialogShown } from './store/screen.ts'
import { type RootState, store } from './store/store.ts'

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** Lists the backups of this laptop. Opening one never overwrites what is there without asking. */
export function RestoreBackupDialog() {
  const isOpen = useSelector((state: RootState) => state.screen.dialog === 'restoreBackup')
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  useEffect(() => {
    if (isOpen) void answerOf(bridge.listBackups()).then((list) => setBackups(list ?? []))
    else setBackups(null)
  }, [isOpen])

  function close() {
    store.dispatch(dialogShown(null))
  }

  async function open(token: string) {
    close()
    await receiveJourney(await bridge.openBackup({ token }))
  }

  return (
    <Dialog
      title="Restore from a backup"
      isOpen={isOpen}
      onClose={close}
      actions={<Button onPress={close}>Close</Button>}
    >
      <p>
        Zapatos keeps a backup of a journey after two minutes of changes and when it closes. If the journey is still in
        the library, you are asked before anything is replaced.
      </p>
      {backups?.length === 0 && <p>There is no backup on this laptop yet.</p>}
      <ul className={css.list} aria-label="Backups">
        {backups?.map((backup) => (
          <li key={backup.token} className={css.backup}>
            <span className={css.words}>
              <strong>{backup.title || 'Untitled journey'}</strong>
              <span className={css.when}>
                {backup.client && `${backup.client} · `}
                {moment.format(backup.at)} · {Math.max(1, Math.round(backup.bytes / 1024))} kB
              </span>
            </span>
            <Button onPress={() => void open(backup.token)}>Open</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
