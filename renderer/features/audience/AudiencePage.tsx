import { useEffect, useState } from 'react'
import { assertNever } from '#domain/assertNever.ts'
import type { AudienceBridge, AudienceScene, AudienceView } from '#domain/ipc/audience.ts'
import css from './AudiencePage.module.css'
import { FittedText } from './FittedText.tsx'
import { TalkingMap } from './TalkingMap.tsx'
import { TimeLeft } from './TimeLeft.tsx'

const bridge = (window as unknown as { readonly zapatosAudience: AudienceBridge }).zapatosAudience

/** What the people at the table see: one thing at a time, large, and never a note. */
export function AudiencePage() {
  const view = useView()
  if (!view) return <main className={css.page} />
  return (
    <main className={css.page} data-kind={view.scene.kind} aria-live="polite">
      <Scene scene={view.scene} />
      {view.clock && <TimeLeft clock={view.clock} />}
    </main>
  )
}

function useView(): AudienceView | null {
  const [view, setView] = useState<AudienceView | null>(null)
  useEffect(() => {
    bridge.onView(setView)
    void bridge.ready().then((first) => setView((newer) => newer ?? first))
  }, [])
  useEffect(() => {
    if (view) document.documentElement.dataset.theme = view.theme
  }, [view])
  return view
}

function Scene({ scene }: { scene: AudienceScene }) {
  switch (scene.kind) {
    case 'welcome':
      return <FittedText quiet={scene.client} text="Welcome" />
    case 'question':
      return <FittedText text={scene.text} />
    case 'map':
      return <TalkingMap scene={scene} />
    case 'break':
      return <FittedText quiet="A break" text={backText(scene.until)} />
    case 'words':
      return <FittedText quiet="One, two, three" text={`Three words for ${scene.client || 'the company'}`} />
    case 'thanks':
      return <FittedText text="Thank you" />
    default:
      return assertNever(scene)
  }
}

function backText(until: number | null): string {
  if (until === null) return 'We go on in a moment'
  const time = new Date(until).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' })
  return `We go on at ${time}`
}
