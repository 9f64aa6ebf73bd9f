import { memo } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import css from './QuestionActions.module.css'
import { modifier, type RunCommand } from './runKeys.ts'
import type { RunningSession } from './useSession.ts'

interface Props {
  running: RunningSession
  run: (command: RunCommand) => void
}

/** What can be done to the question in the room and to the time, each with its key. */
export const QuestionActions = memo(function QuestionActions({ running, run }: Props) {
  const { standing, part } = running.place
  const isBreak = standing === 'break'
  const isQuestion = part === 'question' && !isBreak
  return (
    <div className={css.actions} role="toolbar" aria-label="Question and time">
      {(isQuestion || isBreak) && (
        <>
          <Action keys={`${modifier} T`} onPress={() => run({ name: 'extend', minutes: 2 })}>
            +2 min
          </Action>
          <Action keys={`${modifier} ⇧ T`} onPress={() => run({ name: 'extend', minutes: 5 })}>
            +5 min
          </Action>
        </>
      )}
      {isQuestion && (
        <>
          <Action keys="F5" onPress={() => run({ name: 'quiet' })}>
            Quiet
          </Action>
          <Action keys={`${modifier} P`} onPress={() => run({ name: 'park' })}>
            Park
          </Action>
          <Action keys={`${modifier} K`} onPress={() => run({ name: 'skip' })}>
            Skip
          </Action>
        </>
      )}
      {!isBreak && (
        <>
          <Action keys={`${modifier} I`} onPress={() => run({ name: 'ask' })}>
            Ask
          </Action>
          <Action keys={`${modifier} B`} onPress={() => run({ name: 'break' })}>
            Break
          </Action>
          <Action keys={`${modifier} ⇧ P`} onPress={() => run({ name: 'pause' })}>
            {standing === 'paused' ? 'Go on' : 'Pause'}
          </Action>
        </>
      )}
      {part === 'closing' && !isBreak && (
        <Action keys="F3" onPress={() => run({ name: 'words' })}>
          Words
        </Action>
      )}
      <Action keys={`${modifier} L`} onPress={() => run({ name: 'questions' })}>
        Questions
      </Action>
    </div>
  )
})

function Action({ keys, onPress, children }: { keys: string; onPress: () => void; children: string }) {
  return (
    <Button tone="quiet" onPress={onPress}>
      <span className={css.action}>
        {children}
        <span className={css.key} aria-hidden>
          {keys}
        </span>
      </span>
    </Button>
  )
}
