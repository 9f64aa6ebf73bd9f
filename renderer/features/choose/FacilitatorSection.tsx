import { editJourney } from '#domain/commands/choose.ts'
import type { Journey } from '#domain/model/index.ts'
import { useJourney } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { Section } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { Advice } from './Advice.tsx'
import css from './Choose.module.css'

const origins: readonly { id: 'inside' | 'outside'; label: string }[] = [
  { id: 'inside', label: 'Inside the company' },
  { id: 'outside', label: 'Outside' },
]

/** Who leads, where from, and whether they can be neutral. */
export function FacilitatorSection() {
  const journey = useJourney()
  if (!journey) return null
  const { id, facilitatorOrigin } = journey
  return (
    <Section title="Facilitator">
      <div className={css.fields}>
        <TextField
          label="Name"
          value={journey.facilitatorName}
          onChange={(facilitatorName) => perform(editJourney, { id, changes: { facilitatorName } })}
        />
        <SegmentField
          label="Comes from"
          value={facilitatorOrigin === 'unset' ? null : facilitatorOrigin}
          choices={origins}
          onChange={(origin) => perform(editJourney, { id, changes: { facilitatorOrigin: origin } })}
        />
      </div>
      <CheckField
        isSelected={journey.facilitatorNeutral}
        onChange={(facilitatorNeutral) => perform(editJourney, { id, changes: { facilitatorNeutral } })}
      >
        Declares to be neutral: gains nothing from one result rather than another
      </CheckField>
      <div aria-live="polite">
        {cautionsFor(journey).map((caution) => (
          <Advice key={caution}>{caution}</Advice>
        ))}
      </div>
    </Section>
  )
}

function cautionsFor({ facilitatorName, facilitatorOrigin, facilitatorNeutral }: Journey): string[] {
  const cautions: string[] = []
  if (facilitatorOrigin === 'inside') {
    cautions.push(
      'Customers speak more carefully in front of somebody from the company. If you can, let somebody from outside ask the questions.',
    )
  }
  if ((facilitatorName.trim() || facilitatorOrigin !== 'unset') && !facilitatorNeutral) {
    cautions.push('Ask for the declaration before the first meeting; afterwards it is hard to ask for.')
  }
  return cautions
}
