import { useEffect, useState } from 'react'
import type { AudienceView } from '#domain/ipc/audience.ts'
import css from './AudiencePage.module.css'

/** The time left for the question, in whole minutes: nobody at the table should count seconds. */
export function TimeLeft({ clock }: { clock: NonNullable<AudienceView['clock']> }) {
  const [, redraw] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 1_000)
    return () => clearInterval(timer)
  }, [])
  const left = clock.left - (clock.running ? Date.now() - clock.at : 0)
  const minutes = Math.ceil(left / 60_000)
  return <p className={css.clock}>{minutes > 0 ? `${minutes} min` : 'Time to go on'}</p>
}
