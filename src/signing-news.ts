import { letterOfSigner, lookAtCase, type SignersEnd } from '#domain/cases/index.ts'
import type { Catalogue } from '#domain/catalogue/index.ts'
import { tell } from '#domain/messages/index.ts'
import type { OpenContext } from '#platform/context.ts'

/** Tells those who sign together, and the applicant, what they have to know: each thing once. */
export function signingNews(context: () => OpenContext, catalogue: Catalogue) {
  const titleOf = ({ product, version }: Readonly<{ product: string; version: number }>) =>
    catalogue.get(product, version).title

  return {
    /** Somebody may sign now, or did not yet (`n`: which reminder). Who answered meanwhile hears nothing. */
    async asked(signerId: string, n = 0): Promise<void> {
      const within = context()
      const letter = await letterOfSigner(within, signerId)
      const until = letter?.signer.endsOn
      if (!letter || !until || letter.signer.state !== 'asked') return
      await tell(within, {
        ...{ personId: letter.signer.personId, caseId: letter.caseId },
        template: n === 0 ? 'please-sign' : 'please-sign-reminder',
        facts: { product: titleOf(letter), who: letter.applicant, until, path: `/ondertekenen/${letter.caseId}` },
        once: `please-sign/${signerId}/${n}`,
      })
    },

    async stopped(signerId: string): Promise<void> {
      const within = context()
      const letter = await letterOfSigner(within, signerId)
      if (!letter) return
      await tell(within, {
        ...{ personId: letter.signer.personId, caseId: letter.caseId, template: 'sign-no-more' },
        facts: { product: titleOf(letter), who: letter.applicant, path: `/ondertekenen/${letter.caseId}` },
        once: `sign-no-more/${signerId}`,
      })
    },

    async allSigned(caseId: string): Promise<void> {
      const within = context()
      const subject = await lookAtCase(within, caseId)
      const about = { product: titleOf(subject), number: subject.number, path: `/aanvraag/${caseId}` }
      const facts = { ...about, pays: (subject.feeCents ?? 0) > 0 }
      await tell(within, { personId: subject.applicant, caseId, template: 'all-signed', facts })
    },

    async ended(caseId: string, why: SignersEnd): Promise<void> {
      const within = context()
      const subject = await lookAtCase(within, caseId)
      const about = { product: titleOf(subject), number: subject.number, path: `/aanvraag/${caseId}` }
      const facts = { ...about, why }
      // It may come back more than once: each time the case has changed.
      const once = `signers-ended/${caseId}/${subject.revision}`
      await tell(within, { personId: subject.applicant, caseId, template: 'signers-ended', facts, once })
    },
  }
}
