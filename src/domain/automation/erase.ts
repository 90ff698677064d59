import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { eraseDueCases } from '../cases/index.ts'
import { eraseAttachments, eraseDocuments } from '../documents/index.ts'
import { eraseMessages } from '../messages/index.ts'
import { eraseSignatures } from '../signing/index.ts'
import { erasePlaces } from '../streets/index.ts'
import { eraseTasks } from '../tasks/index.ts'

/** Retention: erases what is due, case by case with all that hangs on it, in one transaction a batch. Gives how many. */
export function eraseDue(context: OpenContext): Promise<number> {
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const ids = await eraseDueCases(within)
    await eraseDocuments(within, ids)
    await eraseAttachments(within, ids)
    await eraseSignatures(within, ids)
    await erasePlaces(within, ids)
    await eraseTasks(within, ids)
    for (const id of ids) await eraseMessages(within, id)
    return ids.length
  })
}
