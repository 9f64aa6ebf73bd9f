import { X } from 'lucide-react'
import { memo } from 'react'
import { addFindingTouchpoint, editFinding, removeFindingTouchpoint } from '#domain/commands/themes.ts'
import type { FindingTouchpoints, Priority } from '#domain/insight/priority.ts'
import type { ThemeEvidence } from '#domain/insight/themes.ts'
import type { Finding, Id, Theme } from '#domain/model/index.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import type { ShownEvidence } from '#renderer/app/EvidenceDialog.tsx'
import { perform } from '#renderer/app/store/journey.ts'
import { MomentOfTruth } from '#renderer/ui/MomentOfTruth.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { EvidenceLine } from './EvidenceLine.tsx'
import css from './Findings.module.css'
import { PriorityPart } from './PriorityPart.tsx'

interface Props {
  theme: Theme
  name: string
  /** Null when nothing was said of it here, so that the summary leaves it out. */
  rank: number | null
  isOneGroup: boolean
  finding: Finding | null
  evidence: ThemeEvidence
  priority: Priority
  touchpoints: FindingTouchpoints
  tables: Tables
  onEvidence: (evidence: ShownEvidence) => void
}

/** One finding: what it says, what speaks for it, where it happens, how pressing it is, and what to do. */
export const FindingCard = memo(function FindingCard(props: Props) {
  const { theme, name, rank, isOneGroup, finding, evidence, priority, touchpoints, tables, onEvidence } = props
  const edit = (changes: Parameters<typeof editFinding.run>[1]['changes']) =>
    perform(editFinding, { themeId: theme.id, changes })
  return (
    <li className={css.card} aria-label={name}>
      <div className={css.main}>
        <h2 className={css.title}>
          {rank !== null && <span className={css.rank}>{rank}</span>} {theme.title || `Theme without a name`}
        </h2>
        {rank === null && (
          <p className={css.none}>
            {isOneGroup
              ? 'No note of this focus group is in this theme, so its summary leaves it out.'
              : 'No note is in this theme, so the summary leaves it out.'}
          </p>
        )}
        <EvidenceLine about={name} evidence={evidence} onEvidence={onEvidence} />
        <TextField
          label="Finding"
          aria-label={`Finding of ${name}`}
          placeholder="What does this theme say, in one sentence?"
          multiline
          value={finding?.sentence ?? ''}
          onChange={(sentence) => edit({ sentence })}
        />
        <TextField
          label="Recommendation"
          aria-label={`Recommendation from ${name}`}
          placeholder="What do you recommend?"
          multiline
          value={finding?.recommendation ?? ''}
          onChange={(recommendation) => edit({ recommendation })}
        />
      </div>
      <div className={css.aside}>
        <PriorityPart name={name} finding={finding} priority={priority} onEdit={edit} />
        <Touchpoints themeId={theme.id} name={name} touchpoints={touchpoints} tables={tables} />
      </div>
    </li>
  )
}, isSameCard)

/** Ten thousand notes make cards slow to draw; while one is typed in, the others stay as they are. */
function isSameCard(a: Props, b: Props): boolean {
  const same = (Object.keys(a) as (keyof Props)[]).every(
    (name) => name === 'priority' || name === 'touchpoints' || a[name] === b[name],
  )
  const told = ({ priority, touchpoints: { all, own } }: Props) => JSON.stringify([priority, all, [...own]])
  return same && told(a) === told(b)
}

interface TouchpointsProps {
  themeId: Id
  name: string
  touchpoints: FindingTouchpoints
  tables: Tables
}

/** Touchpoints the notes name, and others added by hand, which can be taken off again. */
function Touchpoints({ themeId, name, touchpoints: { all, own }, tables }: TouchpointsProps) {
  const known = new Set(all.map(({ id }) => id))
  const others = inOrder(tables, 'touchpoints', ({ id }) => !known.has(id))
  return (
    <div className={css.touchpoints}>
      <span className={css.label}>Touchpoints</span>
      {all.map(({ id, title, momentOfTruth }) => {
        const link = own.get(id)
        const label = title || 'Touchpoint without a name'
        return (
          <span key={id} className={`${css.touchpoint} ${link ? css.own : ''}`}>
            {momentOfTruth && <MomentOfTruth />}
            {label}
            {link && (
              <button
                type="button"
                className={css.remove}
                aria-label={`Take ${label} off`}
                onClick={() => perform(removeFindingTouchpoint, { id: link })}
              >
                <X size={14} aria-hidden />
              </button>
            )}
          </span>
        )
      })}
      {others.length > 0 && (
        <div className={css.add}>
          <SelectField
            aria-label={`Add a touchpoint to ${name}`}
            placeholder="Add a touchpoint"
            value={null}
            choices={others.map(({ id, title, stageId }) => ({
              id,
              label: title || 'Touchpoint without a name',
              hint: tables.stages[stageId]?.title ?? '',
            }))}
            onChange={(touchpointId) => perform(addFindingTouchpoint, { themeId, touchpointId })}
          />
        </div>
      )}
    </div>
  )
}
