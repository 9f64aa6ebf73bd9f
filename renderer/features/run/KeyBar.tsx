import { memo } from 'react'
import { openFollowUps } from '#domain/insight/followUps.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { leaveRun } from '#renderer/app/navigation.ts'
import { SavedSign } from '#renderer/app/SavedSign.tsx'
import { useTableLater } from '#renderer/app/store/hooks.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ActionButton } from './ActionButton.tsx'
import { AudienceControl } from './AudienceControl.tsx'
import css from './KeyBar.module.css'
import { modifier, type RunCommand } from './runKeys.ts'
import type { RunningSession } from './useSession.ts'

interface Props {
  running: RunningSession
  group: FocusGroup
  /** The round of the three words is going on. */
  isWords: boolean
  run: (command: RunCommand) => void
}

/** What can be done now, with its key, and whether all is saved. */
export const KeyBar = memo(function KeyBar({ running, group, isWords, run }: Props) {
  const { standing, part } = running.place
  const isLive = standing !== 'waiting' && standing !== 'ended'
  return (
    <footer className={css.bar}>
      <div className={css.actions} role="toolbar" aria-label="Session">
        {isLive && part !== 'opening' && (
          <ActionButton keys={`${modifier} ⇧ ⏎`} onPress={() => run({ name: 'previous' })}>
            Previous
          </ActionButton>
        )}
        {isLive && (
          <ActionButton keys={`${modifier} ⏎`} onPress={() => run({ name: 'next' })}>
            Next
          </ActionButton>
        )}
        <ActionButton keys={`${modifier} M`} onPress={() => run({ name: 'map' })}>
          Map
        </ActionButton>
        <ActionButton keys={`${modifier} E`} onPress={() => run({ name: 'phrases' })}>
          Phrases
        </ActionButton>
        <FollowUpAction groupId={group.id} run={run} />
        <ActionButton keys="F1" onPress={() => run({ name: 'help' })}>
          Keys
        </ActionButton>
      </div>
      <AudienceControl running={running} group={group} isWords={isWords} />
      <SavedSign />
      <div className={css.ends}>
        {isLive && <Button onPress={running.moves.end}>End session</Button>}
        <Button tone="quiet" onPress={() => leaveRun('focusGroup')}>
          Leave
        </Button>
      </div>
    </footer>
  )
})

/** Says how much is still to be followed up; by itself, so that a note draws nothing else anew. */
function FollowUpAction({ groupId, run }: Pick<Props, 'run'> & { groupId: Id }) {
  const open = openFollowUps(useTableLater('notes'), groupId)
  return (
    <ActionButton keys={`${modifier} F`} onPress={() => run({ name: 'followUps' })}>
      {open ? `Follow up ${open}` : 'Follow up'}
    </ActionButton>
  )
}
