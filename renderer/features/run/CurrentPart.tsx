import { Play, RotateCcw } from 'lucide-react'
import { memo } from 'react'
import type { FocusGroup, Question } from '#domain/model/index.ts'
import { leaveRun } from '#renderer/app/navigation.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { BreakPart } from './BreakPart.tsx'
import css from './CurrentPart.module.css'
import { QuestionActions } from './QuestionActions.tsx'
import { QuietCue, useQuiet } from './QuietCue.tsx'
import type { RunCommand } from './runKeys.ts'
import type { RunningSession } from './useSession.ts'

interface Props {
  running: RunningSession
  group: FocusGroup
  /** Minutes of the planned break that is proposed now; 0 when none is. */
  proposed: number
  /** When five seconds of quiet began; 0 when nobody asked for them. */
  quietSince: number
  run: (command: RunCommand) => void
}

/** What is in the room now: a question with its probes, one of the two scripts, or a break. Large enough for two metres. */
export const CurrentPart = memo(function CurrentPart({ running, group, proposed, quietSince, run }: Props) {
  const { place, questions, question, rest, moves } = running
  if (place.standing === 'waiting') {
    return (
      <div className={css.part}>
        <div className={css.ask}>
          <Button tone="primary" icon={<Play size={20} aria-hidden />} onPress={moves.start}>
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
          <Button icon={<RotateCcw size={20} aria-hidden />} onPress={moves.reopen}>
            Go on with the session
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className={css.part} data-part={rest ? 'break' : place.part}>
      <div className={css.now}>
        {rest ? (
          <BreakPart rest={rest} next={running.plan.next} run={run} />
        ) : place.part === 'opening' ? (
          <Script label="Opening script" text={group.openingScript} />
        ) : place.part === 'closing' ? (
          <Script label="Closing script" text={group.closingScript} />
        ) : (
          question && <Asked question={question} proposed={proposed} quietSince={quietSince} run={run} />
        )}
      </div>
      <QuestionActions running={running} run={run} />
    </div>
  )
})

function Asked({ question, proposed, quietSince, run }: Omit<Props, 'running' | 'group'> & { question: Question }) {
  const secondsLeft = useQuiet(quietSince)
  return (
    <>
      <p className={css.question} dir="auto">
        {question.text || 'This question has no words yet.'}
      </p>
      {proposed > 0 ? (
        <div className={css.ask} role="status">
          <p>A break of {proposed} minutes is planned here.</p>
          <Button tone="primary" onPress={() => run({ name: 'break' })}>
            Take the break
          </Button>
          <Button onPress={() => run({ name: 'next' })}>Go on without</Button>
        </div>
      ) : (
        <div className={css.below} data-quiet={secondsLeft > 0}>
          {secondsLeft > 0 && <QuietCue left={secondsLeft} />}
          {question.probes.length > 0 && (
            <ul className={css.probes} aria-label="Probes">
              {question.probes.map((probe, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: probes are plain texts and may repeat
                <li key={index} dir="auto">
                  {probe}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  )
}

function waitingText(questions: number): string {
  if (!questions) return 'The clock starts then. There are no questions in the route; notes work all the same.'
  return `The clock starts then. ${questions === 1 ? 'One question is' : `${questions} questions are`} in the route.`
}

function Script({ label, text }: { label: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={css.script} data-pages="2" aria-label={label} dir="auto" tabIndex={0}>
      {text.trim() || 'There is no text. Say in your own words who you are, what this is for, and how notes are used.'}
    </section>
  )
}
