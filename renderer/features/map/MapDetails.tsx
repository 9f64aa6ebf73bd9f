import { X } from 'lucide-react'
import type { Ref } from 'react'
import { editStage } from '#domain/commands/skeleton.ts'
import type { Stage, Touchpoint } from '#domain/model/index.ts'
import { goToStep } from '#renderer/app/navigation.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { TouchpointEditor } from '#renderer/app/TouchpointEditor.tsx'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './MapDetails.module.css'

interface Props {
  stage: Stage | undefined
  touchpoint: Touchpoint | undefined
  panelRef: Ref<HTMLDivElement>
  onClose: () => void
}

/** What was opened on the map. Escape closes it and gives the focus back to the map. */
export function MapDetails({ stage, touchpoint, panelRef, onClose }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the fields inside
    <div
      ref={panelRef}
      className={css.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <div className={css.close}>
        <IconButton label="Close the details" onPress={onClose}>
          <X size={16} />
        </IconButton>
      </div>
      {touchpoint && <TouchpointEditor key={touchpoint.id} touchpoint={touchpoint} onRemoved={onClose} />}
      {stage && (
        <section className={css.stage} aria-label="Stage">
          <h2 className={css.heading}>Stage</h2>
          <TextField
            label="Name"
            value={stage.title}
            onChange={(title) => perform(editStage, { id: stage.id, changes: { title } })}
          />
          <Button onPress={() => goToStep('skeleton')}>Edit its lines in the skeleton</Button>
        </section>
      )}
    </div>
  )
}
