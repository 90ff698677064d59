/*
 * The key of a desk's list outlives a page that is loaded again. It cannot be read out, not by a script either, and opens nothing without the
 * list, which goes with its tab.
 */
const [database, store] = ['lom-desk', 'key']

function request<Value>(asked: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

async function keys(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(database, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(store)
  return (await request(opening)).transaction(store, mode).objectStore(store)
}

/** A browser that keeps nothing goes on without: then a page that is loaded again has lost its list. */
const orNothing = <Value>(work: Promise<Value>): Promise<Value | undefined> => work.catch(() => undefined)

export const keepKey = (known: unknown) => orNothing(keys('readwrite').then((all) => request(all.put(known, store))))
export const keptKey = <Known>() => orNothing(keys('readonly').then((all) => request<Known>(all.get(store))))
export const dropKey = () => orNothing(keys('readwrite').then((all) => request(all.delete(store))))
