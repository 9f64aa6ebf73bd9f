import { ArrowRight, Check, Copy, FileText, Mail } from 'lucide-react'
import { memo, useEffect, useId, useState } from 'react'
import {
  type Addressee,
  composeLetter,
  type LetterPlan,
  letterProblemText,
  type PersonProblem,
  plainLetter,
} from '#assets/templates/composeLetter.ts'
import { recordMailings } from '#domain/commands/letters.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { count, listed } from '#domain/report/phrases.ts'
import { copyText } from '#renderer/app/copyText.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { selected } from '#renderer/app/store/screen.ts'
import { store } from '#renderer/app/store/store.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import css from './Letters.module.css'
import { LettersOutcome, outcomeWords } from './LettersOutcome.tsx'
import { type Fix, fixOf, focusField } from './letterFixes.ts'
import { type LettersAs, useLettersJob } from './lettersJob.ts'
import type { Workplace } from './parts.ts'

interface Props {
  group: FocusGroup
  plan: LetterPlan
  /** Whose letter is shown. */
  person: Addressee | null
  tables: Tables
  onGo: (place: Workplace) => void
}

const idle = { phase: 'idle' } as const

type ForWhom = 'left' | 'all' | 'one'

/** What is still in the way of a letter, and the ways to make it. */
export const LettersMaking = memo(function LettersMaking({ group, plan, person, tables, onGo }: Props) {
  const { kind, problems } = plan
  const { state, start } = useLettersJob()
  // What came of another letter is said there.
  const shown = 'letter' in state && state.letter !== kind ? idle : state
  const id = useId()
  const written = plan.addressees.filter(({ leftOut }) => leftOut === null)
  const left = written.filter(({ madeAt }) => madeAt === null)
  const [wanted, setForWhom] = useState<ForWhom>('left')
  const forWhom = wanted === 'left' && !left.length ? 'all' : wanted
  const chosen = { left, all: written, one: person && person.leftOut === null ? [person] : [] }[forWhom]
  const toAll = kind === 'toAll'
  const ready = (as: LettersAs) =>
    chosen.filter((one) => !one.problems.some((problem) => as === 'drafts' || problem === 'noName')).length
  const isBlocked = problems.length > 0
  const isRunning = state.phase === 'running'

  useEffect(() => {
    if (state.phase === 'done') announce(outcomeWords(state.as, state.letters))
  }, [state])

  function go({ place, label }: Fix) {
    if (place) onGo(place)
    if (label) focusField(label)
  }

  function goToPerson(problem: PersonProblem, first: Addressee | undefined) {
    if (!first) return
    onGo({ part: 'participants' })
    store.dispatch(selected({ table: 'participants', id: first.person.id }))
    focusField(problem === 'noName' ? `Name of ${first.code}` : 'E-mail')
  }

  function make(as: LettersAs) {
    if (!toAll && !ready(as)) return showToast(nobodyText(as, chosen.length))
    void start({ as, focusGroupId: group.id, letter: kind, participantIds: chosen.map((one) => one.person.id) })
  }

  function copy() {
    const body = plainLetter(composeLetter(tables, group, plan, person?.person ?? null).body)
    if (!copyText(body))
      return showToast('The letter was not copied. Select its text and copy it.', { tone: 'problem' })
    if (!person || person.leftOut !== null) return showToast('Copied the letter.')
    showToast(`Copied the letter to ${person.code}.`, {
      action: {
        label: 'Count it as made',
        run: () => void perform(recordMailings, { kind, participantIds: [person.person.id] }),
      },
    })
  }

  return (
    <section className={css.making} aria-label="Make the letters">
      <ul id={id} className={css.problems} aria-label="What is missing">
        {problems.map((problem) => (
          <Problem
            key={letterProblemText(problem)}
            blocks
            text={letterProblemText(problem)}
            onFix={() => go(fixOf(problem))}
          />
        ))}
        {personProblems(written).map(({ problem, people }) => (
          <Problem key={problem} text={peopleText(problem, people)} onFix={() => goToPerson(problem, people[0])} />
        ))}
        {plan.weDid?.kept.map(({ participantId, what }) => (
          <li key={`${participantId} ${what}`} className={css.advice}>
            A line is left out of what came of it: it holds {what === 'name' ? 'the name' : 'words'} of{' '}
            {plan.addressees.find((one) => one.person.id === participantId)?.code ?? 'a participant'}.
          </li>
        ))}
        {plan.weDid && plan.weDid.untold.length > 0 && (
          <Problem text={untoldText(plan.weDid.untold.length)} onFix={() => onGo({ step: 'actions' })} />
        )}
      </ul>
      <div className={css.actions}>
        {!toAll && (
          <div className={css.forWhom}>
            <SelectField
              aria-label="For whom"
              value={forWhom}
              choices={[
                ...(left.length ? [{ id: 'left' as const, label: `Without one yet (${left.length})` }] : []),
                { id: 'all' as const, label: `Everybody (${written.length})` },
                ...(person ? [{ id: 'one' as const, label: `Only ${person.code}` }] : []),
              ]}
              onChange={setForWhom}
            />
          </div>
        )}
        <Button
          icon={<Mail size={16} aria-hidden />}
          isPending={isRunning}
          isDisabled={isBlocked}
          aria-describedby={id}
          onPress={() => make('drafts')}
        >
          {toAll ? 'Mail draft' : `Mail drafts (${ready('drafts')})`}
        </Button>
        <Button
          icon={<FileText size={16} aria-hidden />}
          isPending={isRunning}
          isDisabled={isBlocked}
          aria-describedby={id}
          onPress={() => make('pdf')}
        >
          {toAll ? 'PDF to print' : `PDF to print (${ready('pdf')})`}
        </Button>
        <Button
          icon={<Copy size={16} aria-hidden />}
          isDisabled={isBlocked || (!toAll && !person)}
          aria-describedby={id}
          onPress={copy}
        >
          {person && !toAll ? `Copy the letter to ${person.code}` : 'Copy the letter'}
        </Button>
      </div>
      <LettersOutcome state={shown} />
      {shown.phase === 'idle' && (
        <p className={css.note}>
          {isBlocked
            ? 'Nothing can be made until that is there.'
            : 'Nothing is sent: you get files, and send them yourself.'}
        </p>
      )}
      {!isBlocked && !toAll && written.length > 0 && !left.length && (
        <p className={css.all}>
          <Check size={16} aria-hidden /> One was made for everybody.
        </p>
      )}
    </section>
  )
})

