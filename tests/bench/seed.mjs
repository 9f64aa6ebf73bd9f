// Fills the library of a running window, past its screens: ten thousand gestures would take longer than all benches.

/**
 * Brings in the sample journey as a person does.
 * @param {import('@playwright/test').Page} page showing an empty library
 */
export async function openSample(page) {
  await page.getByRole('button', { name: 'Open the sample journey' }).first().click()
  await page.getByRole('button', { name: 'Library' }).waitFor()
}

/**
 * Copies the only journey of the library `copies` times under new ids.
 * @param {import('@playwright/test').Page} page showing the library
 * @param {number} copies
 */
export async function copyJourney(page, copies) {
  await page.evaluate(async (copies) => {
    const answer = (/** @type {IDBRequest} */ request) =>
      new Promise((settle, reject) => {
        request.onsuccess = () => settle(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await answer(indexedDB.open('zapatos'))
    const stores = [...database.objectStoreNames].filter((name) => name !== 'settings' && name !== 'drafts')
    const transaction = database.transaction(stores, 'readwrite')
    const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
    const originals = await Promise.all(
      stores.map(async (name) => [name, JSON.stringify(await answer(transaction.objectStore(name).getAll()))]),
    )
    for (let copy = 0; copy < copies; copy += 1) {
      const ids = new Map()
      const fresh = (/** @type {string} */ id) => ids.get(id) ?? ids.set(id, crypto.randomUUID()).get(id)
      for (const [name, text] of originals) {
        for (const record of JSON.parse(text.replaceAll(uuid, fresh))) transaction.objectStore(name).put(record)
      }
    }
    await new Promise((settle, reject) => {
      transaction.oncomplete = settle
      transaction.onabort = () => reject(transaction.error)
    })
    database.close()
  }, copies)
}

/**
 * Adds notes to the first focus group until it has `count`, and touchpoints to the first stage until there are as many as
 * asked for; the next start of the window is in run mode.
 * @param {import('@playwright/test').Page} page showing the one journey of the library
 * @param {{ notes: number, touchpoints?: number }} counts
 */
export async function fillFocusGroup(page, { notes, touchpoints = 0 }) {
  await page.evaluate(
    async (wanted) => {
      const answer = (/** @type {IDBRequest} */ request) =>
        new Promise((settle, reject) => {
          request.onsuccess = () => settle(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await answer(indexedDB.open('zapatos'))
      const transaction = database.transaction(['notes', 'touchpoints', 'focusGroups', 'settings'], 'readwrite')
      const store = (/** @type {string} */ name) => transaction.objectStore(name)
      const [group] = await answer(store('focusGroups').getAll())
      for (const name of /** @type {const} */ (['notes', 'touchpoints'])) {
        const there = await answer(store(name).getAll())
        for (let index = there.length; index < wanted[name]; index += 1) {
          const like = there[index % there.length]
          const text = name === 'notes' ? { text: `${like.text} (${index})` } : { title: `${like.title} ${index}` }
          const at = typeof like.at === 'number' ? { at: like.at + index * 1_000 } : {}
          store(name).put({ ...like, ...text, ...at, id: crypto.randomUUID(), order: `${like.order}V${1e6 + index}V` })
        }
      }
      const place = { view: 'run', step: 'notes', focusGroupId: group.id, journeyId: group.journeyId }
      store('settings').put({ key: 'place', value: place })
      await new Promise((settle, reject) => {
        transaction.oncomplete = settle
        transaction.onabort = () => reject(transaction.error)
      })
      database.close()
    },
    { notes, touchpoints },
  )
}
