import { Map as MapIcon, MessageSquareText, Presentation, Timer, TimerOff, X } from 'lucide-react'
import { memo, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { sessionClock } from '#domain/insight/clock.ts'
import type { AudiencePlace, AudienceView } from '#domain/ipc/audience.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { useAudience } from '#renderer/app/audience.ts'
import { now } from '#renderer/app/clock.ts'
import { shortcutKey } from '#renderer/app/shortcutKey.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { ActionButton } from './ActionButton.tsx'
import css from './AudienceControl.module.css'
import { type AudienceMoment, audienceScene } from './audienceScene.ts'
import { modifier } from './runKeys.ts'
import type { RunningSession } from './useSession.ts'

interface Props {
  running: RunningSession
  group: FocusGroup
  /** The round of the three words is going on. */
  isWords: boolean
}

/** Opens the window for the people at the table, and says what it shows: the question or the map, with or without the time. */
export const AudienceControl = memo(function AudienceControl({ running, group, isWords }: Props) {
  const [wantsMap, setWantsMap] = useState(false)
  const [wantsTime, setWantsTime] = useState(false)
  const view = useView(running, group, isWords, wantsMap, wantsTime)
  const { place, toggle } = useAudience(view)
  const isOpen = place !== 'closed'
  useAudienceKeys({
    a: toggle,
    m: () => setWantsMap(!wantsMap),
    l: () => setWantsTime(!wantsTime),
  })
  return (
    <section className={css.control} aria-label="Audience window">
      {!isOpen && (
        <ActionButton keys={`${modifier} ⇧ A`} onPress={toggle}>
          Audience
        </ActionButton>
      )}
      {isOpen && (
        <>
          <span className={css.place} role="status">
            <Presentation size={20} aria-hidden />
            {placeWords[place]}
          </span>
          <IconButton
            label={`${wantsMap ? 'Show them the question' : 'Show them the map'} (${modifier} Shift M)`}
            onPress={() => setWantsMap(!wantsMap)}
          >
            {wantsMap ? <MessageSquareText size={20} /> : <MapIcon size={20} />}
          </IconButton>
          <IconButton
            label={`${wantsTime ? 'Hide the time from them' : 'Show them the time'} (${modifier} Shift L)`}
            onPress={() => setWantsTime(!wantsTime)}
          >
            {wantsTime ? <TimerOff size={20} /> : <Timer size={20} />}
          </IconButton>
          <IconButton label={`Close the audience window (${modifier} Shift A)`} onPress={toggle}>
            <X size={20} />
          </IconButton>
        </>
      )}
    </section>
  )
})

const placeWords: Readonly<Record<AudiencePlace, string>> = {
  closed: '',
  projector: 'On the other screen',
  window: 'In a window',
  waiting: 'Waiting for the screen',
}

function useView(
  running: RunningSession,
  group: FocusGroup,
  isWords: boolean,
  wantsMap: boolean,
  wantsTime: boolean,
): AudienceView {
  const journeys = useTable('journeys')
  const stages = useTable('stages')
  const touchpoints = useTable('touchpoints')
  const theme = useSyncExternalStore(watchTheme, shownTheme)
  return useMemo(() => {
    // The other window goes by the system's time, whatever was done to it.
    const [room, wall] = [now(), Date.now()]
    const { session, questions, question, place } = running
    const clock = session && question ? sessionClock(session, questions, group.minutes, room) : null
    return {
      theme,
      scene: audienceScene({ journeys, stages, touchpoints }, momentOf(running, isWords, wall - room), wantsMap),
      clock: wantsTime && clock ? { left: clock.questionLeft, at: wall, running: place.standing === 'running' } : null,
    }
  }, [running, group.minutes, isWords, wantsMap, wantsTime, theme, journeys, stages, touchpoints])
}

function shownTheme(): AudienceView['theme'] {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'
}

/** The system may turn dark in the middle of an evening. */
function watchTheme(changed: () => void): () => void {
  const watcher = new MutationObserver(changed)
  watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => watcher.disconnect()
}

/** @param ahead how far the system's time is ahead of that of the session, in milliseconds */
function momentOf({ place, question, rest }: RunningSession, isWords: boolean, ahead: number): AudienceMoment {
  if (rest) return { kind: 'break', until: Math.max(0, Math.round(rest.at + rest.minutes * 60_000 + ahead)) }
  if (place.standing === 'ended' || (place.part === 'closing' && !isWords)) return { kind: 'closing' }
  if (isWords) return { kind: 'words' }
  return question ? { kind: 'question', question } : { kind: 'opening' }
}

/** Mod+Shift and a letter, wherever the focus is, as the other keys of run mode. */
function useAudienceKeys(gestures: Readonly<Record<'a' | 'm' | 'l', () => void>>): void {
  const latest = useRef(gestures)
  useEffect(() => {
    latest.current = gestures
  })
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isMod = modifier === 'Ctrl' ? event.ctrlKey : event.metaKey
      const key = shortcutKey(event)
      if (!isMod || !event.shiftKey || event.altKey || event.isComposing) return
      if (key !== 'a' && key !== 'm' && key !== 'l') return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!event.repeat) latest.current[key]()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}
