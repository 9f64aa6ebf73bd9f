import { useId, useState } from 'react'
import { Form, Label, Radio, RadioGroup } from 'react-aria-components'
import { stageTemplates } from '#assets/templates/stages.ts'
import { createJourney } from '#renderer/app/files.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './NewJourneyDialog.module.css'

/** Stands for “no template” among the choices. */
const blank = 'blank'

const choices = [
  { id: blank, title: 'Blank', description: 'Begin with an empty page and name the stages together.' },
  ...stageTemplates,
]

interface Props {
  isOpen: boolean
  /** The template that is chosen at first; null for a blank journey. */
  templateId: string | null
  onClose: () => void
}

/** Asks for the little a new journey needs. All of it can be changed later. */
export function NewJourneyDialog({ isOpen, templateId, onClose }: Props) {
  return (
    <Dialog title="New journey" isOpen={isOpen} onClose={onClose} wide>
      <NewJourneyForm templateId={templateId} onClose={onClose} />
    </Dialog>
  )
}

function NewJourneyForm({ templateId, onClose }: Omit<Props, 'isOpen'>) {
  const [title, setTitle] = useState('')
  const [client, setClient] = useState('')
  const [choice, setChoice] = useState(templateId ?? blank)
  const hint = useId()
  const template = stageTemplates.find(({ id }) => id === choice) ?? null

  function create() {
    onClose()
    void createJourney({ title: title.trim() || template?.title || '', client: client.trim(), template })
  }

  return (
    <Form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        create()
      }}
    >
      <div className={css.names}>
        <TextField
          label="Title"
          autoFocus
          value={title}
          onChange={setTitle}
          placeholder={template?.title ?? 'Opening an account'}
        />
        <TextField label="Client" value={client} onChange={setClient} placeholder="Who asks for the map" />
      </div>
      <RadioGroup className={css.group} value={choice} onChange={setChoice} aria-describedby={hint}>
        <Label className={css.label}>Begin with</Label>
        <div className={css.choices}>
          {choices.map(({ id, title: name, description }) => (
            <Radio key={id} value={id} className={css.choice}>
              <span className={css.dot} aria-hidden />
              <span className={css.words}>
                <strong>{name}</strong>
                <span className={css.description}>{description}</span>
              </span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <div className={css.foot}>
        <p id={hint} className={css.hint}>
          A template brings stages and touchpoints; change or delete whatever does not fit.
        </p>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" tone="primary">
          Create journey
        </Button>
      </div>
    </Form>
  )
}
