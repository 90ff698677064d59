import { createHash } from 'node:crypto'
import { type Context, handedOver } from '#platform/context.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { keepAttachment, openAttachment, photoAdvice, putBackAttachment, straightened } from '../documents/index.ts'
import { withCome } from './paper.ts'
import { changeLink } from './paper-store.ts'
import type { CasesTables } from './store.ts'

/** Lays a photo that came straight and cuts the table away; once. What came can be had back. Refusal `cases/paper-over`. */
export const straightenPaper = (context: Context<CasesTables>, objects: ObjectStore, id: string): Promise<void> =>
  withCome(context, id, async (tx, { link, attachmentId, waitingAt: field }, { id: caseId, applicant: personId }) => {
    const documents = handedOver(context, tx)
    if (link.original_id !== null) return
    const { attachment, bytes } = await openAttachment(documents, objects, { attachmentId, caseId, purpose: 'cases' })
    if (!attachment.type.startsWith('image/')) return
    const laid = await straightened(bytes)
    const file = {
      ...{ name: attachment.name.replace(/\.[^.]*$/, '.jpg'), kind: 'jpeg' as const, type: 'image/jpeg', bytes: laid },
      ...{ size: laid.length, sha256: createHash('sha256').update(laid).digest('hex'), notes: [] },
    }
    const kept = await keepAttachment(documents, objects, { caseId, personId, field, file })
    await changeLink(tx, id, { attachmentId: kept.id, originalId: attachmentId, advice: await photoAdvice(file) })
  })

/** The photo as it came, before it was laid straight. Refusal `cases/paper-over`. */
export const paperAsItCame = (context: Context<CasesTables>, objects: ObjectStore, id: string): Promise<void> =>
  withCome(context, id, async (tx, { link, waitingAt: field }, { id: caseId, applicant: personId }) => {
    const documents = handedOver(context, tx)
    if (link.original_id === null) return
    const { id: attachmentId } = await putBackAttachment(documents, { caseId, personId, field }, link.original_id)
    const { attachment, bytes } = await openAttachment(documents, objects, { attachmentId, caseId, purpose: 'cases' })
    const advice = await photoAdvice({ bytes, type: attachment.type })
    await changeLink(tx, id, { attachmentId, originalId: null, advice })
  })
