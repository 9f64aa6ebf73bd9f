import { Radio, RadioGroup } from 'react-aria-components'
import { editJourney } from '#domain/commands/choose.ts'
import { editFocusGroup } from '#domain/commands/focusGroup.ts'
import { seatAdvice } from '#domain/insight/seatAdvice.ts'
import { type PurposeKind, purposeKindNames, purposeKinds } from '#domain/model/focusGroups.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { useJourney } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { Section } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { EventDate } from './EventDate.tsx'
import css from './PurposePart.module.css'
import { TopicPicker } from './TopicPicker.tsx'

const kindTexts: Readonly<Record<PurposeKind, string>> = {
  exploration: 'Find out what people live through, without a list of answers.',
  changes: 'Hear what people make of something you plan to do differently.',
  topic: 'Stay with a single part of the journey and go deep.',
}

/** What the focus group is held for, about which part of the map, when, who leads it, with how many. */
export function PurposePart({ group, isNew }: { group: FocusGroup; isNew: boolean }) {
  const edit = (changes: Partial<FocusGroup>) => perform(editFocusGroup, { id: group.id, changes })
  const journey = useJourney()
  const advice = seatAdvice(group.seats)
  return (
    <div className={css.form}>
      <Section title="What it is for">
        <TextField label="Name" autoFocus={isNew} value={group.title} onChange={(title) => edit({ title })} />
        <RadioGroup
          aria-label="Kind of focus group"
          className={css.kinds ?? ''}
          value={group.purposeKind}
          onChange={(id) => {
            const kind = purposeKinds.find((known) => known === id)
            if (kind) edit({ purposeKind: kind })
          }}
        >
          {purposeKinds.map((id) => (
            <Radio key={id} value={id} className={css.kind ?? ''}>
              <span className={css.dot} />
              <span>
                <strong>{purposeKindNames[id]}</strong>
                <span className={css.text}>{kindTexts[id]}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <TextField
          multiline
          label="Purpose"
          placeholder="What do you want to know when everybody has gone home?"
          value={group.purpose}
          onChange={(purpose) => edit({ purpose })}
        />
        <TextField
          multiline
          label="How the outcome will be used"
          hint="People are told this at the beginning. Say only what will really happen."
          value={group.outcomeUse}
          onChange={(outcomeUse) => edit({ outcomeUse })}
        />
      </Section>
      <Section title="Which part of the map">
        <TopicPicker focusGroupId={group.id} />
      </Section>
      <Section title="When">
        <div className={css.row}>
          <EventDate group={group} />
          <TextField label="Begins at" type="time" value={group.startTime} onChange={(at) => edit({ startTime: at })} />
          <NumberField
            label="Length in minutes"
            value={group.minutes}
            min={10}
            max={480}
            onChange={(minutes) => edit({ minutes })}
          />
        </div>
      </Section>
      <Section title="Who leads">
        <div className={css.row}>
          {journey && (
            <TextField
              label="Facilitator"
              hint="The same for the whole journey."
              value={journey.facilitatorName}
              onChange={(facilitatorName) => perform(editJourney, { id: journey.id, changes: { facilitatorName } })}
            />
          )}
          <TextField label="Co-leader" value={group.coLeader} onChange={(coLeader) => edit({ coLeader })} />
          <TextField label="Note-taker" value={group.noteTaker} onChange={(noteTaker) => edit({ noteTaker })} />
        </div>
      </Section>
      <Section title="Who is in the room">
        <div className={css.seats}>
          <NumberField label="Seats" value={group.seats} min={1} max={30} onChange={(seats) => edit({ seats })} />
          <p className={css.advice} role="status" data-fit={advice.fit}>
            {advice.text}
          </p>
        </div>
      </Section>
    </div>
  )
}
