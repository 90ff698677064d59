import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { hintPromised } from '#platform/jobs/index.ts'
import type { Language } from '#platform/words.ts'
import { type MessageFacts, requireReader, type Template } from './message.ts'
import { insertMessage, type MessagesTables } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Send this message, or try again. */
    'messages.send': { messageId: string }
  }
}

export type Told<Kind extends Template = Template> = {
  [Name in Kind]: Readonly<{
    personId: string
    template: Name
    facts: MessageFacts[Name]
    caseId?: string
    language?: Language
    /** Said once per case and template; `false` to say it again (a second code, a second refund). Default: once when there is a case. */
    again?: boolean
    /** Said once under this key, where the case does not say which time it is. */
    once?: string
  }>
}[Kind]

/**
 * Promises a message in the transaction of the command that has something to say: after a rollback nothing is sent. Null:
 * it was said before. A resident can only cause messages to himself.
 */
export async function tell(context: Context<MessagesTables>, told: Told): Promise<string | null> {
  requireReader(context.actor, told.personId)
  const { personId, template, facts, caseId, language = 'nl', again = false } = told
  const id = newId()
  const once = told.once ?? (caseId && !again ? `${template}/${caseId}` : null)
  const isNew = await insertMessage(context.db, {
    id,
    personId,
    template,
    language,
    facts,
    caseId: caseId ?? null,
    once,
    createdAt: context.now,
  })
  if (isNew) hintPromised(context.db)
  return isNew ? id : null
}
