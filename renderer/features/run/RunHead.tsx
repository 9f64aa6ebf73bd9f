import { memo, useEffect, useState } from 'react'
import { sessionClock } from '#domain/insight/clock.ts'
import { questionTypeNames } from '#renderer/ui/kinds.ts'
import css from './RunHead.module.css'
import { clockText, leftText } from './time.ts'
import type { RunningSession } from './useSession.ts'

interface Props {
  running: RunningSession
  /** Planned length in minutes. */
  minutes: number
  title: string
}

/** Where the room is in the route, and both clocks. */
export const RunHead = memo(function RunHead({ running, minutes, title }: Props) {
  return (
    <header className={css.head}>
      <h1 className={css.where}>{whereText(running, title)}</h1>
      {running.place.standing === 'paused' && <span className={css.paused}>Paused</span>}
      <Clocks running={running} minutes={minutes} />
    </header>
  )
})

function whereText({ place, questions }: RunningSession, title: string): string {
  if (place.standing === 'waiting') return title || 'Focus group'
  if (place.standing === 'ended') return 'The session has ended'
  if (place.part === 'opening') return 'Opening script'
  if (place.part === 'closing') return 'Closing script'
  const type = questions[place.index]?.type
  return `Question ${place.index + 1} of ${questions.length}${type ? ` · ${questionTypeNames[type].toLowerCase()}` : ''}`
}

interface Face {
  readonly here: string
  readonly whole: string
  readonly hereOver: boolean
  readonly wholeOver: boolean
}

function faceOf({ session, questions, place }: RunningSession, minutes: number): Face {
  if (!session) return { here: '', whole: `${minutes} minutes planned`, hereOver: false, wholeOver: false }
  const clock = sessionClock(session, questions, minutes, Date.now())
  if (clock.state === 'ended') {
    return { here: '', whole: `Ended after ${clockText(clock.elapsed)}`, hereOver: false, wholeOver: false }
  }
  return {
    here:
      place.part === 'question' ? `${leftText(clock.questionLeft)} here` : `${clockText(clock.questionElapsed)} so far`,
    whole: leftText(clock.left),
    hereOver: place.part === 'question' && clock.questionLeft < 0,
    wholeOver: clock.left < 0,
  }
}

/** Both clocks, read anew from the log several times a second, so that they cannot drift; drawn only when a digit changes. */
function Clocks({ running, minutes }: { running: RunningSession; minutes: number }) {
  const [, redraw] = useState('')
  useEffect(() => {
    const timer = setInterval(() => {
      const { here, whole } = faceOf(running, minutes)
      redraw(here + whole)
    }, 200)
    return () => clearInterval(timer)
  }, [running, minutes])
  const { here, whole, hereOver, wholeOver } = faceOf(running, minutes)
  return (
    <p className={css.clocks} role="timer" aria-label="Time">
      {here && (
        <span className={css.clock} data-over={hereOver}>
          {here}
        </span>
      )}
      <span className={css.clock} data-over={wholeOver}>
        {whole}
      </span>
    </p>
  )
}
