import { useSelector } from 'react-redux'
import { journeyOf } from '#domain/model/tables.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { resolveConflict } from './files.ts'
import { incomingShown } from './store/screen.ts'
import { type RootState, store } from './store/store.ts'

/** Asks what to do with a file whose journey is in the library in another state. */
export function ConflictDialog() {
  const incoming = useSelector((state: RootState) => state.screen.incoming)
  const title = (incoming && journeyOf(incoming.tables)?.title) || 'Untitled journey'
  return (
    <Dialog
      title="This journey is in your library already"
      isOpen={incoming !== null}
      onClose={() => void store.dispatch(incomingShown(null))}
      actions={
        <>
          <Button onPress={() => void resolveConflict('openMine')}>Open mine</Button>
          <Button tone="danger" onPress={() => void resolveConflict('replace')}>
            Replace mine
          </Button>
          <Button onPress={() => void resolveConflict('keepBoth')}>Keep both</Button>
          <Button tone="primary" onPress={() => void resolveConflict('merge')}>
            Merge
          </Button>
        </>
      }
    >
      <p>
        “{title}” in {incoming?.name} differs from the one on this laptop. Merging keeps every note of both and, where a
        record was changed on both sides, the newer version. Replacing takes the file as it is.
      </p>
    </Dialog>
  )
}
