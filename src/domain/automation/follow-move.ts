import type { RegisteredPerson } from '#outside/population-register/index.ts'
import { handedOver, type OpenContext, transaction, undoable } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { type GrantRule, limitOn, outsideZones, zoneOfAddress } from '../catalogue/index.ts'
import { dwellingOf, endGrant, type Grant, type GrantOrder, giveGrant, grantsElsewhere } from '../grants/index.ts'
import { tell } from '../messages/index.ts'
import { lookAtProfile } from '../people/index.ts'
import { dropGrantLooks, openGrantLook } from '../tasks/index.ts'
import type { MidOffice } from './step.ts'

/**
 * The register says that somebody lives elsewhere: what was granted for the old dwelling ends, and goes on in the zone of the new
 * one where that has a zone and a place left. May run twice: the second time nothing hangs on the old dwelling. An address that is
 * not known ends nothing by itself: a person looks, once.
 */
export async function followMove(context: OpenContext, office: MidOffice, personId: string): Promise<void> {
  const { facts } = await lookAtProfile(context, personId, 'parkeervergunning')
  const person = facts.find(({ name }) => name === 'person')?.value as RegisteredPerson | undefined
  if (!person) return
  const { address, struckOff, death } = person
  const dwelling = death ? null : dwellingOf(address)
  if (!dwelling && address?.kind !== 'foreign' && !struckOff && !death) {
    const [grant] = await grantsElsewhere(context, personId, null)
    if (grant) await openGrantLook(context, office.catalogue, { grant, reason: 'address-unknown' })
    return
  }
  // The register says it after all.
  await dropGrantLooks(context, { holder: personId, reason: 'address-unknown' })
  const zone = dwelling && zoneOfAddress(office.zones?.parking, address, cityDay(context.now))
  const isTold = !death
  for (const grant of await grantsElsewhere(context, personId, dwelling)) {
    const there = dwelling && zone && zone !== outsideZones ? { dwelling, zone } : null
    await moveGrant(context, office, grant, { there, isTold })
  }
}

/** A person found that the holder does not live any more where his permits hang on: they end, and he is told. */
export async function endWhereNobodyLives(context: OpenContext, office: MidOffice, holder: string): Promise<void> {
  for (const grant of await grantsElsewhere(context, holder, null))
    await moveGrant(context, office, grant, { there: null, isTold: true })
}

/** Ends the grant and, where there is room, carries it on at the new address: both or neither; a holder who lives is told. */
async function moveGrant(
  context: OpenContext,
  { catalogue }: MidOffice,
  grant: Grant,
  { there, isTold }: Readonly<{ there: Readonly<{ dwelling: string; zone: string }> | null; isTold: boolean }>,
): Promise<void> {
  const { kind, allows, subject, holder, valid, product, version } = grant
  if (!holder || !subject || !valid) return
  const definition = catalogue.get(product, version)
  const rule = definition.grants?.find((one) => one.kind === kind)
  const places = rule && limitOn(rule, cityDay(context.now))
  await transaction(context, async (tx) => {
    const within = handedOver(context, tx as OpenContext['db'])
    // What rests for it moves along itself.
    await endGrant(within, grant.id, context.now, { withWhatRests: true })
    const order = {
      ...{ kind, allows, subject, holder, product, version, caseId: null },
      ...{ zone: there?.zone ?? null, keepDays: definition.retention.contentDays },
      valid: { from: valid.from > context.now ? valid.from : context.now, until: valid.until },
      renewal: grant.renewable ? renewalOf(rule) : undefined,
    }
    const limit = there && places ? { dwelling: there.dwelling, places } : null
    const isCarriedOn = limit ? await wasGiven(within, { ...order, limit }) : false
    // Nobody writes to who died.
    if (!isTold) return
    const facts = {
      product: definition.title,
      zone: isCarriedOn ? (there?.zone ?? null) : null,
      path: '/mijn-loket',
    }
    await tell(within, { personId: holder, template: 'permit-moved', facts })
  })
}

const renewalOf = (rule: GrantRule | undefined): GrantOrder['renewal'] =>
  rule?.terms.flatMap(({ renews, until }) => (renews ? [{ daysBefore: renews.daysBefore, until }] : []))[0]

/** False when every place of the new dwelling is taken. */
async function wasGiven(context: OpenContext, order: Parameters<typeof giveGrant>[1]): Promise<boolean> {
  try {
    await undoable(context, (tx) => giveGrant(handedOver(context, tx as OpenContext['db']), order))
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'grants/limit-reached') return false
    throw error
  }
}
