import { useDeferredValue, useMemo, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { letterPlan } from '#assets/templates/composeLetter.ts'
import { editFocusGroup } from '#domain/commands/focusGroup.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { type LetterKind, letterKinds, letterNames } from '#domain/model/letters.ts'
import { useJourney, useTables } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './Letters.module.css'
import { LettersEditor } from './LettersEditor.tsx'
import { LettersLanguage } from './LettersLanguage.tsx'
import { LettersMaking } from './LettersMaking.tsx'
import { LettersPreview } from './LettersPreview.tsx'
import type { Workplace } from './parts.ts'

const hints: Readonly<Record<LetterKind, string>> = {
  invitation:
    'To everybody you would like at the table, three to four weeks before. The day comes along for their calendar.',
  reminder: 'To those who were invited, three days before.',
  thanks: 'To those who were there, on the next day.',
  weDid: 'To those who were there, as soon as something has changed because of them.',
  toAll: 'One letter to nobody in particular: for a newsletter, the website, a notice in the shop.',
}

/** The letter that was open last stays open as long as the window lives. */
const kindKey = 'zapatos.letter'

function rememberedKind(): LetterKind {
  return letterKinds.find((known) => known === sessionStorage.getItem(kindKey)) ?? 'invitation'
}

interface Props {
  group: FocusGroup
  onGo: (place: Workplace) => void
}

/** The five letters of a focus group: their words, how each goes out, and the ways to make them. */
export function LettersPart({ group, onGo }: Props) {
  const [kind, setKind] = useState(rememberedKind)
  const [chosen, setChosen] = useState<Id | null>(null)
  const tables = useTables()
  const journey = useJourney()
  // The words come first; whom they give away, and the preview, may follow a moment later.
  const later = useDeferredValue(tables)
  const laterGroup = later.focusGroups[group.id] ?? group
  const plan = useMemo(() => letterPlan(later, laterGroup, kind), [later, laterGroup, kind])
  const { addressees } = plan
  const person =
    addressees.find(({ person }) => person.id === chosen) ??
    addressees.find(({ leftOut }) => leftOut === null) ??
    addressees[0] ??
    null
  const edit = (changes: Pick<Partial<FocusGroup>, 'contact' | 'incentive'>) =>
    perform(editFocusGroup, { id: group.id, changes })

  return (
    <div className={css.part}>
      <RadioGroup
        aria-label="Which letter"
        orientation="horizontal"
        className={css.kinds ?? ''}
        value={kind}
        onChange={(key) => {
          const next = letterKinds.find((known) => known === key)
          if (!next) return
          sessionStorage.setItem(kindKey, next)
          setKind(next)
        }}
      >
        {letterKinds.map((id) => (
          <Radio key={id} value={id} className={css.kind ?? ''}>
            {letterNames[id]}
          </Radio>
        ))}
      </RadioGroup>
      <p className={css.hint}>{hints[kind]}</p>
      <LettersMaking group={laterGroup} plan={plan} person={person} tables={later} onGo={onGo} />
      <div className={css.columns}>
        <div className={css.column}>
          <LettersEditor key={kind} focusGroupId={group.id} kind={kind} weDid={plan.weDid} />
          <div className={css.facts}>
            <TextField
              label="Contact"
              hint="Whom people reach, and how. With an e-mail address, calendars can answer."
              value={group.contact}
              onChange={(contact) => edit({ contact })}
            />
            <TextField
              label="What people get"
              hint="For coming: an amount, a voucher, a meal."
              value={group.incentive}
              onChange={(incentive) => edit({ incentive })}
            />
            {journey && <LettersLanguage journey={journey} />}
          </div>
        </div>
        <LettersPreview tables={later} group={laterGroup} plan={plan} person={person} onChoose={setChosen} />
      </div>
    </div>
  )
}
