import { useEffect, useRef } from 'react'
import { sessionClock } from '#domain/insight/clock.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { now } from '#renderer/app/clock.ts'
import { announce } from '#renderer/ui/announce.ts'
import { whereText } from './RunHead.tsx'
import type { RunningSession } from './useSession.ts'

const checkEvery = 1_000
const lastMinute = 60_000
const lastMinutes = 5 * lastMinute

/**
 * Tells who cannot see the screen what is in the room now, and when its time or that of the whole comes to an end: each
 * once, and politely. The clocks themselves are silent.
 */
export function useRunNews(running: RunningSession, { title, minutes }: FocusGroup): void {
  const said = useRef<readonly string[] | null>(null)
  useEffect(() => {
    const tell = () => {
      const news = [placeNews(running, title), ...timeNews(running, minutes, now())]
      const fresh = news.filter((text, index) => text && said.current && text !== said.current[index])
      said.current = news
      if (fresh.length) announce(fresh.join('. '))
    }
    tell()
    const timer = setInterval(tell, checkEvery)
    return () => clearInterval(timer)
  }, [running, title, minutes])
}

function placeNews(running: RunningSession, title: string): string {
  const asked = running.rest ? undefined : running.question?.text
  return [whereText(running, title), asked].filter(Boolean).join('. ')
}

/** What is to be said about the time of the question and of the whole; the same words until something else is. */
function timeNews({ session, questions, place }: RunningSession, minutes: number, at: number): [string, string] {
  if (!session || place.standing !== 'running') return ['', '']
  const { left, questionLeft } = sessionClock(session, questions, minutes, at)
  return [
    place.part === 'question' ? spoken(questionLeft, lastMinute, 'One minute left', 'for this question') : '',
    spoken(left, lastMinutes, 'Five minutes left', 'of the whole session'),
  ]
}

function spoken(left: number, soon: number, soonText: string, what: string): string {
  if (left <= 0) return `The time ${what} is over`
  return left <= soon ? `${soonText} ${what}` : ''
}
