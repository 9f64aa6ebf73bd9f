import { useMemo } from 'react'
import { acrossGroups, type GroupShare } from '#domain/insight/acrossGroups.ts'
import type { Tables } from '#domain/model/tables.ts'
import type { ShownEvidence } from '#renderer/app/EvidenceDialog.tsx'
import { CountButton } from '#renderer/ui/CountButton.tsx'
import css from './GroupsTable.module.css'

interface Props {
  tables: Tables
  onEvidence: (evidence: ShownEvidence) => void
}

/** Themes beside focus groups: who spoke of what in which group, and in how many of them. */
export function GroupsTable({ tables, onEvidence }: Props) {
  const { held, themes, unsorted } = useMemo(() => acrossGroups(tables), [tables])
  const planned = Object.keys(tables.focusGroups).length - held.length
  const looseNotes = unsorted.flatMap(({ notes }) => notes)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={css.scroll} aria-label="Themes by focus group" tabIndex={0}>
      <table className={css.table}>
        <caption className={css.caption}>
          How many people spoke of a theme in each focus group, and how many notes that are. A person who sat in two
          focus groups counts in both.
          {planned > 0 &&
            ` ${planned} focus ${planned === 1 ? 'group has' : 'groups have'} no notes and is not counted.`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            {held.map(({ id, title }) => (
              <th key={id} scope="col">
                {title || 'Untitled focus group'}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {themes.map(({ theme, evidence, groups, groupsWith }, index) => {
            const name = theme.title || `Theme ${index + 1}`
            const all = `${groupsWith} of ${held.length} groups, ${evidence.peopleCount} of ${evidence.of} people`
            return (
              <tr key={theme.id}>
                <th scope="row">{name}</th>
                {groups.map((share) => (
                  <Cell key={share.group.id} share={share} about={name} onEvidence={onEvidence} />
                ))}
                <td>
                  <CountButton
                    text={all}
                    count={evidence.notes.length}
                    onPress={() => onEvidence({ text: all, about: name, notes: evidence.notes.map(({ id }) => id) })}
                  />
                  <small>{notesText(evidence.notes.length)}</small>
                </td>
              </tr>
            )
          })}
          <tr>
            <th scope="row" className={css.unsorted}>
              Unsorted
            </th>
            {unsorted.map((share) => (
              <Cell key={share.group.id} share={share} about="Unsorted" onEvidence={onEvidence} />
            ))}
            <td>
              <CountButton
                text={notesText(looseNotes.length)}
                count={looseNotes.length}
                onPress={() =>
                  onEvidence({
                    text: notesText(looseNotes.length),
                    about: 'Unsorted',
                    notes: looseNotes.map(({ id }) => id),
                  })
                }
              />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

interface CellProps extends Pick<Props, 'onEvidence'> {
  share: GroupShare
  about: string
}

/** “5 of 8 people” over “11 notes”; a dash where nobody spoke of it. */
function Cell({ share: { group, notes, people, of }, about, onEvidence }: CellProps) {
  if (!notes.length) return <td className={css.none}>–</td>
  const text = `${people} of ${of} people`
  return (
    <td>
      <CountButton
        text={text}
        label={`${text}, ${notesText(notes.length)}`}
        count={notes.length}
        onPress={() =>
          onEvidence({
            text: notesText(notes.length),
            about: `${about}, ${group.title || 'Untitled focus group'}: ${text}`,
            notes: notes.map(({ id }) => id),
          })
        }
      />
      <small>{notesText(notes.length)}</small>
    </td>
  )
}

function notesText(count: number): string {
  return `${count} ${count === 1 ? 'note' : 'notes'}`
}
