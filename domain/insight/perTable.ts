/**
 * A computation that is done once for each state of a table. Tables are never changed in place, so after a new note only
 * what depends on the notes is computed again.
 */
export function perTable<Table extends object, Value>(compute: (table: Table) => Value): (table: Table) => Value {
  const known = new WeakMap<Table, Value>()
  return (table) => {
    if (!known.has(table)) known.set(table, compute(table))
    return known.get(table) as Value
  }
}

/** As `perTable`, for a computation that needs several tables; it is done again when one of them has changed. */
export function perTables<Tables extends readonly object[], Value>(
  compute: (...tables: Tables) => Value,
): (...tables: Tables) => Value {
  const known: Branch<Value> = { below: new WeakMap(), value: undefined }
  return (...tables) => {
    let branch = known
    for (const table of tables) {
      const next = branch.below.get(table) ?? { below: new WeakMap(), value: undefined }
      branch.below.set(table, next)
      branch = next
    }
    branch.value ??= { of: compute(...tables) }
    return branch.value.of
  }
}

interface Branch<Value> {
  readonly below: WeakMap<object, Branch<Value>>
  value: { readonly of: Value } | undefined
}
