import { Braces, Undo2 } from 'lucide-react'
import { memo, useRef } from 'react'
import { type LetterField, letterFieldNames, letterFieldsOf, letterTemplates } from '#assets/templates/letters.ts'
import { editLetter, resetLetter } from '#domain/commands/letters.ts'
import { type WeDid, weDidText } from '#domain/insight/weDid.ts'
import { limits } from '#domain/model/fields.ts'
import type { Id } from '#domain/model/index.ts'
import { type LetterKind, letterNames, standingLetter } from '#domain/model/letters.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useTable } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { MenuButton } from '#renderer/ui/MenuButton.tsx'
import css from './Letters.module.css'
import { LettersField, type LettersFieldHandle } from './LettersField.tsx'

interface Props {
  focusGroupId: Id
  kind: LetterKind
  weDid: WeDid | null
}

/** The words of a letter with their open places; the template until the first change. */
export const LettersEditor = memo(function LettersEditor({ focusGroupId, kind, weDid }: Props) {
  const letters = useTable('letters')
  const template = letterTemplates[kind]
  const standing = standingLetter(Object.values(letters), focusGroupId, kind)
  const { subject, body } = standing ?? template
  const subjectField = useRef<LettersFieldHandle>(null)
  const bodyField = useRef<LettersFieldHandle>(null)
  /** Where the menu puts a field: where the person was last. */
  const lastField = useRef(bodyField)
  const fields = letterFieldsOf(kind)
  const list = weDid ? weDidText(weDid) : ''

  const write = (changes: { subject?: string; body?: string }) =>
    perform(editLetter, { focusGroupId, kind, changes, template })

  function reset() {
    perform(resetLetter, { focusGroupId, kind })
    showToast(`The ${letterNames[kind]} is as in the template again.`, { action: { label: 'Undo', run: undoAndSay } })
    bodyField.current?.focus()
  }

  const entryOf = (field: LetterField) => ({
    id: field,
    label: letterFieldNames[field],
    run: () => lastField.current.current?.insert(`{${field}}`),
  })

  return (
    <section className={css.editor} aria-label="Words">
      <div className={css.head}>
        <h2 className={css.title}>Words</h2>
        <MenuButton
          label="Fields"
          trigger={
            <Button tone="quiet" icon={<Braces size={16} aria-hidden />}>
              Insert a field
            </Button>
          }
          entries={[
            ...fields.map(entryOf),
            ...(list
              ? [
                  {
                    id: 'asText',
                    label: 'What came of it, as text',
                    hint: 'To put it differently, or in another language.',
                    run: () => lastField.current.current?.insert(list),
                  },
                ]
              : []),
          ]}
        />
        {standing && (
          <Button tone="quiet" icon={<Undo2 size={16} aria-hidden />} onPress={reset}>
            Back to the template
          </Button>
        )}
      </div>
      <LettersField
        ref={subjectField}
        label="Subject"
        oneLine
        fields={fields}
        value={subject}
        maxLength={limits.title}
        onVisit={() => {
          lastField.current = subjectField
        }}
        onChange={(text) => write({ subject: text })}
      />
      <LettersField
        ref={bodyField}
        label="Letter"
        fields={fields}
        value={body}
        maxLength={limits.passage}
        onVisit={() => {
          lastField.current = bodyField
        }}
        onChange={(text) => write({ body: text })}
      />
      <p className={css.note}>Type {'{'} for a field. A marked one stays open until it is filled.</p>
    </section>
  )
})
