import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Language, Words } from '#platform/words.ts'
import { countMessages, type MessagesTables } from './store.ts'
import { tell } from './tell.ts'

const mostAnHour = 5

/**
 * The file itself by e-mail, because its owner asked for it; five an hour at most. Whether the address is confirmed and
 * the document is this person's is judged when it is sent (`sendMessage`): what changed in between counts.
 */
export async function askForFile(
  context: Context<MessagesTables>,
  asked: Readonly<{ personId: string; caseId: string; documentId: string; product: Words; language: Language }>,
): Promise<void> {
  const { personId, caseId, documentId, product, language } = asked
  const { actor } = context
  if (actor.kind !== 'resident' || actor.id !== personId) throw new Refusal('missing', 'messages/not-found')
  const anHourAgo = new Date(context.now.getTime() - 3_600_000)
  if ((await countMessages(context.db, personId, 'certificate-file', anHourAgo)) >= mostAnHour)
    throw new Refusal('too-many', 'messages/too-many-files')
  const facts = { product, documentId, path: `/aanvraag/${caseId}` }
  await tell(context, { personId, caseId, template: 'certificate-file', facts, language, again: true })
}
