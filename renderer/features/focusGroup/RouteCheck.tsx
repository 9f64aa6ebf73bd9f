import { Check, ChevronDown, ChevronRight, Route } from 'lucide-react'
import { memo, useDeferredValue, useId, useMemo, useState } from 'react'
import { checkRoute, type RouteAdvice, type RoutePattern } from '#domain/insight/routeCheck.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { type QuestionType, questionTypeNames } from '#domain/model/questions.ts'
import { emptyTables, inOrder } from '#domain/model/tables.ts'
import { placeKey } from '#renderer/app/places.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { Button } from '#renderer/ui/Button.tsx'
import css from './RouteCheck.module.css'

/** What each piece of advice is about, for the one line that is always there. */
const subjects: Readonly<Record<RoutePattern, string>> = {
  noType: 'a type is missing',
  order: 'order',
  tooMany: 'too many',
  overTime: 'over time',
  noRest: 'no time for the scripts',
  keyTime: 'time for key questions',
  noMinutes: 'no minutes',
  twice: 'asked twice',
  topic: 'not asked about',
}

/** Open or folded as the person left it, as long as the window lives. */
const openKey = 'zapatos.routeCheckOpen'

/** Where the check leads. */
export interface CheckActions {
  /** Goes to a question. */
  readonly jumpTo: (id: Id) => void
  /** Opens the library at a type that is missing. */
  readonly askFor: (type: QuestionType) => void
  /** Opens what there is to ask about a part of the map, as `placeKey` names it. */
  readonly askAt: (place: string) => void
}

interface Props {
  group: FocusGroup
  /** Always the same object. */
  actions: CheckActions
}

/** The route as a whole: one line that says how it stands, and folded under it, each piece of advice with a way to go there. */
export function RouteCheck({ group, actions }: Props) {
  const [isOpen, setOpen] = useState(() => sessionStorage.getItem(openKey) === 'true')
  const listId = useId()
  const { advice, numbers } = useAdvice(group)
  if (!advice.length) {
    return (
      <p className={css.good}>
        <Check size={16} aria-hidden /> Route check: nothing to say against it.
      </p>
    )
  }
  const named = [...new Set(advice.map(({ pattern }) => subjects[pattern]))].join(', ')
  function turn() {
    sessionStorage.setItem(openKey, String(!isOpen))
    setOpen(!isOpen)
  }
  return (
    <section className={css.check} aria-label="Route check">
      <Button
        tone="quiet"
        icon={isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={listId}
        onPress={turn}
      >
        <Route size={16} aria-hidden className={css.mark} />
        <span className={css.summary}>
          <strong>Route check: {advice.length === 1 ? '1 thing' : `${advice.length} things`} to look at</strong>
          <span className={css.subjects}> {named}</span>
        </span>
      </Button>
      <div id={listId}>{isOpen && <AdviceList advice={advice} numbers={numbers} actions={actions} />}</div>
    </section>
  )
}

interface ListProps extends Checked {
  actions: CheckActions
}

const AdviceList = memo(function AdviceList({ advice, numbers, actions }: ListProps) {
  return (
    <ul className={css.list}>
      {advice.map((piece) => (
        <li key={`${piece.what} ${piece.place?.touchpointId ?? piece.place?.stageId}`} className={css.piece}>
          <p className={css.words}>
            <strong>{piece.what}</strong> {piece.why} <span className={css.todo}>{piece.todo}</span>
          </p>
          <span className={css.ways}>
            {piece.questionIds.map((id) => (
              <Button
                key={id}
                aria-label={`Go to question ${numbers.get(id)}. ${piece.what}`}
                onPress={() => actions.jumpTo(id)}
              >
                Question {numbers.get(id)}
              </Button>
            ))}
            <OtherWay piece={piece} actions={actions} />
          </span>
        </li>
      ))}
    </ul>
  )
})

function OtherWay({ piece, actions }: { piece: RouteAdvice; actions: CheckActions }) {
  const { type, place } = piece
  const key = place && placeKey(place.touchpointId, place.stageId)
  if (type) {
    return (
      <Button aria-label={`${questionTypeNames[type]} questions from the library`} onPress={() => actions.askFor(type)}>
        From the library
      </Button>
    )
  }
  if (!key) return null
  return (
    <Button aria-label={`Ask about it. ${piece.what}`} onPress={() => actions.askAt(key)}>
      Ask about it
    </Button>
  )
}

interface Checked {
  readonly advice: readonly RouteAdvice[]
  /** Number of each question in the route, from 1, at the time of the advice. */
  readonly numbers: ReadonlyMap<Id, number>
}

/** Follows what is typed when there is time for it, so that typing never waits. */
function useAdvice(group: FocusGroup): Checked {
  const focusGroups = useTable('focusGroups')
  const questions = useTable('questions')
  const topics = useTable('topics')
  const stages = useTable('stages')
  const touchpoints = useTable('touchpoints')
  const tables = useDeferredValue(
    useMemo(
      () => ({ focusGroups, questions, topics, stages, touchpoints }),
      [focusGroups, questions, topics, stages, touchpoints],
    ),
  )
  return useMemo(() => {
    const route = inOrder({ ...emptyTables(), ...tables }, 'questions', ({ focusGroupId }) => focusGroupId === group.id)
    return { advice: checkRoute(tables, group.id), numbers: new Map(route.map(({ id }, index) => [id, index + 1])) }
  }, [tables, group.id])
}
