import { memo, useDeferredValue } from 'react'
import { useSelector } from 'react-redux'
import type { Id } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import css from './GroupSwitcher.module.css'
import { chooseFocusGroup } from './navigation.ts'
import { useFocusGroup, useTable } from './store/hooks.ts'
import { allFocusGroupsShown } from './store/screen.ts'
import { type RootState, store } from './store/store.ts'

/**
 * Chooses the focus group that is worked on; nothing to see while there is only one.
 * @param withAll offers all focus groups together, for a step that can show them so.
 */
export function GroupSwitcher({ withAll = false }: { withAll?: boolean }) {
  // A letter typed into a focus group does not wait for the list of them.
  const groups = useDeferredValue(useTable('focusGroups'))
  const current = useDeferredValue(useFocusGroup()?.id)
  const all = useSelector((state: RootState) => state.screen.allFocusGroups)
  if (!current || Object.keys(groups).length < 2) return null
  return <Switcher groups={groups} current={current} withAll={withAll} all={withAll && all} />
}

interface Props {
  groups: Tables['focusGroups']
  current: Id
  withAll: boolean
  all: boolean
}

const Switcher = memo(function Switcher({ groups, current, withAll, all }: Props) {
  return (
    <div className={css.switcher}>
      <SelectField
        aria-label="Which focus group"
        value={all ? 'all' : current}
        choices={[
          ...(withAll ? [{ id: 'all', label: 'All focus groups' }] : []),
          ...inOrder({ focusGroups: groups } as Tables, 'focusGroups').map(({ id, title, date }) => ({
            id,
            label: title || 'Untitled focus group',
            ...(date ? { hint: date } : {}),
          })),
        ]}
        onChange={(id) => (id === 'all' ? store.dispatch(allFocusGroupsShown()) : chooseFocusGroup(id))}
      />
    </div>
  )
})
