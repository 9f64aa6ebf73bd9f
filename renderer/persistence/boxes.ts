/**
 * A box is a database of its own for what one day has to be gone without a trace.
 *
 * Chromium only marks deleted values of a database as deleted; the bytes stay in its log and its tables until as much again
 * has been written, which may be never. Of an object store or a whole database that is deleted it clears the disk at once.
 */
const store = 'values'

type Upgrade = (database: IDBDatabase, transaction: IDBTransaction) => void

function open(name: string, version: number | undefined, upgrade: Upgrade): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => {
      if (request.transaction) upgrade(request.result, request.transaction)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Puts a value into a box, which is made when there is none; it is on the disk when the promise resolves. */
export async function putInBox(name: string, key: number, value: unknown): Promise<void> {
  const database = await open(name, 1, (made) => made.createObjectStore(store))
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was given up'))
      transaction.objectStore(store).put(value, key)
    })
  } finally {
    database.close()
  }
}

/** The values in a box by their keys; none when there is no such box, or one that was just being destroyed. */
export async function valuesInBox(name: string): Promise<unknown[]> {
  return (await read(name, (values) => values.getAll())) ?? []
}

/** How many values are in a box. */
export async function countInBox(name: string): Promise<number> {
  return (await read(name, (values) => values.count())) ?? 0
}

async function read<Answer>(name: string, ask: (values: IDBObjectStore) => IDBRequest<Answer>) {
  // Whoever only reads must not make the box.
  const database = await open(name, undefined, (_, transaction) => transaction.abort()).catch(() => null)
  if (!database) return undefined
  try {
    if (!database.objectStoreNames.contains(store)) return undefined
    const request = ask(database.transaction(store).objectStore(store))
    return await new Promise<Answer>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  } finally {
    database.close()
  }
}

/** Names of the boxes that begin with a prefix, without it. */
export async function boxesNamed(prefix: string): Promise<string[]> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
}

let clearing: Promise<unknown> = Promise.resolve()

/** One after the other: two that clear the same box would stand in each other's way. */
function inTurn(clear: () => Promise<void>): Promise<void> {
  const mine = clearing.then(clear)
  clearing = mine.catch(() => undefined)
  return mine
}

/** Destroys boxes with all that is in them. */
export function destroyBoxes(names: readonly string[]): Promise<void> {
  return inTurn(() => destroy(names))
}

/** Chromium clears the disk behind our back and does not say when it has. */
const settleMs = 400
const settled = () => new Promise((done) => setTimeout(done, settleMs))

const sweeping = 'zapatos-sweep'

/**
 * Chromium lets go of the files that held a destroyed box when it clears the disk once more, and of the last ones when it does
 * so again. After this none of them is there any more.
 */
export function sweepDisk(): Promise<void> {
  return inTurn(async () => {
    for (let time = 0; time < 2; time += 1) {
      await settled()
      // A power cut may have left one half destroyed.
      await deleteDatabase(sweeping)
      await putInBox(sweeping, 0, 0)
      await destroy([sweeping])
    }
  })
}

async function destroy(names: readonly string[]): Promise<void> {
  for (const name of names) await emptyBox(name)
  if (names.length) await settled()
  for (const name of names) await deleteDatabase(name)
}

/**
 * The store goes before its database, as each clears the disk: what has not yet moved from the log to a table moves there the
 * first time, and is dropped the second time.
 */
async function emptyBox(name: string): Promise<void> {
  const emptied = await open(name, 2, (database) => {
    if (database.objectStoreNames.contains(store)) database.deleteObjectStore(store)
  })
  emptied.close()
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}
