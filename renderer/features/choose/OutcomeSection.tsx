import { ArrowRight } from 'lucide-react'
import { useMemo } from 'react'
import { editJourney } from '#domain/commands/choose.ts'
import { outcomeAdvice } from '#domain/insight/outcome.ts'
import { useJourney } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Section } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { Advice } from './Advice.tsx'
import css from './Choose.module.css'

/** What shall come of the mapping, in one sentence, and where the journey begins and ends. */
export function OutcomeSection() {
  const journey = useJourney()
  const outcome = journey?.outcome ?? ''
  const advice = useMemo(() => outcomeAdvice(outcome), [outcome])
  if (!journey) return null
  const { id } = journey
  return (
    <Section title="Outcome and scope">
      <TextField
        label="The outcome in one sentence"
        placeholder="By June we know why one new customer in five leaves in the first month, and what to change first."
        multiline
        value={outcome}
        onChange={(next) => perform(editJourney, { id, changes: { outcome: next } })}
      />
      <div aria-live="polite">
        {advice.map(({ pattern, reason }) => (
          <Advice key={pattern}>{reason}</Advice>
        ))}
      </div>
      <div className={css.scope}>
        <TextField
          label="The journey begins when"
          placeholder="somebody looks for a new bank"
          value={journey.scopeFrom}
          onChange={(scopeFrom) => perform(editJourney, { id, changes: { scopeFrom } })}
        />
        <ArrowRight size={18} aria-hidden className={css.arrow} />
        <TextField
          label="and ends when"
          placeholder="the first salary has arrived"
          value={journey.scopeTo}
          onChange={(scopeTo) => perform(editJourney, { id, changes: { scopeTo } })}
        />
      </div>
    </Section>
  )
}
