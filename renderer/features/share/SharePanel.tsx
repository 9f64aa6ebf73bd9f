import { FileDown, Mail, Save } from 'lucide-react'
import { useState } from 'react'
import { editJourney } from '#domain/commands/choose.ts'
import type { ExportFormat } from '#domain/ipc/contract.ts'
import type { FocusGroup, Journey } from '#domain/model/index.ts'
import type { Paper } from '#domain/model/journeys.ts'
import { saveCopy } from '#renderer/app/files.ts'
import { GroupSwitcher } from '#renderer/app/GroupSwitcher.tsx'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { ConsentSummary } from './ConsentSummary.tsx'
import { RecordingOption } from './RecordingOption.tsx'
import css from './Share.module.css'
import { ShareProgress } from './ShareProgress.tsx'
import { type Product, useShareJob } from './shareJob.ts'

const papers: readonly { id: Paper; label: string }[] = [
  { id: 'a4', label: 'A4' },
  { id: 'letter', label: 'Letter' },
]

const otherDocuments: readonly { format: ExportFormat; label: string }[] = [
  { format: 'map-pdf', label: 'Map PDF' },
  { format: 'notes-csv', label: 'Notes CSV' },
  { format: 'guide-pdf', label: 'Facilitator’s guide PDF' },
]

interface Props {
  journey: Journey
  focusGroup: FocusGroup | undefined
  names: boolean
  onNames: (names: boolean) => void
}

/** What the documents hold, and the ways to hand them on. */
export function SharePanel({ journey, focusGroup, names, onNames }: Props) {
  const { state, start, cancel } = useShareJob()
  const isRunning = state.phase === 'running'
  const [withSound, setWithSound] = useState(false)
  const make = (product: Product) => void start({ product, focusGroupId: focusGroup?.id ?? null, names, withSound })
  const progressOf = (isMail: boolean) =>
    state.phase !== 'idle' && (state.product === 'email') === isMail ? (
      <ShareProgress state={state} onCancel={cancel} />
    ) : null

  return (
    <>
      <section className={css.part} aria-label="Documents">
        <GroupSwitcher />
        <SegmentField
          label="Paper"
          value={journey.paper}
          choices={papers}
          onChange={(paper) => perform(editJourney, { id: journey.id, changes: { paper } })}
        />
        <div>
          <CheckField isSelected={names} onChange={onNames}>
            Real names
          </CheckField>
          <p className={`${css.quiet} ${css.hint}`}>
            {names
              ? 'The documents say who said what. Hand them on only to people the participants agreed to.'
              : 'The documents say P1, P2 and so on.'}
          </p>
        </div>
        <div className={css.documents}>
          <Button
            tone="primary"
            icon={<FileDown size={16} aria-hidden />}
            isPending={isRunning}
            onPress={() => make('summary-pdf')}
          >
            Summary PDF
          </Button>
          {otherDocuments.map(({ format, label }) => (
            <Button key={format} isPending={isRunning} onPress={() => make(format)}>
              {label}
            </Button>
          ))}
        </div>
        {progressOf(false)}
      </section>
      {focusGroup && <ConsentSummary focusGroupId={focusGroup.id} />}
      <section className={css.part} aria-label="The journey itself">
        <h2 className={css.partTitle}>The journey itself</h2>
        <p className={css.quiet}>
          A .journey file holds everything but what was taken back, with all names. It opens in Zapatos.
        </p>
        <RecordingOption withSound={withSound} onChange={setWithSound} />
        <Button icon={<Save size={16} aria-hidden />} onPress={() => void saveCopy(withSound)}>
          Save a copy
        </Button>
        <p className={css.quiet}>
          The mail draft holds the .journey file, with all names, and the summary PDF, without names.
        </p>
        <Button icon={<Mail size={16} aria-hidden />} isPending={isRunning} onPress={() => make('email')}>
          Share by e-mail
        </Button>
        {progressOf(true)}
      </section>
    </>
  )
}