interface ProblemProps {
  text: string
  /** No letter can be made before it is solved. */
  blocks?: boolean
  onFix: () => void
}

function Problem({ text, blocks = false, onFix }: ProblemProps) {
  return (
    <li className={css.problem} data-blocks={blocks}>
      <span>{text}</span>
      <Button tone="quiet" icon={<ArrowRight size={16} aria-hidden />} aria-label={`Go there: ${text}`} onPress={onFix}>
        Go there
      </Button>
    </li>
  )
}

interface Grouped {
  readonly problem: PersonProblem
  readonly people: readonly Addressee[]
}

function personProblems(written: readonly Addressee[]): Grouped[] {
  return (['noName', 'noEmail', 'badEmail'] as const).flatMap((problem) => {
    const people = written.filter(({ problems }) => problems.includes(problem))
    return people.length ? [{ problem, people }] : []
  })
}

const namedAtMost = 6

/** “P1, P2 and P5 have no e-mail address.” */
function peopleText(problem: PersonProblem, people: readonly Addressee[]): string {
  const codes = people.slice(0, namedAtMost).map(({ code }) => code)
  const others = people.length - codes.length
  const who = listed(others > 0 ? [...codes, count(others, 'other')] : codes)
  const one = people.length === 1
  switch (problem) {
    case 'noName':
      return `${who} ${one ? 'has' : 'have'} no name.`
    case 'noEmail':
      return `${who} ${one ? 'has' : 'have'} no e-mail address.`
    case 'badEmail':
      return `${who} ${one ? 'has' : 'have'} an e-mail address no mail can be sent to.`
  }
}

/** A button that went grey as the last letter was made would take the focus with it, so it says this instead. */
function nobodyText(as: LettersAs, people: number): string {
  if (!people) return 'There is nobody to write to. Add people, or look who was left out.'
  return as === 'drafts' ? 'None of them can be reached by mail. Print their letters.' : 'None of them has a name.'
}

function untoldText(untold: number): string {
  const one = untold === 1
  return `${count(untold, 'action')} ${one ? 'is' : 'are'} done or begun, and nobody has written what came of ${one ? 'it' : 'them'}.`
}
