import { memo } from 'react'
import { ActionButton } from './ActionButton.tsx'
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
          <ActionButton keys={`${modifier} T`} onPress={() => run({ name: 'extend', minutes: 2 })}>
            +2 min
          </ActionButton>
          <ActionButton keys={`${modifier} ⇧ T`} onPress={() => run({ name: 'extend', minutes: 5 })}>
            +5 min
          </ActionButton>
        </>
      )}
      {isQuestion && (
        <>
          <ActionButton keys="F5" onPress={() => run({ name: 'quiet' })}>
            Quiet
          </ActionButton>
          <ActionButton keys={`${modifier} P`} onPress={() => run({ name: 'park' })}>
            Park
          </ActionButton>
          <ActionButton keys={`${modifier} K`} onPress={() => run({ name: 'skip' })}>
            Skip
          </ActionButton>
        </>
      )}
      {!isBreak && (
        <>
          <ActionButton keys={`${modifier} I`} onPress={() => run({ name: 'ask' })}>
            Ask
          </ActionButton>
          <ActionButton keys={`${modifier} B`} onPress={() => run({ name: 'break' })}>
            Break
          </ActionButton>
          <ActionButton keys={`${modifier} ⇧ P`} onPress={() => run({ name: 'pause' })}>
            {standing === 'paused' ? 'Go on' : 'Pause'}
          </ActionButton>
        </>
      )}
      {part === 'closing' && !isBreak && (
        <ActionButton keys="F3" onPress={() => run({ name: 'words' })}>
          Words
        </ActionButton>
      )}
      <ActionButton keys={`${modifier} L`} onPress={() => run({ name: 'questions' })}>
        Questions
      </ActionButton>
    </div>
  )
})
