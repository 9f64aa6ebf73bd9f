import { type RefObject, useMemo } from 'react'
import { assertNever } from '#domain/assertNever.ts'
import { sessionClock } from '#domain/insight/clock.ts'
import type { Move, QuestionState } from '#domain/insight/runPlan.ts'
import type { Id, Question } from '#domain/model/index.ts'
import { now } from '#renderer/app/clock.ts'
import { lengthText } from '#renderer/ui/measures.ts'
import css from './RunList.module.css'
import { useListFocus } from './useListFocus.ts'
import type { RunningSession } from './useSession.ts'

interface Props {
  running: RunningSession
  goTo: (move: Move) => void
  line: RefObject<HTMLTextAreaElement | null>
}

/** All questions: first those that are parked, then the route, each with what became of it. A press goes there. */
export function QuestionList({ running, goTo, line }: Props) {
  const { session, questions, plan, place } = running
  const clock = useMemo(() => session && sessionClock(session, questions, 0, now()), [session, questions])
  const list = useListFocus(line)
  const isOn = session !== undefined && place.standing !== 'ended'
  const number = new Map(questions.map(({ id }, index) => [id, index + 1]))
  const parked = plan.parked.flatMap((id) => questions.find((question) => question.id === id) ?? [])
  if (!questions.length) return <p className={css.none}>There are no questions in the route.</p>
  const row = (question: Question) => (
    <li key={question.id}>
      <button
        type="button"
        className={css.row}
        disabled={!isOn}
        aria-current={plan.states.get(question.id) === 'here' ? 'step' : undefined}
        data-first={plan.states.get(question.id) === 'here'}
        data-state={plan.states.get(question.id)}
        onClick={() => goTo({ event: 'question', questionId: question.id })}
      >
        <span className={css.code}>{number.get(question.id)}</span>
        <span className={css.text} dir="auto">
          {question.text || 'No words yet'}
        </span>
        <span className={css.side}>{stateText(plan.states.get(question.id) ?? 'waiting', question.adHoc)}</span>
        <span className={css.side}>{timeText(question.id)}</span>
      </button>
    </li>
  )
  function timeText(id: Id): string {
    const planned = Math.round((clock?.planned.get(id) ?? 0) / 60_000)
    const spent = clock?.perQuestion.get(id)
    return spent === undefined ? `${planned} min` : `${lengthText(spent)} of ${planned} min`
  }
  return (
    <div ref={list} className={css.list}>
      {parked.length > 0 && (
        <section aria-label="Parked">
          <h3 className={css.title}>Parked, to come back before the closing script</h3>
          <ul>{parked.map(row)}</ul>
        </section>
      )}
      <section aria-label="Route">
        {parked.length > 0 && <h3 className={css.title}>Route</h3>}
        <ul>{questions.filter(({ id }) => !plan.parked.includes(id)).map(row)}</ul>
      </section>
      <p className={css.hint}>↑ ↓ and Enter go to a question · Esc goes back to the line</p>
    </div>
  )
}

function stateText(state: QuestionState, adHoc: boolean): string {
  const came = adHoc ? 'came up here' : ''
  switch (state) {
    case 'here':
      return 'now'
    case 'asked':
      return came || 'asked'
    case 'waiting':
      return came
    case 'skipped':
      return 'left out'
    case 'parked':
      return 'parked'
    default:
      return assertNever(state)
  }
}
