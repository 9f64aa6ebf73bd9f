import { useState } from 'react'
import { splitStage } from '#domain/commands/skeleton.ts'
import type { StageColumn } from '#domain/insight/skeleton.ts'
import type { Id } from '#domain/model/index.ts'
import { stageLaneNames, stageLanes } from '#domain/model/stageLines.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { focusEntry } from './EntryField.tsx'
import { partName, stageName } from './laneWords.ts'
import css from './SplitDialog.module.css'
import { sayWithUndo } from './stageGestures.ts'

/** Asks which lines and touchpoints go into the second stage, and what it is called. */
export function SplitDialog({ column, onClose }: { column: StageColumn; onClose: () => void }) {
  const { stage, lanes, touchpoints } = column
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set())

  function choose(id: Id, isChosen: boolean) {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }

  function split() {
    const lines = stageLanes.flatMap((lane) => lanes[lane])
    const isChosen = ({ id }: { id: Id }) => chosen.has(id)
    const [lineIds, touchpointIds] = [lines, touchpoints].map((parts) => parts.filter(isChosen).map(({ id }) => id))
    const id = perform(splitStage, {
      id: stage.id,
      title: title.trim(),
      lineIds: lineIds ?? [],
      touchpointIds: touchpointIds ?? [],
    })
    onClose()
    sayWithUndo(`Split “${stageName(stage)}”.`)
    // The dialog gives the focus back to what opened it; only then may the new stage have it.
    requestAnimationFrame(() => requestAnimationFrame(() => focusEntry(id)))
  }

  const groups = [
    ...stageLanes.map((lane) => ({ name: stageLaneNames[lane], parts: lanes[lane] })),
    { name: 'Touchpoints', parts: touchpoints },
  ].filter(({ parts }) => parts.length > 0)

  return (
    <Dialog
      title={`Split “${stageName(stage)}”`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" onPress={split}>
            Split
          </Button>
        </>
      }
    >
      <TextField label="Name of the second stage" value={title} onChange={setTitle} autoFocus />
      {groups.length > 0 && <p>Tick what goes into the second stage. The rest stays where it is.</p>}
      {groups.map(({ name, parts }) => (
        <fieldset key={name} className={css.group}>
          <legend>{name}</legend>
          {parts.map((part) => (
            <CheckField key={part.id} isSelected={chosen.has(part.id)} onChange={(is) => choose(part.id, is)}>
              {partName(part)}
            </CheckField>
          ))}
        </fieldset>
      ))}
    </Dialog>
  )
}
