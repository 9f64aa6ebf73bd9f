import { ListFilter, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type AffinityFilter, noAffinityFilter, partsInUse } from '#domain/insight/noteFilter.ts'
import { participantsOf, questionsOf } from '#domain/insight/people.ts'
import { noteKindNames, noteKinds } from '#domain/model/notes.ts'
import { inOrder } from '#domain/model/tables.ts'
import { onSearch } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './FilterBar.module.css'
import type { Affinity } from './useAffinity.ts'

interface Props {
  affinity: Affinity
  filter: AffinityFilter
  /** How many notes the filter lets through. */
  shown: number
  onChange: (filter: AffinityFilter) => void
}

/** Search and filters over the notes. They combine, say how many notes they hide, and go away with one press. */
export function FilterBar({ affinity, filter, shown, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => onSearch(() => search.current?.focus()), [])
  const inUse = partsInUse(filter)
  const all = affinity.notes.length
  return (
    <section className={css.bar} aria-label="Search and filters">
      <div className={css.line}>
        <div className={css.search}>
          <TextField
            aria-label="Search notes"
            placeholder="Search notes and #tags"
            inputRef={search}
            value={filter.text}
            onChange={(text) => onChange({ ...filter, text })}
          />
        </div>
        <Button icon={<ListFilter size={16} aria-hidden />} aria-expanded={open} onPress={() => setOpen(!open)}>
          Filters
        </Button>
        {inUse > 0 && (
          <Button
            icon={<X size={16} aria-hidden />}
            onPress={() => {
              onChange(noAffinityFilter)
              search.current?.focus()
            }}
          >
            Clear
          </Button>
        )}
        <p className={css.count} role="status">
          {inUse > 0 && `${shown} of ${all} notes shown, ${all - shown} hidden`}
        </p>
      </div>
      {open && <Choices affinity={affinity} filter={filter} onChange={onChange} />}
    </section>
  )
}

const every = 'every'

function Choices({ affinity, filter, onChange }: Omit<Props, 'shown'>) {
  const { tables, scope, themes } = affinity
  const choices = useMemo(() => choicesOf(affinity), [affinity])
  const orNull = (id: string) => (id === every ? null : id)
  return (
    <div className={css.choices}>
      {scope === null && Object.keys(tables.focusGroups).length > 1 && (
        <SelectField
          aria-label="Focus group"
          value={filter.focusGroupId ?? every}
          choices={choices.groups}
          onChange={(id) => onChange({ ...filter, focusGroupId: orNull(id) })}
        />
      )}
      <SelectField
        aria-label="Question"
        value={filter.questionId ?? every}
        choices={choices.questions}
        onChange={(id) => onChange({ ...filter, questionId: orNull(id) })}
      />
      <SelectField
        aria-label="Person"
        value={filter.participantId ?? every}
        choices={choices.people}
        onChange={(id) => onChange({ ...filter, participantId: orNull(id) })}
      />
      <SelectField
        aria-label="Segment"
        value={filter.segment ?? every}
        choices={choices.segments}
        onChange={(id) => onChange({ ...filter, segment: orNull(id) })}
      />
      <SelectField
        aria-label="Kind"
        value={filter.kind ?? every}
        choices={choices.kinds}
        onChange={(id) => onChange({ ...filter, kind: noteKinds.find((kind) => kind === id) ?? null })}
      />
      <SelectField
        aria-label="Stage"
        value={filter.stageId ?? every}
        choices={choices.stages}
        onChange={(id) => onChange({ ...filter, stageId: orNull(id) })}
      />
      <SelectField
        aria-label="Theme"
        value={filter.themeId ?? every}
        choices={[
          { id: every, label: 'Every theme' },
          { id: 'none', label: 'Unsorted' },
          ...themes.map(({ id, title }, index) => ({ id, label: `${index + 1} ${title || 'Theme without a name'}` })),
        ]}
        onChange={(id) => onChange({ ...filter, themeId: orNull(id) })}
      />
      <CheckField isSelected={filter.starred} onChange={(starred) => onChange({ ...filter, starred })}>
        Starred
      </CheckField>
    </div>
  )
}

function choicesOf({ tables, scope, speaker, notes }: Affinity) {
  const groups = inOrder(tables, 'focusGroups', ({ id }) => scope === null || id === scope)
  const several = groups.length > 1
  const titleOf = (title: string) => title || 'Untitled focus group'
  const firstOf = new Map(notes.flatMap((note) => (note.participantId ? [[note.participantId, note] as const] : [])))
  const people = groups
    .flatMap(({ id }) => participantsOf(tables, id))
    .flatMap(({ id, segment }) => {
      const note = firstOf.get(id)
      return note ? [{ id, label: speaker(note), hint: segment }] : []
    })
  const segments = new Set(people.flatMap(({ id }) => tables.participants[id]?.segment.trim() || []))
  return {
    groups: [
      { id: every, label: 'Every focus group' },
      ...groups.map(({ id, title }) => ({ id, label: titleOf(title) })),
    ],
    questions: [
      { id: every, label: 'Every question' },
      ...groups.flatMap(({ id, title }) =>
        questionsOf(tables, id).map((question, index) => ({
          id: question.id,
          label: `${index + 1}. ${question.text || 'Question without words'}`,
          ...(several ? { hint: titleOf(title) } : {}),
        })),
      ),
      { id: 'none', label: 'No question' },
    ],
    people: [{ id: every, label: 'Every person' }, ...people, { id: 'none', label: 'Nobody named' }],
    segments: [
      { id: every, label: 'Every segment' },
      ...[...segments].sort().map((segment) => ({ id: segment, label: segment })),
      { id: 'none', label: 'No segment' },
    ],
    kinds: [{ id: every, label: 'Every kind' }, ...noteKinds.map((kind) => ({ id: kind, label: noteKindNames[kind] }))],
    stages: [
      { id: every, label: 'Every stage' },
      ...inOrder(tables, 'stages').map(({ id, title }) => ({ id, label: title || 'Stage without a name' })),
      { id: 'none', label: 'No stage' },
    ],
  }
}
