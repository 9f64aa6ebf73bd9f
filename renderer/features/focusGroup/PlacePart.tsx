import { editFocusGroup } from '#domain/commands/focusGroup.ts'
import { seatingNames, seatings } from '#domain/model/focusGroups.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { Section } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { CheckLines } from './CheckLines.tsx'
import css from './PlacePart.module.css'
import { SeatingPlan } from './SeatingPlan.tsx'

const seatingChoices = seatings.map((id) => ({ id, label: seatingNames[id] }))

/** Where people meet, how they sit, and what is looked at before they come. */
export function PlacePart({ group }: { group: FocusGroup }) {
  const edit = (changes: Partial<FocusGroup>) => perform(editFocusGroup, { id: group.id, changes })
  return (
    <div className={css.part}>
      <div className={css.columns}>
        <Section title="Where">
          <TextField
            label="Place"
            placeholder="A room people find, with a table they can all sit around"
            value={group.place}
            onChange={(place) => edit({ place })}
          />
          <TextField
            multiline
            label="Address and way in"
            hint="As the invitation says it: street, floor, the bell to ring."
            value={group.address}
            onChange={(address) => edit({ address })}
          />
        </Section>
        <Section title="Seating plan">
          <SegmentField
            label="How the chairs stand"
            value={group.seating}
            choices={seatingChoices}
            onChange={(seating) => edit({ seating })}
          />
          <SeatingPlan focusGroupId={group.id} seating={group.seating} seats={group.seats} />
        </Section>
      </div>
      <CheckLines
        focusGroupId={group.id}
        list="place"
        title="The room"
        text="What people remember when they have forgotten your questions."
      />
      <CheckLines
        focusGroupId={group.id}
        list="legal"
        title="Consent and law"
        text="A reminder, no legal advice: ask somebody who knows what holds where you are."
      />
    </div>
  )
}
