import { Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { setInvitations } from '#domain/commands/participants.ts'
import { addQuota, addQuotasOfPersonas, editQuota, removeQuota } from '#domain/commands/quotas.ts'
import { type QuotaFill, quotaSheet } from '#domain/insight/quotas.ts'
import type { FocusGroup, Id, Participant } from '#domain/model/index.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useOrdered, useTables } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { EmptyState } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './QuotasPart.module.css'

/** How many people of each kind are wanted, who there is, who is missing and who is too many. */
export function QuotasPart({ group, codes }: { group: FocusGroup; codes: ReadonlyMap<Id, string> }) {
  const tables = useTables()
  const personas = useOrdered('personas')
  const { fills, wanted, inNone } = useMemo(() => quotaSheet(tables, group.id), [tables, group.id])
  const rows = useRef<HTMLUListElement>(null)
  const buttons = useRef<HTMLDivElement>(null)
  const focusAfter = useRef<number | null>(null)
  useEffect(() => {
    const at = focusAfter.current
    if (at === null) return
    focusAfter.current = null
    const next = rows.current?.children[Math.min(at, fills.length - 1)]
    const target = (next ?? buttons.current)?.querySelector<HTMLElement>('button, input')
    target?.focus()
  })

  function add() {
    focusAfter.current = fills.length
    perform(addQuota, { focusGroupId: group.id })
  }

  function remove(fill: QuotaFill, at: number) {
    focusAfter.current = at
    perform(removeQuota, { id: fill.quota.id })
    showToast(`Deleted the quota “${fill.label || 'without a name'}”.`, {
      action: { label: 'Undo', run: undoAndSay },
    })
  }

  const ofPersonas = personas.some(({ id }) => !fills.some(({ quota }) => quota.personaId === id))
  const actions = (
    <div className={css.buttons} ref={buttons}>
      <Button onPress={add}>Add quota</Button>
      {ofPersonas && (
        <Button
          onPress={() => {
            focusAfter.current = fills.length
            perform(addQuotasOfPersonas, { focusGroupId: group.id })
          }}
        >
          One for each persona
        </Button>
      )}
    </div>
  )
  if (!fills.length) {
    return (
      <EmptyState
        text="A quota says how many people of one kind you want at the table, so that no kind is forgotten."
        action={actions}
        example="For example: 3 who switched this year, 3 who stayed, 2 who left."
      />
    )
  }
  return (
    <div className={css.quotas}>
      <p className={css.sum}>
        {wanted === group.seats
          ? `The quotas fill the ${group.seats} seats.`
          : `The quotas add up to ${wanted} for ${group.seats} seats.`}{' '}
        {inNone.length > 0 && `In no quota: ${calledBy(inNone, codes)}.`}
      </p>
      <ul aria-label="Quotas" className={css.list} ref={rows}>
        {fills.map((fill, at) => (
          <li key={fill.quota.id} className={css.quota}>
            <QuotaRow fill={fill} number={at + 1} codes={codes} remove={() => remove(fill, at)} />
          </li>
        ))}
      </ul>
      {actions}
    </div>
  )
}

interface RowProps {
  fill: QuotaFill
  number: number
  codes: ReadonlyMap<Id, string>
  remove: () => void
}

function QuotaRow({ fill, number, codes, remove }: RowProps) {
  const personas = useOrdered('personas')
  const { quota, label, have, accepted, missing, tooMany } = fill
  const of = label ? `“${label}”` : `quota ${number}`
  const edit = (changes: Parameters<typeof editQuota.run>[1]['changes']) =>
    perform(editQuota, { id: quota.id, changes })

  function standBy() {
    perform(setInvitations, { ids: tooMany.map(({ id }) => id), invitation: 'standby' })
    showToast(`${calledBy(tooMany, codes)} ${tooMany.length === 1 ? 'stands' : 'stand'} by.`, {
      action: { label: 'Undo', run: undoAndSay },
    })
  }

  return (
    <>
      <SelectField
        aria-label={`Persona of quota ${number}`}
        value={quota.personaId ?? 'none'}
        choices={[
          { id: 'none', label: 'Any persona' },
          ...personas.map(({ id, name }) => ({ id, label: name || 'Unnamed persona' })),
        ]}
        onChange={(id) => edit({ personaId: id === 'none' ? null : id })}
      />
      <TextField
        aria-label={`Segment of quota ${number}`}
        placeholder="Any segment"
        value={quota.segment}
        onChange={(segment) => edit({ segment })}
      />
      <NumberField
        aria-label={`Wanted for quota ${number}`}
        value={quota.wanted}
        min={0}
        max={30}
        onChange={(wanted) => edit({ wanted })}
      />
      <p className={css.fill} aria-label={`Standing of ${of}`} role="status">
        <span>
          {have} of {quota.wanted}
          {accepted > 0 && `, ${accepted} accepted`}
        </span>
        {missing > 0 && <span className={css.missing}>{missing} missing</span>}
        {tooMany.length > 0 && (
          <span className={css.tooMany}>
            {tooMany.length} too many: {calledBy(tooMany, codes)}
          </span>
        )}
      </p>
      <span className={css.end}>
        {tooMany.length > 0 && (
          <Button tone="quiet" aria-label={`${calledBy(tooMany, codes)}: stand by`} onPress={standBy}>
            Stand by
          </Button>
        )}
        <IconButton label={`Delete ${of}`} onPress={remove}>
          <Trash2 size={16} />
        </IconButton>
      </span>
    </>
  )
}

function calledBy(people: readonly Participant[], codes: ReadonlyMap<Id, string>): string {
  return people.map(({ id, name }) => [codes.get(id), name].filter(Boolean).join(' ')).join(', ')
}
