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
        <Entries label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  )
}

interface OpenProps {
  /** The element the menu opens beside; it gets the focus back. */
  beside: HTMLElement
  label: string
  entries: readonly MenuEntry[]
  onClose: () => void
}

/** A menu that is open, for lists in which a menu of its own for each item would slow the drawing. */
export function OpenMenu({ beside, label, entries, onClose }: OpenProps) {
  return (
    <Popover
      className={css.menu}
      triggerRef={{ current: beside }}
      isOpen
      placement="bottom end"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Entries label={label} entries={entries} onClose={onClose} />
    </Popover>
  )
}

function Entries({ label, entries, onClose }: Pick<OpenProps, 'label' | 'entries'> & { onClose?: () => void }) {
  return (
    <Menu aria-label={label} items={entries} {...(onClose && { autoFocus: 'first', onClose })}>
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
  )
}
