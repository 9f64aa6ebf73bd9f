import type { EntityName, Id, RecordOf } from '#domain/model/index.ts'
import { entities } from '#domain/model/index.ts'
import { Refusal } from '#domain/model/refusal.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'

/** Where a command gets what is not in the records, so that it stays a pure function. */
export interface Context {
  /** Milliseconds since 1970. */
  readonly now: number
  /** A new UUIDv7. */
  newId(): Id
}

/** Something a person can do: changes a draft of the records, and may return what the caller needs next (a new id, say). */
export interface Command<Args, Result = void> {
  /** Step and verb, unique: `skeleton.addStage`. */
  readonly name: string
  /** What undo takes back, in lower case: “add stage”. */
  readonly label: string
  /** Gestures with the same key that follow each other closely become one step of undo. */
  readonly mergeKey?: (args: Args) => string
  /**
   * What happened outside of the records, as a recording did, and undo cannot make unhappened: it is no step of undo. Records
   * that lasting commands write are written by no other command.
   */
  readonly lasting?: true
  run(draft: Tables, args: Args, context: Context): Result
}

/** Declares a command; only there so that its argument and result types are inferred. */
export function defineCommand<Args, Result = void>(command: Command<Args, Result>): Command<Args, Result> {
  return command
}

type Defaults<Name extends EntityName> = (typeof entities)[Name]['defaults']
type Given<Name extends EntityName> = Omit<RecordOf<Name>, 'id' | 'journeyId' | 'changedAt' | keyof Defaults<Name>> &
  Partial<Pick<RecordOf<Name>, keyof Defaults<Name> & keyof RecordOf<Name>>>

/** Adds a record with the entity's defaults and returns it as it stands in the draft. */
export function add<Name extends EntityName>(
  draft: Tables,
  name: Name,
  values: Given<Name>,
  context: Context,
): RecordOf<Name> {
  const id = context.newId()
  const record = {
    ...entities[name].defaults,
    ...values,
    id,
    journeyId: name === 'journeys' ? id : (journeyOf(draft)?.id ?? ''),
    changedAt: context.now,
  } as unknown as RecordOf<Name>
  const table: Record<Id, RecordOf<Name>> = draft[name]
  table[id] = record
  return record
}

/** The record with this id. @throws Refusal when it is gone. */
export function get<Name extends EntityName>(draft: Tables, name: Name, id: Id): RecordOf<Name> {
  const table: Record<Id, RecordOf<Name>> = draft[name]
  const record = table[id]
  if (!record) throw new Refusal(`This ${entities[name].noun} no longer exists.`)
  return record
}

/** Arguments of an edit command. */
export interface Edit<Name extends EntityName, Field extends keyof RecordOf<Name>> {
  id: Id
  changes: Partial<Pick<RecordOf<Name>, Field>>
}

/**
 * A command that sets fields of one record. Typing into the same field is one step of undo.
 * @param name the command's name, as in `skeleton.editStage`.
 */
export function defineEdit<const Table extends EntityName, const Field extends keyof RecordOf<Table>>(
  name: string,
  table: Table,
  fields: readonly Field[],
): Command<Edit<Table, Field>> {
  return defineCommand<Edit<Table, Field>>({
    name,
    label: `edit ${entities[table].noun}`,
    mergeKey: ({ id, changes }) => `${table}/${id}/${Object.keys(changes).sort().join()}`,
    run(draft, { id, changes }) {
      const record = get(draft, table, id)
      for (const field of fields) {
        const value = changes[field]
        if (value !== undefined) record[field] = value as RecordOf<Table>[Field]
      }
    },
  })
}
