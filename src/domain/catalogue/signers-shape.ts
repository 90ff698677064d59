import { z } from 'zod'
import { signerKinds, signingOrders } from './signers.ts'

const text = z.string().regex(/\S/, 'Vul dit in.')
const words = z.strictObject({ nl: text, fr: text.optional(), en: text.optional() }).readonly()
const role = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'Gebruik alleen kleine letters, cijfers en streepjes.')
const days = z.int('Vul een geheel getal in.').min(1, 'Geef minstens één dag.')

/** Who signs besides the applicant, as it arrives as JSON. */
export const SigningTogetherShape = z.strictObject({
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  order: z.enum(signingOrders, `Deze volgorde bestaat niet. Kies uit: ${signingOrders.join(', ')}.`),
  signers: z
    .array(z.strictObject({ role, who: z.enum(signerKinds), title: words }))
    .min(1, 'Zeg wie er nog ondertekent.'),
  remindAfter: z.array(days),
  endsAfter: days,
  says: text.optional(),
  source: text,
  toConfirm: z.boolean().optional(),
})
