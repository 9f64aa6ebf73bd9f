import { useState } from 'react'
import type { FieldValues } from '#assets/templates/fields.ts'
import {
  libraryOf,
  questionAbout,
  questionFromTemplate,
  questionLibrary,
  type TemplateQuestion,
} from '#assets/templates/questions.ts'
import type { QuestionDraft } from '#domain/commands/focusGroup.ts'
import { folded } from '#domain/insight/calledBy.ts'
import { type QuestionType, questionTypeNames, questionTypes } from '#domain/model/questions.ts'
import { type MapPlace, placeValues, usePlaces } from '#renderer/app/places.ts'
import { QuestionChoice } from '#renderer/app/QuestionChoice.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './QuestionLibraryDialog.module.css'

/** What the library is opened for. */
export interface LibraryStart {
  readonly type?: QuestionType
  /** As `placeKey` names it. */
  readonly place?: string
}

interface Props {
  start: LibraryStart
  values: FieldValues
  onClose: () => void
  onAdd: (questions: QuestionDraft[]) => void
}

const everyType = { id: 'all', label: 'All' } as const
const typeChoices = [everyType, ...questionTypes.map((id) => ({ id, label: questionTypeNames[id] }))]
const anywhere = { id: 'anywhere', label: 'Anywhere on the map' } as const

/** Open questions to choose from, by type and by part of the map. Each goes where its type belongs in the route. */
export function QuestionLibraryDialog({ start, values, onClose, onAdd }: Props) {
  const { choices, places } = usePlaces()
  const [search, setSearch] = useState('')
  const [type, setType] = useState<QuestionType | 'all'>(start.type ?? everyType.id)
  const [placeId, setPlaceId] = useState<string>(start.place ?? anywhere.id)
  const [chosen, setChosen] = useState<ReadonlyMap<string, QuestionDraft>>(new Map())
  const place = places.get(placeId)
  const words = folded(search).split(/\s+/).filter(Boolean)
  const offered = readyQuestions(place, values)
  const shown = questionTypes.flatMap((each) => {
    if (type !== everyType.id && each !== type) return []
    const fits = offered.filter(({ draft }) => {
      const text = folded(`${draft.text} ${questionTypeNames[each]}`)
      return draft.type === each && words.every((word) => text.includes(word))
    })
    return fits.length ? [{ type: each, fits }] : []
  })

  function choose(key: string, draft: QuestionDraft, isChosen: boolean) {
    const next = new Map(chosen)
    if (isChosen) next.set(key, draft)
    else next.delete(key)
    setChosen(next)
  }

  return (
    <Dialog
      title="Question library"
      wide
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={!chosen.size} onPress={() => onAdd([...chosen.values()])}>
            {addText(chosen.size)}
          </Button>
        </>
      }
    >
      <div className={css.filters}>
        <TextField aria-label="Search questions" placeholder="Search" value={search} onChange={setSearch} autoFocus />
        {choices.length > 0 && (
          <SelectField aria-label="Ask about" value={placeId} choices={[anywhere, ...choices]} onChange={setPlaceId} />
        )}
      </div>
      <SegmentField aria-label="Type of question" value={type} choices={typeChoices} onChange={setType} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={css.list} tabIndex={0} aria-label="Questions to choose from">
        {shown.map(({ type: each, fits }) => (
          <section key={each} aria-label={questionTypeNames[each]}>
            <h3 className={css.type}>{questionTypeNames[each]}</h3>
            <ul>
              {fits.map(({ id, draft }) => {
                const key = `${placeId} ${id}`
                return (
                  <QuestionChoice
                    key={key}
                    text={draft.text ?? ''}
                    minutes={draft.minutes ?? 0}
                    isSelected={chosen.has(key)}
                    onChange={(isChosen) => choose(key, draft, isChosen)}
                  />
                )
              })}
            </ul>
          </section>
        ))}
        {!shown.length && <p className={css.none}>{noneText(search, type, place)}</p>}
      </section>
    </Dialog>
  )
}

interface Ready {
  readonly id: string
  readonly draft: QuestionDraft
}

/** With a part of the map, only what speaks of it; without one, all there is. */
function readyQuestions(place: MapPlace | undefined, values: FieldValues): Ready[] {
  if (!place) {
    const all: readonly TemplateQuestion[] = Object.values(questionLibrary).flat()
    return all.map((ready) => ({ id: ready.id, draft: questionFromTemplate(ready, values) }))
  }
  const filled = { ...values, ...placeValues(place) }
  const link = { stageId: place.stage.id, touchpointId: place.touchpoint?.id ?? null }
  return libraryOf(place.touchpoint?.channel ?? 'stage').map((ready) => ({
    id: ready.id,
    draft: questionAbout(ready, filled, link),
  }))
}

function noneText(search: string, type: QuestionType | 'all', place: MapPlace | undefined): string {
  if (search.trim()) return 'No question has these words. Try fewer.'
  if (!place || type === 'all') return 'There is nothing here yet.'
  return `None of our ${questionTypeNames[type].toLowerCase()} questions speaks of one part of the map. Choose “All”, or ask anywhere.`
}

function addText(count: number): string {
  if (!count) return 'Add questions'
  return count === 1 ? 'Add 1 question' : `Add ${count} questions`
}
