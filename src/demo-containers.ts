import { readFile, writeFile } from 'node:fs/promises'
import { makeAsker, requireAsker } from '#domain/grants/index.ts'
import type { Actor, OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { openingsPurpose } from './channels/api/index.ts'

/** The key with which the containers of the demonstration tell their openings; kept in `file` as long as it is good. */
export async function containerKey({ db, now }: OpenContext, file: string): Promise<string> {
  const wanted = { role: 'container', purpose: openingsPurpose } as const
  const kept = await readFile(file, 'utf8').catch(() => null)
  if (kept) {
    const good = await requireAsker({ db }, kept, wanted).catch(() => null)
    if (good) return kept
  }
  const actor: Actor = {
    kind: 'employee',
    id: newId(),
    name: 'Demonstratie',
    unit: 'SB',
    roles: ['administrator'],
    channel: 'desk',
    sessionId: newId(),
  }
  const asker = { name: 'Containers', role: 'container', units: ['SB'], purposes: [openingsPurpose] } as const
  const { key } = await makeAsker({ db, now, actor }, { ...asker, perMinute: 6_000, days: 30 })
  await writeFile(file, key, { mode: 0o600 })
  return key
}
