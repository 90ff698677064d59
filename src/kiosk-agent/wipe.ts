import { rm } from 'node:fs/promises'
import type { Because, Proof } from './city.ts'
import type { Living } from './record.ts'
import { removeRemains } from './remains.ts'

/** Destroys the profile of a browser that has ended, looks for what is left of its visit, and says what was found, and how much could not be read. */
export async function wipe(
  living: Living & Readonly<{ screenId: string }>,
  { because, lookIn }: Readonly<{ because: Because; lookIn: readonly string[] }>,
): Promise<Readonly<{ proof: Proof; unread: number }>> {
  const begun = performance.now()
  await destroy(living.folder)
  const { screenId, markers, since } = living
  const { unread, ...found } = await removeRemains({ folders: lookIn, markers, since })
  const endedAt = new Date().toISOString()
  const tookMs = Math.round(performance.now() - begun)
  return { proof: { screenId, because, endedAt, markers: markers.length, ...found, tookMs }, unread }
}

/** A process that is ending may still write: tried again for a moment. */
export const destroy = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
