import { givenOf, visitsOf } from '#domain/appointments/index.ts'
import { type HandedOver, handedOverOf } from '#domain/automation/index.ts'
import type { Case } from '#domain/cases/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { type TransferRequest, transferOf } from '#domain/payments/index.ts'
import { type Parcel, parcelsOf } from '#domain/vouchers/index.ts'
import type { OpenContext } from '#platform/context.ts'
import type { ShellLanguage } from '#platform/words.ts'
import { outcomeSaid } from '#ui/words/outcomes.ts'
import type { Application } from './application.ts'
import type { Site } from './site.ts'

/** A visit at a counter. `link`: the secret part of its address. */
export type Booked = Readonly<{ link: string; place: string; startsAt: Date }>

/** What an application leads to beside a certificate: a transfer to make, another government, a parcel. */
export type Outcome = Readonly<{
  transfer: TransferRequest | null
  handedOver: HandedOver | null
  parcel: Parcel | null
  /** The visit at a counter that goes on with it. */
  appointment: Booked | null
}>

/** `orderId`: what is to be paid for this case, where something is. */
export async function outcomeOf(
  { appointments }: Pick<Site, 'appointments'>,
  context: OpenContext,
  { id, applicant }: Case,
  orderId: string | undefined,
): Promise<Outcome> {
  const [transfer, taken, parcels, visits] = await Promise.all([
    orderId ? transferOf(context, orderId) : null,
    handedOverOf(context, id),
    parcelsOf(context, applicant),
    visitsOf(context, applicant),
  ])
  const parcel = parcels.find(({ caseId }) => caseId === id) ?? null
  const visit = visits.find(({ caseId }) => caseId === id)
  const appointment = visit ? givenOf(appointments, visit) : null
  return { transfer, handedOver: taken[0] ?? null, parcel, appointment }
}

/** It is filled in, and the rest is done at a counter: also when a visit that was booked is over or cancelled. */
export const goesOnAtCounter = (
  { status, reason }: Pick<Case, 'status' | 'reason'>,
  { appointment }: Product,
): boolean =>
  (status === 'with-staff' && reason === 'needs-appointment') || (status === 'granted' && appointment !== undefined)

/** Of what is no certificate: in words of its own. */
export function specialTitle(
  { case: { status, reason }, product }: Application,
  outcome: Outcome,
  language: ShellLanguage,
) {
  const words = outcomeSaid(language)
  if (status === 'awaiting-payment' && outcome.transfer) return words.transferTitle
  if (status === 'granted' && outcome.handedOver) return words.handedTitle
  if (status === 'granted' && outcome.parcel) return words.vouchersTitle
  if (status === 'granted' && outcome.appointment) return words.booked
  return goesOnAtCounter({ status, reason }, product) ? words.appointmentTitle : null
}
