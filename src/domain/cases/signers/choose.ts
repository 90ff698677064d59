import { type Context, handedOver, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { membersToSign, type Product, type SigningTogether, signingTogetherOn } from '../../catalogue/index.ts'
import { knowMember, personById } from '../../people/index.ts'
import { type Case, requireAccess } from '../case.ts'
import { type CasesTables, lockCase } from '../store.ts'
import { replaceChosen, signersIn } from './store.ts'

/**
 * The applicant says who signs besides him: for each role of the definition the national number of a member of his household, as
 * the register last told it. Refuses `cases/already-submitted`, `cases/signers-missing` (a role without anybody, or twice the same)
 * and `people/not-in-household` or `cases/not-a-signer` for who may not.
 */
export function chooseSigners(
  context: Context<CasesTables>,
  product: Product,
  caseId: string,
  chosen: Readonly<Record<string, string>>,
): Promise<void> {
  const today = cityDay(context.now)
  return transaction(context, async (tx) => {
    const draft = await lockCase(tx, caseId)
    requireAccess(draft, context.actor)
    if (draft.status !== 'draft') throw new Refusal('conflict', 'cases/already-submitted')
    const rules = signingTogetherOn(product, today)?.signers ?? []
    const numbers = rules.map(({ role }) => chosen[role])
    if (numbers.includes(undefined) || new Set(numbers).size !== rules.length)
      throw new Refusal('conflict', 'cases/signers-missing')
    const people: { role: string; personId: string }[] = []
    for (const rule of rules) {
      const insz = chosen[rule.role] ?? ''
      const known = await knowMember(handedOver(context, tx), draft.applicant, insz)
      const may = membersToSign(rule, known.household, known.applicant.insz, today)
      if (!may.some((one) => one.insz === insz)) throw new Refusal('conflict', 'cases/not-a-signer')
      people.push({ role: rule.role, personId: known.person.id })
    }
    await replaceChosen(tx, caseId, people)
  })
}

/**
 * Who was chosen once must be one of the household still when the applicant signs, as the register last told it: somebody may have moved out
 * meanwhile. Refuses as `chooseSigners`.
 */
export async function requireStillSigners(
  context: Context<CasesTables>,
  { signers }: SigningTogether,
  draft: Pick<Case, 'id' | 'applicant'>,
): Promise<void> {
  const within = handedOver(context)
  for (const { role, personId } of await signersIn(context.db, draft.id)) {
    const insz = (await personById(within.db, personId))?.insz ?? ''
    const known = await knowMember(within, draft.applicant, insz)
    const rule = signers.find((one) => one.role === role)
    const may = rule ? membersToSign(rule, known.household, known.applicant.insz, cityDay(context.now)) : []
    if (!may.some((one) => one.insz === insz)) throw new Refusal('conflict', 'cases/not-a-signer')
  }
}
