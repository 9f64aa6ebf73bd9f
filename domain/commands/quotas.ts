import type { Id, Quota } from '#domain/model/index.ts'
import { orderAt, ordersAt } from '#domain/model/order.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { inOrder, type Tables } from '#domain/model/tables.ts'
import { add, defineCommand, defineEdit, get } from './command.ts'
import { remove } from './remove.ts'

function quotasOf(draft: Tables, focusGroupId: Id) {
  return inOrder(draft, 'quotas', (quota) => quota.focusGroupId === focusGroupId)
}

type QuotaDraft = Partial<Pick<Quota, 'personaId' | 'segment' | 'wanted'>>

/** Adds how many people of a persona, or of a segment, are wanted. */
export const addQuota = defineCommand({
  name: 'quotas.addQuota',
  label: 'add quota',
  run(draft, { focusGroupId, ...given }: QuotaDraft & { focusGroupId: Id }, context): Id {
    get(draft, 'focusGroups', focusGroupId)
    const order = orderAt(quotasOf(draft, focusGroupId), Infinity)
    return add(draft, 'quotas', { focusGroupId, ...given, order }, context).id
  },
})

/** Shares the seats among the personas that have no quota yet, the first ones getting what does not divide. */
export const addQuotasOfPersonas = defineCommand({
  name: 'quotas.addQuotasOfPersonas',
  label: 'add quotas of personas',
  run(draft, { focusGroupId }: { focusGroupId: Id }, context) {
    const { seats } = get(draft, 'focusGroups', focusGroupId)
    const present = quotasOf(draft, focusGroupId)
    const known = new Set(present.map(({ personaId }) => personaId))
    const personas = inOrder(draft, 'personas', ({ id }) => !known.has(id))
    if (!personas.length) throw new Refusal('Every persona has a quota already.')
    const free = Math.max(0, seats - present.reduce((sum, { wanted }) => sum + wanted, 0))
    const keys = ordersAt(present, Infinity, personas.length)
    personas.forEach(({ id }, index) => {
      const wanted = Math.floor(free / personas.length) + (index < free % personas.length ? 1 : 0)
      add(draft, 'quotas', { focusGroupId, personaId: id, wanted, order: keys[index] ?? '' }, context)
    })
  },
})

export const editQuota = defineEdit('quotas.editQuota', 'quotas', ['personaId', 'segment', 'wanted'])

export const removeQuota = defineCommand({
  name: 'quotas.removeQuota',
  label: 'delete quota',
  run(draft, { id }: { id: Id }) {
    remove(draft, 'quotas', id)
  },
})
