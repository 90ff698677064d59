import type { ProductMistake } from './definition.ts'
import { purposeForMembers } from './may-ask.ts'
import { inDutch, periodMistakes } from './periods.ts'
import type { OfferChannel, Product } from './product.ts'

const where = 'signedBy'

/** Where the applicant can say who else signs. At a counter they come together, and nobody has to wait for the other. */
const choosingChannels: readonly OfferChannel[] = ['portal', 'kiosk']

/** What is wrong with who signs besides the applicant. */
export function signerMistakes(product: Product): readonly ProductMistake[] {
  const { signedBy: rows } = product
  if (!rows) return []
  return [
    ...periodMistakes(rows, product.validFrom).map((mistake) => ({
      where,
      what: `Wie ondertekent: ${inDutch(mistake)}`,
    })),
    ...(product.signature === 'simple'
      ? []
      : [{ where: 'signature', what: 'Anderen ondertekenen door zich aan te melden: kies de handtekening simple.' }]),
    ...(purposeForMembers(product) === null
      ? [{ where: 'facts', what: 'Vraag de persoon op. Anders mag het register niet zeggen wie er samenwoont.' }]
      : []),
    ...(product.mayAskFor?.some(({ who }) => who !== 'self')
      ? [{ where, what: 'Wat iemand voor een ander vraagt, kan niet door meer mensen ondertekend worden.' }]
      : []),
    ...product.channels
      .filter((channel) => !choosingChannels.includes(channel))
      .map((channel) => ({ where, what: `In het kanaal ${channel} kan niemand kiezen wie er nog ondertekent.` })),
    // One question a screen, and one question is all there is.
    ...(product.channels.includes('kiosk') && rows.some(({ signers }) => signers.length > 1)
      ? [{ where, what: 'Aan een contactpunt kan de aanvrager maar één persoon kiezen.' }]
      : []),
    ...rows.flatMap(({ signers, remindAfter, endsAfter }, at) => {
      const roles = signers.map(({ role }) => role)
      const ascending = remindAfter.every((days, n) => days > (remindAfter[n - 1] ?? 0) && days < endsAfter)
      return [
        ...(new Set(roles).size === roles.length
          ? []
          : [{ where: `${where}.${at}.signers`, what: 'Elke ondertekenaar heeft een eigen naam.' }]),
        ...(ascending
          ? []
          : [{ where: `${where}.${at}.remindAfter`, what: 'Herinneringen volgen elkaar op, vóór het einde.' }]),
      ]
    }),
  ]
}
