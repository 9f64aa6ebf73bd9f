import { useCallback } from 'react'
import type { Move } from '#domain/insight/runPlan.ts'
import type { Break } from '#domain/insight/sessionPlace.ts'
import { now } from '#renderer/app/clock.ts'
import { Button } from '#renderer/ui/Button.tsx'
import css from './CurrentPart.module.css'
import type { RunCommand } from './runKeys.ts'
import { leftText } from './time.ts'
import { useNow } from './useNow.ts'

interface Props {
  rest: Break
  /** Where the room goes when it goes on; null when it is at the end of its way. */
  next: Move | null
  run: (command: RunCommand) => void
}

/** A break: when everybody is back, and how long that is. */
export function BreakPart({ rest, next, run }: Props) {
  const until = rest.at + rest.minutes * 60_000
  const left = useNow(useCallback((at: number) => leftText(until - at), [until]))
  return (
    <>
      <p className={css.question}>
        Back at {wallClock(until - now() + Date.now())} <span className={css.left}>{left}</span>
      </p>
      <div className={css.ask}>
        {next && (
          <Button tone="primary" onPress={() => run({ name: 'next' })}>
            {next.event === 'question' ? 'Go on with the next question' : 'Go on to the closing script'}
          </Button>
        )}
        <Button tone={next ? 'plain' : 'primary'} onPress={() => run({ name: 'break' })}>
          Back to where we were
        </Button>
      </div>
    </>
  )
}

/** The time on the wall, as people here write it. The wall goes by the system's time, whatever was done to it. */
function wallClock(at: number): string {
  return new Date(at).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' })
}
