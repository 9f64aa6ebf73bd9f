import { type KeyboardEvent, useMemo, useState } from 'react'
import { addImpressionWords, editImpressionWord, removeImpressionWord } from '#domain/commands/impressions.ts'
import { mayKeep } from '#domain/insight/consent.ts'
import { codesOf, participantsOf, tookPart } from '#domain/insight/people.ts'
import { splitWords } from '#domain/insight/sameWord.ts'
import type { FocusGroup, Id, ImpressionWord } from '#domain/model/index.ts'
import { useOrdered, useTable } from '#renderer/app/store/hooks.ts'
import { currentTables, perform } from '#renderer/app/store/journey.ts'
import { Section } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './ImpressionCards.module.css'

/** The cards collected at the door: three words for each person, and those nobody put a name to. */
export function ImpressionCards({ group }: { group: FocusGroup }) {
  const words = useOrdered('impressionWords', 'focusGroupId', group.id)
  const participants = useTable('participants')
  const sessions = useTable('sessions')
  const rows = useMemo(() => {
    const tables = { ...currentTables(), participants, sessions }
    const codes = codesOf(tables, group.id)
    const written = new Set(words.map(({ participantId }) => participantId))
    const people = participantsOf(tables, group.id).filter((one) => written.has(one.id) || tookPart(tables, one))
    const refused = people.filter(({ id }) => !mayKeep({ participantId: id }, tables)).length
    return {
      people: people
        .filter(({ id }) => mayKeep({ participantId: id }, tables))
        .map(({ id }) => ({ id, code: codes.get(id) ?? '' })),
      refused,
    }
  }, [participants, sessions, words, group.id])
  const known = new Set(Object.keys(participants))
  const unnamed = words.filter(({ participantId }) => participantId === null || !known.has(participantId))

  return (
    <Section title="Cards">
      <p className={css.hint}>Enter goes on to the next place. What is typed with commas is taken apart.</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter goes from field to field, as Tab does anyway */}
      <div className={css.cards} onKeyDown={goOn}>
        {rows.people.map(({ id, code }) => (
          <Card
            key={id}
            label={code}
            groupId={group.id}
            participantId={id}
            words={words.filter(({ participantId }) => participantId === id)}
          />
        ))}
        <Card label="No name" groupId={group.id} participantId={null} words={unnamed} />
      </div>
      {rows.refused > 0 && (
        <p className={css.hint}>
          {rows.refused === 1 ? 'One person' : `${rows.refused} people`} without consent{' '}
          {rows.refused === 1 ? 'is' : 'are'} not listed.
        </p>
      )}
    </Section>
  )
}

interface CardProps {
  label: string
  groupId: Id
  participantId: Id | null
  words: readonly ImpressionWord[]
}

/** One card. A word stays in the field it was typed into while the fields before it are empty. */
function Card({ label, groupId, participantId, words }: CardProps) {
  const [placed, setPlaced] = useState<readonly (Id | null)[]>([])
  const slots = placeWords(words, placed, participantId === null)
  const byId = new Map(words.map((word) => [word.id, word]))

  function add(index: number, texts: string[]) {
    if (!texts.length) return
    const ids = perform(addImpressionWords, { focusGroupId: groupId, participantId, words: texts })
    const [first] = ids ?? []
    if (first) setPlaced(slots.map((id, at) => (at === index ? first : id)))
  }

  function change(index: number, word: ImpressionWord | undefined, text: string) {
    if (word) perform(editImpressionWord, { id: word.id, changes: { word: text } })
    else if (text.trim()) add(index, [text])
  }

  /** A field that is left: what was emptied goes, what was typed with commas becomes several words. */
  function leave(word: ImpressionWord | undefined) {
    const now = word && currentTables().impressionWords[word.id]
    if (!now) return
    const [first, ...others] = splitWords(now.word)
    if (first === undefined) perform(removeImpressionWord, { id: now.id })
    if (first === undefined || !others.length) return
    perform(editImpressionWord, { id: now.id, changes: { word: first } })
    perform(addImpressionWords, { focusGroupId: groupId, participantId, words: others })
  }

  return (
    <fieldset className={css.card}>
      <legend className={css.who}>{label}</legend>
      {slots.map((id, index) => {
        const word = id === null ? undefined : byId.get(id)
        return (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a place on the card is its position
            key={index}
            aria-label={`${label}, word ${index + 1}`}
            value={word?.word ?? ''}
            onChange={(text) => change(index, word, text)}
            onBlur={() => leave(word)}
          />
        )
      })}
    </fieldset>
  )
}

/** Which word stands in which field: those that were typed here where they were typed, all others in the first free place. */
function placeWords(words: readonly ImpressionWord[], placed: readonly (Id | null)[], isOpen: boolean): (Id | null)[] {
  const present = new Set(words.map(({ id }) => id))
  const slots = placed.map((id) => (id !== null && present.has(id) ? id : null))
  while (slots.length < 3) slots.push(null)
  for (const { id } of words) {
    if (slots.includes(id)) continue
    const free = slots.indexOf(null)
    if (free < 0) slots.push(id)
    else slots[free] = id
  }
  if (isOpen && !slots.includes(null)) slots.push(null, null, null)
  return slots
}

/** Enter goes on to the next field of all cards. */
function goOn(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  const fields = [...event.currentTarget.querySelectorAll('input')]
  fields[fields.indexOf(event.target) + 1]?.focus()
}
