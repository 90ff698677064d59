import type { RegisteredPerson } from '#outside/population-register/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { vouchersWanted, voucherTermsOn } from '../../catalogue/index.ts'
import { tell } from '../../messages/index.ts'
import { openOrder, ordersOfCase, requestTransfer } from '../../payments/index.ts'
import { giveVouchers, reserveVouchers, vouchersLeft } from '../../vouchers/index.ts'
import type { Run, StepOutcome } from '../step.ts'

/** What an order of a case for vouchers is called among its orders. */
const purpose = 'vouchers'

/** What this application asks, at the terms of the day on which it was handed in; null: it asks none. */
function asked({ product, subject }: Pick<Run, 'product' | 'subject'>) {
  const { vouchers } = product
  const count = vouchersWanted(product, subject.answers)
  const terms = vouchers && subject.submittedAt && voucherTermsOn(vouchers, cityDay(subject.submittedAt))
  return vouchers && count && terms ? { kind: vouchers.kind, count, ...terms } : null
}

/** What our own ledger says of this year, when the product gives vouchers. */
export async function countVouchers(run: Run): Promise<StepOutcome> {
  const { context, subject } = run
  const wanted = asked(run)
  if (!wanted) return { outcome: 'done' }
  const { kind, year, most } = wanted
  const left = await vouchersLeft(context, { kind, personId: subject.applicant, year, most, exceptCase: subject.id })
  return { outcome: 'done', found: { vouchersLeft: left } }
}

/**
 * Sets the vouchers aside and asks for payment by transfer, with account and communication in a message; done once it is paid. The
 * right was checked before: nobody pays for what he then does not get.
 */
export async function askPayment(run: Run): Promise<StepOutcome> {
  const { context, office, product, subject } = run
  const wanted = asked(run)
  if (!wanted || !office.account) return { outcome: 'task', reason: 'needs-payment' }
  const { id: caseId, applicant, number } = subject
  const orders = (await ordersOfCase(context, caseId)).filter((order) => order.purpose === purpose)
  if (orders.some(({ status }) => status === 'paid')) return { outcome: 'done' }

  const { account } = office
  const { kind, count, cents, year, most } = wanted
  const within = async (last: OpenContext) => {
    await reserveVouchers(last, { caseId, kind, personId: applicant, year, most, count })
    const owed = { caseId, purpose, payer: applicant, cents: cents * count, description: product.title.nl }
    const order = await openOrder(last, owed)
    const { communication, account: iban, holder } = await requestTransfer(last, account, order.id)
    const about = { product: product.title, number, path: `/aanvraag/${caseId}` }
    const facts = { ...about, cents: owed.cents, account: iban, holder, communication }
    await tell(last, { personId: applicant, caseId, template: 'transfer-asked', facts })
  }
  return { outcome: 'unpaid', within }
}

/** Gives what was set aside and paid, and makes the parcel for the post. */
export async function sendVouchers(run: Run): Promise<StepOutcome> {
  const { context, product, subject, found } = run
  const wanted = asked(run)
  const terms = product.vouchers && voucherTermsOn(product.vouchers, cityDay(context.now))
  const person = found.said?.person
  if (!wanted || !terms) return { outcome: 'done' }
  if (!person) return { outcome: 'task', reason: 'needs-address' }
  const parcel = {
    caseId: subject.id,
    number: subject.number,
    product: product.id,
    worthCents: wanted.worthCents,
    validUntil: terms.validUntil,
    name: [...(person.name?.given.slice(0, 1) ?? []), ...(person.name?.family ?? [])].join(' '),
    address: addressLines(person),
  }
  return { outcome: 'done', within: (last: OpenContext) => giveVouchers(last, parcel) }
}

/** As it goes on an envelope. A protected address is looked up when it is sent, and stands on no list. */
function addressLines({ address, protectedAddress }: RegisteredPerson): readonly string[] {
  if (protectedAddress || !address) return []
  if (address.kind === 'foreign') return address.lines
  const { street = '', houseNumber = '', box, postalCode = '', municipality = '' } = address
  return [`${street} ${houseNumber}${box ? ` bus ${box}` : ''}`, `${postalCode} ${municipality}`]
}
