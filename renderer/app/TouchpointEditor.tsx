import { MessageCircleQuestionMark, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { editTouchpoint, moveTouchpoint, removeTouchpoint } from '#domain/commands/touchpoints.ts'
import type { Touchpoint } from '#domain/model/index.ts'
import { type Channel, channelNames, channels } from '#domain/model/touchpoints.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { ChannelIcon } from '#renderer/ui/channels.tsx'
import { FeelingField } from '#renderer/ui/Feeling.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { AskAboutDialog } from './AskAboutDialog.tsx'
import { undoAndSay } from './shortcuts.ts'
import { useOrdered } from './store/hooks.ts'
import { perform } from './store/journey.ts'
import { showToast } from './store/toasts.ts'
import css from './TouchpointEditor.module.css'

const channelChoices = channels.map((channel: Channel) => ({
  id: channel,
  label: channelNames[channel],
  icon: <ChannelIcon channel={channel} />,
}))

/** Everything about one touchpoint, for the details panel of skeleton and map. `onRemoved` takes care of the focus. */
export function TouchpointEditor({ touchpoint, onRemoved }: { touchpoint: Touchpoint; onRemoved?: () => void }) {
  const stages = useOrdered('stages')
  const stageChoices = useMemo(
    () => stages.map(({ id, title }) => ({ id, label: title.trim() || 'Untitled stage' })),
    [stages],
  )
  const [asking, setAsking] = useState(false)
  const { id, title, channel, emotion, momentOfTruth, detail, stageId } = touchpoint

  function change(changes: Partial<Touchpoint>) {
    perform(editTouchpoint, { id, changes })
  }

  function remove() {
    perform(removeTouchpoint, { id })
    showToast(`Deleted touchpoint “${title}”.`, { action: { label: 'Undo', run: undoAndSay } })
    onRemoved?.()
  }

  return (
    <div className={css.editor}>
      <h2 className={css.heading}>Touchpoint</h2>
      <TextField label="Title" value={title} onChange={(title) => change({ title })} />
      <SelectField
        label="Channel"
        value={channel}
        choices={channelChoices}
        onChange={(channel) => change({ channel })}
      />
      <FeelingField value={emotion} onChange={(emotion) => change({ emotion })} />
      <CheckField isSelected={momentOfTruth} onChange={(momentOfTruth) => change({ momentOfTruth })}>
        Moment of truth: here they decide to stay or go
      </CheckField>
      <TextField
        label="What happens here"
        multiline
        placeholder="A sentence or two, as the customer would tell it"
        value={detail}
        onChange={(detail) => change({ detail })}
      />
      <SelectField
        label="Stage"
        value={stageId}
        choices={stageChoices}
        onChange={(stageId) => perform(moveTouchpoint, { id, stageId, index: Infinity })}
      />
      <Button icon={<MessageCircleQuestionMark size={16} aria-hidden />} onPress={() => setAsking(true)}>
        Ask about this touchpoint
      </Button>
      {asking && <AskAboutDialog touchpointId={id} onClose={() => setAsking(false)} />}
      <Button tone="quiet" icon={<Trash2 size={16} aria-hidden />} onPress={remove}>
        Delete touchpoint
      </Button>
    </div>
  )
}
