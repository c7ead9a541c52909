/** Takes away all that is kept in this browser: as after the install. */
import { browser } from '../../browser.ts';
import { grantedOrigins } from '../../sites/leave.ts';

/** Leave for sites first: with it every reader that runs by itself falls silent. */
export async function removeAll(): Promise<void> {
  const origins = await grantedOrigins();
  if (origins.length > 0) await browser.permissions.remove({ origins });
  const databases = await indexedDB.databases();
  for (const { name } of databases) if (name !== undefined) await emptyDatabase(name);
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}

/** Emptied and not deleted: to delete it would wait for every connection that another part of the extension holds. */
async function emptyDatabase(name: string): Promise<void> {
  const database = await settled(indexedDB.open(name));
  try {
    const stores = [...database.objectStoreNames];
    if (stores.length === 0) return;
    const transaction = database.transaction(stores, 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    for (const store of stores) transaction.objectStore(store).clear();
    await done;
  } finally {
    database.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
