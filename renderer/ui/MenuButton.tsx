import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import css from './Dialog.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly isDisabled?: boolean
  readonly run: () => void
}

interface Props {
  /** The button that opens the menu: a `Button` or an `IconButton`. */
  trigger: ReactNode
  label: string
  entries: readonly MenuEntry[]
}

/** A button with a menu of actions. */
export function MenuButton({ trigger, label, entries }: Props) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={css.menu}>
        <Menu aria-label={label} items={entries}>
          {(entry) => (
            <MenuItem
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              className={css.item}
              onAction={entry.run}
            >
              <Text slot="label">{entry.label}</Text>
              {entry.hint && (
                <Text slot="description" className={css.itemHint}>
                  {entry.hint}
                </Text>
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
