import { Play, RotateCcw } from 'lucide-react'
import { memo } from 'react'
import type { FocusGroup } from '#domain/model/index.ts'
import { leaveRun } from '#renderer/app/navigation.ts'
import { Button } from '#renderer/ui/Button.tsx'
import css from './CurrentPart.module.css'
import type { RunningSession } from './useSession.ts'

interface Props {
  running: RunningSession
  group: FocusGroup
}

/** What is in the room now: a question with its probes, or one of the two scripts. Large enough for two metres. */
export const CurrentPart = memo(function CurrentPart({ running, group }: Props) {
  const { place, questions } = running
  if (place.standing === 'waiting') {
    return (
      <div className={css.part}>
        <div className={css.ask}>
          <Button tone="primary" icon={<Play size={20} aria-hidden />} onPress={running.start}>
            Start the session
          </Button>
          <p className={css.quiet}>{waitingText(questions.length)}</p>
        </div>
        <Script label="Opening script" text={group.openingScript} />
      </div>
    )
  }
  if (place.standing === 'ended') {
    return (
      <div className={css.part}>
        <p className={css.ended}>Thank you. Everything is kept.</p>
        <div className={css.ask}>
          <Button tone="primary" onPress={() => leaveRun('notes')}>
            Go to the notes
          </Button>
          <Button icon={<RotateCcw size={20} aria-hidden />} onPress={running.togglePause}>
            Go on with the session
          </Button>
        </div>
      </div>
    )
  }
  if (place.part === 'opening') return <Script label="Opening script" text={group.openingScript} />
  if (place.part === 'closing') return <Script label="Closing script" text={group.closingScript} />
  const question = questions[place.index]
  if (!question) return null
  return (
    <div className={css.part}>
      <p className={css.question}>{question.text || 'This question has no words yet.'}</p>
      {question.probes.length > 0 && (
        <ul className={css.probes} aria-label="Probes">
          {question.probes.map((probe, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: probes are plain texts and may repeat
            <li key={index}>{probe}</li>
          ))}
        </ul>
      )}
    </div>
  )
})

function waitingText(questions: number): string {
  if (!questions) return 'The clock starts then. There are no questions in the route; notes work all the same.'
  return `The clock starts then. ${questions === 1 ? 'One question is' : `${questions} questions are`} in the route.`
}

function Script({ label, text }: { label: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={css.script} aria-label={label} tabIndex={0}>
      {text.trim() || 'There is no text. Say in your own words who you are, what this is for, and how notes are used.'}
    </section>
  )
}
