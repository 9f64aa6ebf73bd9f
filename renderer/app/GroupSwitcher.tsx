import { inOrder, type Tables } from '#domain/model/tables.ts'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import css from './GroupSwitcher.module.css'
import { chooseFocusGroup } from './navigation.ts'
import { useFocusGroup, useTable } from './store/hooks.ts'

/** Chooses the focus group that is worked on; nothing to see while there is only one. */
export function GroupSwitcher() {
  const groups = useTable('focusGroups')
  const current = useFocusGroup()
  if (!current || Object.keys(groups).length < 2) return null
  return (
    <div className={css.switcher}>
      <SelectField
        aria-label="Which focus group"
        value={current.id}
        choices={inOrder({ focusGroups: groups } as Tables, 'focusGroups').map(({ id, title, date }) => ({
          id,
          label: title || 'Untitled focus group',
          ...(date ? { hint: date } : {}),
        }))}
        onChange={chooseFocusGroup}
      />
    </div>
  )
}
