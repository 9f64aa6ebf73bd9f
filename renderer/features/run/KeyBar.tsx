import { memo } from 'react'
import { leaveRun } from '#renderer/app/navigation.ts'
import { SavedSign } from '#renderer/app/SavedSign.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import css from './KeyBar.module.css'
import { modifier, type RunCommand } from './runKeys.ts'
import type { RunningSession } from './useSession.ts'

interface Props {
  running: RunningSession
  run: (command: RunCommand) => void
}

/** What can be done now, with its key, and whether all is saved. */
export const KeyBar = memo(function KeyBar({ running, run }: Props) {
  const { standing, part } = running.place
  const isLive = standing === 'running' || standing === 'paused'
  return (
    <footer className={css.bar}>
      <div className={css.actions} role="toolbar" aria-label="Session">
        {isLive && part !== 'opening' && (
          <Action keys={`${modifier} ⇧ ⏎`} onPress={() => run({ name: 'previous' })}>
            Previous
          </Action>
        )}
        {isLive && part !== 'closing' && (
          <Action keys={`${modifier} ⏎`} onPress={() => run({ name: 'next' })}>
            Next
          </Action>
        )}
        {isLive && (
          <Action keys={`${modifier} P`} onPress={() => run({ name: 'pause' })}>
            {standing === 'paused' ? 'Go on' : 'Pause'}
          </Action>
        )}
        <Action keys={`${modifier} M`} onPress={() => run({ name: 'map' })}>
          Map
        </Action>
        <Action keys={`${modifier} E`} onPress={() => run({ name: 'phrases' })}>
          Phrases
        </Action>
        <Action keys="F1" onPress={() => run({ name: 'help' })}>
          Keys
        </Action>
      </div>
      <SavedSign />
      <div className={css.ends}>
        {isLive && <Button onPress={running.end}>End session</Button>}
        <Button tone="quiet" onPress={() => leaveRun('focusGroup')}>
          Leave
        </Button>
      </div>
    </footer>
  )
})

function Action({ keys, onPress, children }: { keys: string; onPress: () => void; children: string }) {
  return (
    <Button tone="quiet" onPress={onPress}>
      {children}
      <span className={css.key} aria-hidden>
        {keys}
      </span>
    </Button>
  )
}
