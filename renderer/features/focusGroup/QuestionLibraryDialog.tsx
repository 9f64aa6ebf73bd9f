import { useState } from 'react'
import { type FieldValues, fillFields } from '#assets/templates/fields.ts'
import { questionFromTemplate, questionLibrary, type TemplateQuestion } from '#assets/templates/questions.ts'
import type { QuestionDraft } from '#domain/commands/focusGroup.ts'
import { folded } from '#domain/insight/calledBy.ts'
import { questionTypes } from '#domain/model/questions.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { questionTypeNames } from '#renderer/ui/kinds.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './QuestionLibraryDialog.module.css'

interface Props {
  isOpen: boolean
  values: FieldValues
  onClose: () => void
  onAdd: (questions: QuestionDraft[]) => void
}

/** Open questions to choose from, by type. Those that are chosen go to the end of the route. */
export function QuestionLibraryDialog({ isOpen, values, onClose, onAdd }: Props) {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly TemplateQuestion[]>([])
  const words = folded(search).split(/\s+/).filter(Boolean)
  const shown = questionTypes.flatMap((type) => {
    const fits = questionLibrary[type].filter((question) => {
      const text = folded(`${fillFields(question.text, values)} ${questionTypeNames[type]}`)
      return words.every((word) => text.includes(word))
    })
    return fits.length ? [{ type, fits }] : []
  })

  function close() {
    setSearch('')
    setChosen([])
    onClose()
  }

  function add() {
    // In the order of the route, not in the order of the clicks.
    const sorted = Object.values(questionLibrary)
      .flat()
      .filter((question) => chosen.includes(question))
    setSearch('')
    setChosen([])
    onAdd(sorted.map((question) => questionFromTemplate(question, values)))
  }

  return (
    <Dialog
      title="Question library"
      wide
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button tone="primary" isDisabled={!chosen.length} onPress={add}>
            {addText(chosen.length)}
          </Button>
        </>
      }
    >
      <TextField aria-label="Search questions" placeholder="Search" value={search} onChange={setSearch} autoFocus />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={css.list} tabIndex={0} aria-label="Questions to choose from">
        {shown.map(({ type, fits }) => (
          <section key={type} aria-label={questionTypeNames[type]}>
            <h3 className={css.type}>{questionTypeNames[type]}</h3>
            <ul>
              {fits.map((question) => (
                <li key={question.id} className={css.question}>
                  <CheckField
                    isSelected={chosen.includes(question)}
                    onChange={(isChosen) =>
                      setChosen(isChosen ? [...chosen, question] : chosen.filter((other) => other !== question))
                    }
                  >
                    <span className={css.text}>{fillFields(question.text, values)}</span>
                    <span className={css.minutes}>{question.minutes} min</span>
                  </CheckField>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {!shown.length && <p className={css.minutes}>No question has these words. Try fewer.</p>}
      </section>
    </Dialog>
  )
}

function addText(count: number): string {
  if (!count) return 'Add questions'
  return count === 1 ? 'Add 1 question' : `Add ${count} questions`
}
