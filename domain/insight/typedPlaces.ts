import type { Id, Note, Participant } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { folded } from './calledBy.ts'
import { hideNames } from './hideNames.ts'
import { codesOf, notesOf } from './people.ts'

/** A text somebody typed in which words of a note stand again, or somebody's name. */
export interface TypedPlace {
  readonly what: 'words' | 'name'
  /** Where that is, in words: `Summary of question 3`. */
  readonly where: string
  /** Id of the record that holds the text. */
  readonly id: Id
  /** The words that are the same, as they stand there; empty for a name. */
  readonly words: string
}

/** As many words in a row are somebody's own; fewer are anybody's. */
const fewestWords = 5

interface Word {
  readonly said: string
  readonly from: number
  readonly to: number
}

// Words of Chinese, Japanese or Thai have no spaces between them.
const words = new Intl.Segmenter(undefined, { granularity: 'word' })

function wordsOf(text: string): Word[] {
  const found: Word[] = []
  for (const { segment, index, isWordLike } of words.segment(text)) {
    if (isWordLike) found.push({ said: folded(segment), from: index, to: index + segment.length })
  }
  return found
}

/** Every place where the name of a person stands in a text typed by hand, or in a note of somebody else. */
export function namePlaces(tables: Tables, person: Participant): TypedPlace[] {
  const hide = hideNames(tables, person.focusGroupId, ({ id }) => id === person.id)
  const others = notesBut(tables, ({ participantId }) => participantId === person.id)
  return [...typedTexts(tables), ...others].flatMap(({ where, id, text }): TypedPlace[] =>
    hide(text) === text ? [] : [{ what: 'name', where, id, words: '' }],
  )
}

/** Every place where five words in a row of a person's notes stand in a text typed by hand, or in a note of nobody. */
export function typedPlaces(tables: Tables, person: Pick<Participant, 'id'>): TypedPlace[] {
  const own = new Set<string>()
  const texts = Object.values(tables.notes).flatMap((note) => (note.participantId === person.id ? note.text : []))
  for (const text of texts) {
    const said = wordsOf(text)
    for (let at = 0; at + fewestWords <= said.length; at += 1) own.add(runAt(said, at))
  }
  if (!own.size) return []
  const unnamed = notesBut(tables, ({ participantId }) => participantId !== null)
  return [...typedTexts(tables), ...unnamed].flatMap(({ where, id, text }): TypedPlace[] => {
    const typed = wordsOf(text)
    for (let at = 0; at + fewestWords <= typed.length; at += 1) {
      if (!own.has(runAt(typed, at))) continue
      let end = at
      while (end + 1 + fewestWords <= typed.length && own.has(runAt(typed, end + 1))) end += 1
      const [first, last] = [typed[at], typed[end + fewestWords - 1]]
      return first && last ? [{ what: 'words', where, id, words: text.slice(first.from, last.to) }] : []
    }
    return []
  })
}

function runAt(said: readonly Word[], at: number): string {
  let run = ''
  for (let index = at; index < at + fewestWords; index += 1) run += ` ${said[index]?.said ?? ''}`
  return run
}

interface TypedText {
  readonly where: string
  readonly id: Id
  readonly text: string
}

/** What people write about what they heard: summaries, findings, the debrief, actions, letters, the map. */
function typedTexts(tables: Tables): TypedText[] {
  const groups = inOrder(tables, 'focusGroups')
  return [
    ...groups.flatMap((group) =>
      inOrder(tables, 'questions', ({ focusGroupId }) => focusGroupId === group.id).flatMap(
        ({ id, adHoc, text, summary }, index) => [
          // What was planned was there before anybody spoke.
          ...(adHoc ? [{ where: `Question ${index + 1}`, id, text }] : []),
          { where: `Summary of question ${index + 1}`, id, text: summary },
        ],
      ),
    ),
    ...inOrder(tables, 'themes').flatMap((theme) => [
      { where: 'Name of a theme', id: theme.id, text: theme.title },
      ...Object.values(tables.findings)
        .filter(({ themeId }) => themeId === theme.id)
        .flatMap(({ id, sentence, recommendation, priorityReason, decisionNote }) => [
          { where: `Finding of “${theme.title}”`, id, text: sentence },
          { where: `Recommendation of “${theme.title}”`, id, text: recommendation },
          { where: `Priority of “${theme.title}”`, id, text: priorityReason },
          { where: `Decision about “${theme.title}”`, id, text: decisionNote },
        ]),
    ]),
    ...groups.flatMap(({ id, debriefWorked, debriefDidNot, debriefDifferently, debriefUrgent }) => [
      { where: 'Debrief: what worked', id, text: debriefWorked },
      { where: 'Debrief: what did not work', id, text: debriefDidNot },
      { where: 'Debrief: what to do differently', id, text: debriefDifferently },
      { where: 'Debrief: what is urgent', id, text: debriefUrgent },
    ]),
    ...inOrder(tables, 'actions').flatMap(({ id, title, detail, result }) =>
      [title, detail, result].map((text) => ({ where: `Action “${title}”`, id, text })),
    ),
    ...Object.values(tables.letters).map(({ id, subject, body }) => ({
      where: 'A letter',
      id,
      text: `${subject}\n${body}`,
    })),
    ...inOrder(tables, 'stageLines').map(({ id, text }) => ({ where: 'A line of the skeleton', id, text })),
    ...inOrder(tables, 'touchpoints').map(({ id, title, detail }) => ({
      where: `Touchpoint “${title}”`,
      id,
      text: detail,
    })),
  ]
}

function notesBut(tables: Tables, isLeftOut: (note: Note) => boolean): TypedText[] {
  return inOrder(tables, 'focusGroups').flatMap(({ id: groupId }) => {
    const codes = codesOf(tables, groupId)
    return notesOf(tables, groupId)
      .filter((note) => !isLeftOut(note))
      .map(({ id, text, participantId }) => ({
        where: participantId === null ? 'A note of nobody' : `A note of ${codes.get(participantId) ?? 'somebody else'}`,
        id,
        text,
      }))
  })
}
