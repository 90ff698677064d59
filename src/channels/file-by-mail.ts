import { lookAtCase } from '#domain/cases/index.ts'
import type { IssuedDocument } from '#domain/documents/index.ts'
import { askForFile, type Confirmed, confirmAddress } from '#domain/messages/index.ts'
import { lookAtProfile, setContact } from '#domain/people/index.ts'
import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import type { Language } from '#platform/words.ts'
import type { Site } from './site.ts'

/** Whose file, of which document, in which language its letter is. */
export type FileWish = Readonly<{
  document: Pick<IssuedDocument, 'id' | 'caseId'>
  personId: string
  language: Language
}>

/** The file as an attachment, to the confirmed address of its owner: judged once more when it is sent. */
export async function promiseFile({ catalogue }: Site, context: OpenContext, wish: FileWish): Promise<void> {
  const { document, personId, language } = wish
  const { id: documentId, caseId } = document
  const { product, version } = await lookAtCase(context, caseId)
  const { title } = catalogue.get(product, version)
  await askForFile(context, { personId, caseId, documentId, product: title, language })
}

/** The address becomes this person's own and the file is promised together, or neither. */
export function confirmAndPromise(site: Site, context: OpenContext, wish: FileWish, code: string): Promise<Confirmed> {
  const { personId } = wish
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const outcome = await confirmAddress(within, { personId, code })
    if (outcome.outcome === 'confirmed') {
      await setContact(within, personId, { kind: 'email', value: outcome.address, confirmed: true })
      await promiseFile(site, within, wish)
    }
    return outcome
  })
}

/** The mail address that is known of somebody, empty when there is none, and whether its owner showed that it is his. */
export async function emailOf(context: OpenContext, personId: string) {
  const { contacts } = await lookAtProfile(context, personId)
  const email = contacts.find(({ kind }) => kind === 'email')
  return { address: email?.value ?? '', confirmed: Boolean(email?.confirmedAt) }
}

/** As it is shown where others stand behind: enough to know one's own again. */
export function maskedAddress(address: string): string {
  const [name = '', host = ''] = address.split('@')
  return `${name.slice(0, 1)}•••@${host}`
}
