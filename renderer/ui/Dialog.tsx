import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import css from './Dialog.module.css'

interface Props {
  title: string
  isOpen: boolean
  onClose: () => void
  wide?: boolean
  children: ReactNode
  /** Buttons, the safe one first, the primary one last. */
  actions?: ReactNode
  role?: 'dialog' | 'alertdialog'
}

/** A dialog over everything; Escape and a press outside close it. Only for what cannot simply be undone, or needs room. */
export function Dialog({ title, isOpen, onClose, wide, children, actions, role }: Props) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable
      className={css.backdrop}
    >
      <Modal className={`${css.modal} ${wide ? css.wide : ''}`}>
        <AriaDialog className={css.dialog} {...(role ? { role } : {})}>
          <Heading slot="title" level={2} className={css.title}>
            {title}
          </Heading>
          {children}
          {actions && <div className={css.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
