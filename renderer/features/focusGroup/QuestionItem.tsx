import { ChevronDown, ChevronRight, Coffee, Trash2 } from 'lucide-react'
import {
  type KeyboardEvent,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { editQuestion } from '#domain/commands/focusGroup.ts'
import { checkQuestion } from '#domain/insight/questionCheck.ts'
import { usualBreak } from '#domain/insight/timeBudget.ts'
import type { Id, Question } from '#domain/model/index.ts'
import { questionTypeNames, questionTypes } from '#domain/model/questions.ts'
import { useRecord } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { ProbeLines } from './ProbeLines.tsx'
import { QuestionAdvice } from './QuestionAdvice.tsx'
import { QuestionBreak } from './QuestionBreak.tsx'
import css from './QuestionItem.module.css'
import { QuestionLink } from './QuestionLink.tsx'

const typeChoices = questionTypes.map((id) => ({ id, label: questionTypeNames[id] }))

/** What a question asks of its route. */
export interface RouteActions {
  /** Keeps the field of a question, to give it the focus later; null when it is gone. */
  readonly keepField: (id: Id, field: HTMLTextAreaElement | null) => void
  readonly addAfter: (id: Id) => void
  /** Deletes a question; the focus goes to the next one or the one before. */
  readonly remove: (id: Id, neighbour: 1 | -1) => void
}

interface Props {
  question: Question
  number: number
  /** When it is asked, on the wall or since the beginning: “14:05–14:15”. */
  span: string
  /** Of all minutes, how many are used up to its end: “25 of 90 min”. */
  total: string
  isOver: boolean
  /** When its break ends. */
  breakUntil: string
  /** Always the same object, so that typing in one question does not draw the others again. */
  actions: RouteActions
}

/** One question: its words with the advice on them, type and minutes, and folded below, probes and where it belongs. */
export const QuestionItem = memo(function QuestionItem({ question, number, actions, ...time }: Props) {
  const { id } = question
  const [open, setOpen] = useState(false)
  const moreId = useId()
  const item = useRef<HTMLElement>(null)
  const more = useMoreText(question)
  const edit = (changes: Parameters<typeof editQuestion.run>[1]['changes']) => perform(editQuestion, { id, changes })
  const keepField = useCallback((field: HTMLTextAreaElement | null) => actions.keepField(id, field), [actions, id])
  const text = useDeferredValue(question.text)
  const advice = useMemo(() => checkQuestion(text), [text])
  const [focusBreak, setFocusBreak] = useState(false)
  useEffect(() => {
    if (!focusBreak || !question.breakAfter) return
    setFocusBreak(false)
    item.current?.querySelector<HTMLElement>('[data-break] input')?.focus()
  }, [focusBreak, question.breakAfter])

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) actions.addAfter(id)
    else if (event.key === 'Backspace' && question.text === '') actions.remove(id, -1)
    else return
    event.preventDefault()
  }

  function accept(offer: string) {
    edit({ text: offer })
    item.current?.querySelector('textarea')?.focus()
  }

  return (
    <article ref={item} className={css.question} aria-label={`Question ${number}`}>
      <div className={css.line}>
        <span className={css.number} aria-hidden="true">
          {number}
        </span>
        <div className={css.text}>
          <TextField
            multiline
            bare
            aria-label={`Question ${number}`}
            placeholder="Tell us about …"
            value={question.text}
            onChange={(words) => edit({ text: words })}
            onKeyDown={onKeyDown}
            inputRef={keepField}
          />
        </div>
        <Settings id={id} type={question.type} minutes={question.minutes} number={number} actions={actions} />
      </div>
      <QuestionAdvice advice={advice} accept={accept} />
      <div className={css.more}>
        <Button
          tone="quiet"
          icon={open ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
          aria-expanded={open}
          aria-controls={moreId}
          aria-label={`${more}, question ${number}`}
          onPress={() => setOpen(!open)}
        >
          <span className={css.moreText}>{more}</span>
        </Button>
        {question.adHoc && <span className={css.adHoc}>Came up in the room</span>}
        <span className={css.time}>
          {time.span} · <span data-over={time.isOver}>{time.total}</span>
        </span>
      </div>
      <div id={moreId} hidden={!open} className={css.details}>
        {open && (
          <>
            <ProbeLines probes={question.probes} number={number} onChange={(probes) => edit({ probes: [...probes] })} />
            <div className={css.rest}>
              <QuestionLink question={question} number={number} />
              {!question.breakAfter && (
                <Button
                  tone="quiet"
                  icon={<Coffee size={16} aria-hidden />}
                  onPress={() => {
                    edit({ breakAfter: usualBreak })
                    setFocusBreak(true)
                  }}
                >
                  Add a break after this
                </Button>
              )}
            </div>
          </>
        )}
      </div>
      {question.breakAfter > 0 && (
        <div data-break="">
          <QuestionBreak
            number={number}
            minutes={question.breakAfter}
            until={time.breakUntil}
            onChange={(breakAfter) => {
              edit({ breakAfter })
              if (!breakAfter) item.current?.querySelector('textarea')?.focus()
            }}
          />
        </div>
      )}
    </article>
  )
})

interface SettingsProps extends Pick<Question, 'id' | 'type' | 'minutes'>, Pick<Props, 'number' | 'actions'> {}

/** Type, minutes and the way out, which a letter typed beside them does not draw again. */
const Settings = memo(function Settings({ id, type, minutes, number, actions }: SettingsProps) {
  const edit = (changes: Partial<Pick<Question, 'type' | 'minutes'>>) => perform(editQuestion, { id, changes })
  return (
    <>
      <div className={css.type}>
        <SelectField
          aria-label={`Type of question ${number}`}
          value={type}
          choices={typeChoices}
          onChange={(next) => edit({ type: next })}
        />
      </div>
      <div className={css.minutes}>
        <NumberField
          aria-label={`Minutes for question ${number}`}
          value={minutes}
          min={0}
          max={240}
          onChange={(next) => edit({ minutes: next })}
        />
        <span aria-hidden="true">min</span>
      </div>
      <IconButton label={`Delete question ${number}`} onPress={() => actions.remove(id, 1)}>
        <Trash2 size={16} />
      </IconButton>
    </>
  )
})

/** What is folded away: “3 probes · Onboarding”. */
function useMoreText({ probes, touchpointId, stageId }: Question): string {
  const touchpoint = useRecord('touchpoints', touchpointId)
  const stage = useRecord('stages', stageId)
  const count = probes.filter((probe) => probe.trim()).length
  const counted = count ? `${count} ${count === 1 ? 'probe' : 'probes'}` : 'Probes and link'
  return [counted, touchpoint?.title || stage?.title].filter(Boolean).join(' · ')
}
