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
