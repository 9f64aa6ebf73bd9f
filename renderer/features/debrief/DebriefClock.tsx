import { Timer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { assertNever } from '#domain/assertNever.ts'
import { startDebrief } from '#domain/commands/debrief.ts'
import { type DebriefTimer, debriefLength, debriefTimer } from '#domain/insight/debriefTimer.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { bridge } from '#renderer/app/bridge.ts'
import { now } from '#renderer/app/clock.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { lengthText } from '#renderer/ui/measures.ts'
import css from './DebriefClock.module.css'

/** Ten minutes for the debrief, counted from when they were started. */
export function DebriefClock({ group }: { group: FocusGroup }) {
  const timer = useTimer(group.debriefStartedAt)
  const hasStarted = timer.state === 'running' || timer.state === 'over'

  function start() {
    perform(startDebrief, { focusGroupId: group.id })
    announce('Ten minutes from now.')
  }
  useStartKey(start)
  useSayWhenOver(timer)

  return (
    <section className={css.clock} aria-label="Debrief timer" data-state={timer.state}>
      <div className={css.face}>
        <p className={css.time} role="timer">
          {timeOf(timer)}
        </p>
        <p className={css.words}>{wordsOf(timer)}</p>
      </div>
      <div className={css.track} aria-hidden>
        <div className={css.spent} style={{ width: `${100 * spentOf(timer)}%` }} />
      </div>
      <Button tone={hasStarted ? 'plain' : 'primary'} icon={<Timer size={16} aria-hidden />} onPress={start}>
        {hasStarted || timer.state === 'past' ? 'Start again' : 'Start ten minutes'}
      </Button>
      <kbd className={css.key}>{bridge.platform === 'darwin' ? '⌘⇧D' : 'Ctrl+Shift+D'}</kbd>
    </section>
  )
}

function timeOf(timer: DebriefTimer): string {
  switch (timer.state) {
    case 'waiting':
    case 'past':
      return lengthText(debriefLength)
    case 'running':
      return lengthText(Math.ceil(timer.left / 1_000) * 1_000)
    case 'over':
      return `+${lengthText(timer.over)}`
    default:
      return assertNever(timer)
  }
}

function wordsOf(timer: DebriefTimer): string {
  switch (timer.state) {
    case 'waiting':
      return 'Start when everybody sits down.'
    case 'past':
      return 'The ten minutes are long over.'
    case 'running':
      return timer.left > 120_000 ? 'left' : 'left: is there anything that cannot wait?'
    case 'over':
      return 'over. The rest can wait for tomorrow.'
    default:
      return assertNever(timer)
  }
}

function spentOf(timer: DebriefTimer): number {
  if (timer.state === 'running') return 1 - timer.left / debriefLength
  return timer.state === 'over' ? 1 : 0
}

/** The timer as it stands, looked at again with every second while it runs. */
function useTimer(startedAt: number | null): DebriefTimer {
  const [, setTick] = useState(0)
  const timer = debriefTimer(startedAt, now())
  const isRunning = timer.state === 'running' || timer.state === 'over'
  useEffect(() => {
    if (!isRunning) return undefined
    const ticking = setInterval(() => setTick((tick) => tick + 1), 500)
    return () => clearInterval(ticking)
  }, [isRunning])
  return timer
}

/** The key that starts the ten minutes wherever the cursor is on this screen. */
function useStartKey(start: () => void) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const modifier = bridge.platform === 'darwin' ? event.metaKey : event.ctrlKey
      if (!modifier || !event.shiftKey || event.altKey || event.repeat || event.code !== 'KeyD') return
      event.preventDefault()
      start()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

/** Tells who cannot see the clock, once, that the time is over. */
function useSayWhenOver({ state }: DebriefTimer) {
  const before = useRef(state)
  useEffect(() => {
    if (before.current === 'running' && state === 'over') announce('The ten minutes are over.')
    before.current = state
  }, [state])
}
