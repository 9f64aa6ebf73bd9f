import { Plus, Trash2 } from 'lucide-react'
import { addPersona, editPersona, removePersona } from '#domain/commands/choose.ts'
import type { Persona } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { EmptyState, Section } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './Choose.module.css'
import { useFocusOn } from './useFocusOn.ts'

/** The kinds of customer the journey is told for. */
export function PersonasSection() {
  const personas = useOrdered('personas')
  const { container, focusOn } = useFocusOn<HTMLDivElement>()

  function addOne() {
    const id = perform(addPersona, {})
    if (id) focusOn(id)
  }

  function deleteOne(persona: Persona) {
    const place = personas.indexOf(persona)
    focusOn((personas[place + 1] ?? personas[place - 1])?.id ?? null)
    perform(removePersona, { id: persona.id })
    showToast(`Deleted persona “${persona.name || 'without a name'}”.`, {
      action: { label: 'Undo', run: undoAndSay },
    })
  }

  const addButton = (
    <Button icon={<Plus size={16} aria-hidden />} onPress={addOne}>
      Add a persona
    </Button>
  )

  return (
    <Section title="Personas" actions={personas.length > 0 && addButton}>
      <div ref={container}>
        {personas.length === 0 && (
          <EmptyState
            text="Tell the journey for somebody: one to three personas who differ in what they need."
            action={addButton}
            example="For example: Ines, 34, moved here last year, does everything on her phone."
          />
        )}
        <ul className={css.personas} aria-label="Personas">
          {personas.map((persona, index) => (
            <PersonaCard key={persona.id} persona={persona} place={index + 1} onDelete={() => deleteOne(persona)} />
          ))}
        </ul>
      </div>
    </Section>
  )
}

interface CardProps {
  persona: Persona
  /** Counted from 1. */
  place: number
  onDelete: () => void
}

function PersonaCard({ persona, place, onDelete }: CardProps) {
  const { id, name } = persona
  const edit = (changes: Partial<Pick<Persona, 'name' | 'segment' | 'region' | 'needs' | 'expectations'>>) =>
    perform(editPersona, { id, changes })
  return (
    <li className={css.persona} data-line={id}>
      <div className={css.personaHead}>
        <TextField
          aria-label={`Name of persona ${place}`}
          placeholder="Name"
          value={name}
          onChange={(next) => edit({ name: next })}
        />
        <IconButton label={`Delete ${name || `persona ${place}`}`} onPress={onDelete}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </div>
      <TextField label="Segment" value={persona.segment} onChange={(segment) => edit({ segment })} />
      <TextField label="Region" value={persona.region} onChange={(region) => edit({ region })} />
      <TextField label="Needs" multiline value={persona.needs} onChange={(needs) => edit({ needs })} />
      <TextField
        label="Expects"
        multiline
        value={persona.expectations}
        onChange={(expectations) => edit({ expectations })}
      />
    </li>
  )
}
