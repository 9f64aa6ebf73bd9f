import { useRef } from 'react'
import { closingScript, openingScript } from '#assets/templates/scripts.ts'
import { editFocusGroup } from '#domain/commands/focusGroup.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Section } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './ScriptsPart.module.css'
import { useFillValues } from './useFillValues.ts'

const scripts = [
  {
    field: 'openingScript',
    title: 'Opening script',
    hint: 'Who you are, what this is for, how the notes are used, and the question for consent.',
    ours: openingScript,
  },
  {
    field: 'closingScript',
    title: 'Closing script',
    hint: 'Your summary, what was missed, three words, what happens now, and thanks.',
    ours: closingScript,
  },
] as const

/** What is said at the beginning and at the end. */
export function ScriptsPart({ group }: { group: FocusGroup }) {
  const { fill } = useFillValues(group)
  const write = (field: (typeof scripts)[number]['field'], text: string) =>
    perform(editFocusGroup, { id: group.id, changes: { [field]: text } })
  const fields = useRef(new Map<string, HTMLElement | null>())
  return (
    <div className={css.scripts}>
      {scripts.map(({ field, title, hint, ours }) => (
        <Section
          key={field}
          title={title}
          actions={
            !group[field].trim() && (
              <Button
                onPress={() => {
                  write(field, fill(ours))
                  fields.current.get(field)?.focus()
                }}
              >
                Start from our words
              </Button>
            )
          }
        >
          <TextField
            multiline
            aria-label={title}
            hint={hint}
            inputRef={(element: HTMLElement | null) => void fields.current.set(field, element)}
            value={group[field]}
            onChange={(text) => write(field, text)}
          />
        </Section>
      ))}
    </div>
  )
}
