import { memo, useCallback } from 'react'
import { sessionClock } from '#domain/insight/clock.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { questionTypeNames } from '#domain/model/questions.ts'
import { lengthText } from '#renderer/ui/measures.ts'
import { Recorder } from './Recorder.tsx'
import css from './RunHead.module.css'
import { leftText } from './time.ts'
import { useNow } from './useNow.ts'
import type { RunningSession } from './useSession.ts'

interface Props {
  running: RunningSession
  group: FocusGroup
}

/** Where the room is in the route, and both clocks. */
export const RunHead = memo(function RunHead({ running, group }: Props) {
  return (
    <header className={css.head}>
      <h1 className={css.where}>{whereText(running, group.title)}</h1>
      {running.place.standing === 'paused' && <span className={css.paused}>Paused</span>}
      <Recorder groupId={group.id} hasEnded={running.place.standing === 'ended'} />
      <Clocks running={running} minutes={group.minutes} />
    </header>
  )
})

/** Where the room is, in words. */
export function whereText({ place, questions, question, plan }: RunningSession, title: string): string {
  if (place.standing === 'waiting') return title || 'Focus group'
  if (place.standing === 'ended') return 'The session has ended'
  if (place.standing === 'break') return 'Break'
  if (place.part === 'opening') return 'Opening script'
  if (place.part === 'closing') return 'Closing script'
  const type = question && questionTypeNames[question.type].toLowerCase()
  const number = `Question ${place.index + 1} of ${questions.length}`
  const parked = plan.parked.length ? `${plan.parked.length} parked` : ''
  return [number, type, question?.adHoc && 'new', parked].filter(Boolean).join(' · ')
}

/** A clock that is over begins with this sign, which is not shown. */
const over = '!'

/** What is left here and in all, as one text, so that it is drawn when a digit changes. */
function facesAt({ session, questions, place }: RunningSession, minutes: number, at: number): string {
  if (!session) return `\n${minutes} minutes planned`
  const clock = sessionClock(session, questions, minutes, at)
  if (clock.state === 'ended') return `\nEnded after ${lengthText(clock.elapsed)}`
  const sign = (left: number) => (left <= -1000 ? over : '')
  const whole = `${sign(clock.left)}${leftText(clock.left)}`
  if (clock.state === 'break') return `\n${whole}`
  if (place.part !== 'question') return `${lengthText(clock.questionElapsed)} so far\n${whole}`
  return `${sign(clock.questionLeft)}${leftText(clock.questionLeft)} here\n${whole}`
}

function Clocks({ running, minutes }: { running: RunningSession; minutes: number }) {
  const faces = useNow(useCallback((at: number) => facesAt(running, minutes, at), [running, minutes]))
  return (
    <p className={css.clocks} role="timer" aria-label="Time">
      {faces.split('\n').map((face, index) =>
        face ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first is the clock of the question, the second that of the whole
          <span key={index} className={css.clock} data-over={face.startsWith(over)}>
            {face.replace(over, '')}
          </span>
        ) : null,
      )}
    </p>
  )
}
