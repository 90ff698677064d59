import type { Household } from '#outside/population-register/index.ts'
import type { Words } from '#platform/words.ts'
import { hasTurned } from './age.ts'
import type { Choosable } from './may-ask.ts'
import { isWithin, type Period, type Product } from './product.ts'

/** Who of the household may sign besides the applicant: any adult, or whom he is married to or lives with as a partner. */
export const signerKinds = ['adult-member', 'partner'] as const
export type SignerKind = (typeof signerKinds)[number]

/** Each after the one before, or all at the same time. */
export const signingOrders = ['in-turn', 'at-once'] as const

/** Somebody who signs besides the applicant. `title`: who that is to him, in the question that asks which member. */
export type SignerRule = Readonly<{ role: string; who: SignerKind; title: Words }>

/**
 * Who signs besides the applicant, in a period. `remindAfter`: days after each was asked on which he is reminded. `endsAfter`: days
 * after the applicant signed, the last one on which may be signed. `source`: the rule that says so.
 */
export type SigningTogether = Period &
  Readonly<{
    order: (typeof signingOrders)[number]
    signers: readonly SignerRule[]
    remindAfter: readonly number[]
    endsAfter: number
    /** What all declare, in the letter above their names: whole sentences, in Dutch. Without it: that they apply. */
    says?: string
    source: string
    toConfirm?: boolean
  }>

/** Who signs besides the applicant for what is signed on `day`; null: the applicant alone. */
export const signingTogetherOn = ({ signedBy }: Pick<Product, 'signedBy'>, day: string): SigningTogether | null =>
  signedBy?.find((row) => isWithin(row, day)) ?? null

const referencePerson = '01'
const partners = ['02', '21', '22']

/** The members of the household who may sign besides `applicant` (a national number), by the register's answer. */
export function membersToSign(
  { who }: Pick<SignerRule, 'who'>,
  { members }: Household,
  applicant: string,
  day: string,
): readonly Choosable[] {
  const asker = members.find(({ insz }) => insz === applicant)
  if (!asker) return []
  return members.flatMap((member) => {
    const { insz, birthDate, name } = member
    if (!insz || insz === applicant || !name || !birthDate || !hasTurned(18, birthDate, day)) return []
    if (who === 'partner' && !arePartners(asker.position?.code, member.position?.code)) return []
    return [{ ...member, insz }]
  })
}

/** Positions towards the reference person, of the National Register. */
const arePartners = (one = '', other = ''): boolean =>
  (one === referencePerson && partners.includes(other)) || (other === referencePerson && partners.includes(one))
