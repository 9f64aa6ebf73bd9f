import type { Priority } from '#domain/insight/priority.ts'
import type { Finding } from '#domain/model/index.ts'
import { CheckField } from '#renderer/ui/CheckField.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './Findings.module.css'

interface Props {
  name: string
  finding: Finding | null
  priority: Priority
  onEdit: (changes: Partial<Pick<Finding, 'priority' | 'priorityReason'>>) => void
}

/** How pressing a finding is, what that follows from, and a number of one's own with the reason for it. */
export function PriorityPart({ name, finding, priority, onEdit }: Props) {
  const { value, computed, breadth, strength, momentOfTruth, overridden, reason } = priority
  const percent = (share: number) => `${Math.round(100 * share)} %`
  return (
    <>
      <p className={css.priority}>
        <strong>{value}</strong> priority{overridden && ', set by hand'}
      </p>
      <dl className={css.why}>
        <dt>Breadth: who spoke of it</dt>
        <dd>{percent(breadth)}</dd>
        <dt>× Strength: how it was felt</dt>
        <dd>{percent(strength)}</dd>
        <dt>{momentOfTruth === 1 ? '× At a moment of truth' : '× At no moment of truth: half'}</dt>
        <dd>{percent(momentOfTruth)}</dd>
        <dt>= What the evidence says</dt>
        <dd>{computed}</dd>
      </dl>
      <CheckField isSelected={overridden} onChange={(byHand) => onEdit({ priority: byHand ? value : null })}>
        Set by hand
      </CheckField>
      {overridden && (
        <>
          <NumberField
            aria-label={`Priority of ${name}`}
            value={value}
            min={0}
            max={100}
            onChange={(next) => onEdit({ priority: next })}
          />
          <TextField
            label="Why"
            aria-label={`Reason for the priority of ${name}`}
            multiline
            value={finding?.priorityReason ?? ''}
            onChange={(priorityReason) => onEdit({ priorityReason })}
          />
          {!reason && (
            <p className={css.missing} role="status">
              The reason is missing. The summary will say that none was given.
            </p>
          )}
        </>
      )}
    </>
  )
}
