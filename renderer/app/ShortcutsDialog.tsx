import { useSelector } from 'react-redux'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { bridge } from './bridge.ts'
import css from './ShortcutsDialog.module.css'
import { shortcuts } from './shortcuts.ts'
import { dialogShown } from './store/screen.ts'
import { type RootState, store } from './store/store.ts'

/** The cheat sheet. Run mode has its own keys and shows them itself. */
export function ShortcutsDialog() {
  const isOpen = useSelector((state: RootState) => state.screen.dialog === 'shortcuts' && state.screen.view !== 'run')
  const close = () => void store.dispatch(dialogShown(null))
  const modifier = bridge.platform === 'darwin' ? '⌘' : 'Ctrl'
  return (
    <Dialog
      title="Keys"
      isOpen={isOpen}
      onClose={close}
      actions={
        <Button tone="primary" onPress={close}>
          Close
        </Button>
      }
    >
      <table className={css.keys}>
        <tbody>
          {shortcuts.map(({ keys, does }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys.replaceAll('Mod', modifier)}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
