import { editJourney } from '#domain/commands/choose.ts'
import type { JourneyKind } from '#domain/model/journeys.ts'
import { useJourney } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { Section } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './Choose.module.css'

const kinds: readonly { id: JourneyKind; label: string }[] = [
  { id: 'customer', label: 'Customer' },
  { id: 'employee', label: 'Employee' },
  { id: 'vendor', label: 'Vendor' },
]

/** What the journey is called, for which client, and whose it is. */
export function JourneySection() {
  const journey = useJourney()
  if (!journey) return null
  const { id } = journey
  return (
    <Section title="The journey">
      <div className={css.fields}>
        <TextField
          label="Title"
          placeholder="Opening an account"
          value={journey.title}
          onChange={(title) => perform(editJourney, { id, changes: { title } })}
        />
        <TextField
          label="Client"
          value={journey.client}
          onChange={(client) => perform(editJourney, { id, changes: { client } })}
        />
        <SegmentField
          label="Whose journey"
          value={journey.kind}
          choices={kinds}
          onChange={(kind) => perform(editJourney, { id, changes: { kind } })}
        />
      </div>
    </Section>
  )
}
