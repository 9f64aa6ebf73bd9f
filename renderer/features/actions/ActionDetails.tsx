import { CornerDownRight } from 'lucide-react'
import { useSelector } from 'react-redux'
import { editAction } from '#domain/commands/actions.ts'
import type { Action } from '#domain/model/index.ts'
import { useRecord } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import type { RootState } from '#renderer/app/store/store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './ActionDetails.module.css'
import { useActionSource } from './useActionSource.ts'

/** What does not fit into a line of the plan. */
export function ActionDetails() {
  const selection = useSelector((state: RootState) => state.screen.selection)
  const action = useRecord('actions', selection?.table === 'actions' ? selection.id : null)
  if (!action) {
    return (
      <p className={css.hint}>
        Choose an action to say more about it: what it takes, and what came of it in words customers are told.
      </p>
    )
  }
  return <Fields key={action.id} action={action} />
}

function Fields({ action }: { action: Action }) {
  const { link: source, isWithheld, detail } = useActionSource(action)
  const edit = (changes: Parameters<typeof editAction.run>[1]['changes']) =>
    perform(editAction, { id: action.id, changes })
  const title = isWithheld ? '' : action.title
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the fields inside
    <div
      className={css.fields}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        document.querySelector<HTMLElement>(`[data-action="${action.id}"] textarea`)?.focus()
      }}
    >
      <h2 className={css.title} dir="auto">
        {title || 'Action without a name'}
      </h2>
      {source && (
        <Button tone="quiet" icon={<CornerDownRight size={14} aria-hidden />} onPress={source.go}>
          <span className={css.source} dir="auto">
            {source.text}
          </span>
        </Button>
      )}
      <CheckField isSelected={action.urgent} onChange={(urgent) => edit({ urgent })}>
        Urgent
      </CheckField>
      <TextField
        label="Detail"
        placeholder="What it takes, and how you will know that it is done"
        multiline
        value={detail}
        onChange={(text) => edit({ detail: text })}
      />
      <TextField
        label="What came of it"
        hint="Customers are told this: you said, we did."
        placeholder="Since March you see on the first day when your account will be open."
        multiline
        value={action.result}
        onChange={(result) => edit({ result })}
      />
    </div>
  )
}
