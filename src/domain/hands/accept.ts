import { type OpenContext, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { handOverList } from './list.ts'
import { insertAcceptance } from './store.ts'

/**
 * One of both units says that the list is right, as it reads it now (`fingerprint`). Again, it changes nothing. Refuses
 * `hands/list-changed` when the list is another one meanwhile, `hands/other-unit` for who works in neither or for the old unit after the day, and `hands/taken-back`.
 */
export async function acceptHandOver(
  context: OpenContext,
  catalogue: Catalogue,
  { changeId, fingerprint }: Readonly<{ changeId: string; fingerprint: string }>,
): Promise<void> {
  const { actor, now } = context
  const list = await handOverList(context, catalogue, changeId)
  const { from, to } = list.change
  if (actor.kind !== 'employee' || ![from, to].includes(actor.unit) || list.wentOver)
    throw new Refusal('forbidden', 'hands/other-unit')
  if (list.state === 'taken-back') throw new Refusal('conflict', 'hands/taken-back')
  if (list.fingerprint !== fingerprint) throw new Refusal('conflict', 'hands/list-changed')
  await transaction(context, (tx: OpenContext['db']) =>
    insertAcceptance(tx, {
      id: newId(),
      changeId,
      unit: actor.unit,
      fingerprint,
      files: list.files.length,
      by: actor.id,
      byName: actor.name,
      at: now,
    }),
  )
}
