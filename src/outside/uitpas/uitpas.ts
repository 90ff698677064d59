import { z } from 'zod'
import type { CardState, Holder, LeisureCards, NewHolder, Told } from './index.ts'
import { type TransportSettings, transport } from './transport.ts'

export type UitpasSettings = TransportSettings &
  Readonly<{
    /** Our card system there. */
    cardSystem: number
    /** The organiser in whose name we register. */
    organiser: string
  }>

const Membership = z.object({
  cardSystem: z.object({ id: z.number() }),
  uitpasNumber: z.string().optional(),
  status: z.string().optional(),
  socialTariff: z
    .object({ status: z.enum(['ACTIVE', 'EXPIRED', 'SUSPENDED']), endDate: z.string().optional() })
    .optional(),
})
/** Loose: a holder is put back whole, also with what we do not know of. */
const Passholder = z.looseObject({
  id: z.string(),
  cardSystemMemberships: z.array(Membership).default([]),
})
const Found = z.object({ totalItems: z.number(), member: z.array(Passholder) })
const Card = z.object({ status: z.string(), cardSystem: z.object({ id: z.number() }).optional() })
const Nothing = z.unknown()

const states: Readonly<Record<string, CardState>> = {
  ACTIVE: 'in-use',
  BLOCKED: 'blocked',
  LOCAL_STOCK: 'in-stock',
}

/** The UiTPAS API 4.0 of publiq, with client access tokens. */
export function uitpas(settings: UitpasSettings): LeisureCards {
  const { cardSystem, organiser } = settings
  const ask = transport(settings)
  const holderOf = (one: z.infer<typeof Passholder>): Holder => {
    const ours = one.cardSystemMemberships.find((membership) => membership.cardSystem.id === cardSystem)
    const tariff = ours?.socialTariff
    return {
      id: one.id,
      number: ours?.uitpasNumber ?? null,
      reduced: tariff ? { state: reducedStates[tariff.status], until: tariff.endDate?.slice(0, 10) ?? null } : null,
    }
  }

  async function passholder(insz: string): Promise<Told<z.infer<typeof Passholder> | null>> {
    const answer = await ask({ method: 'GET', path: '/passholders', query: { inszNumber: insz } }, Found)
    if (answer.outcome === 'missing') return { outcome: 'done', value: null }
    return answer.outcome === 'done' ? { outcome: 'done', value: answer.value.member[0] ?? null } : answer
  }

  async function byId(id: string): Promise<Told<z.infer<typeof Passholder>>> {
    const answer = await ask({ method: 'GET', path: `/passholders/${encodeURIComponent(id)}` }, Passholder)
    return answer.outcome === 'missing' ? { outcome: 'refused', code: 'passholder-not-found' } : answer
  }

  const cards: LeisureCards = {
    async find(insz) {
      const found = await passholder(insz)
      if (found.outcome !== 'done') return found
      return { outcome: 'done', value: found.value && holderOf(found.value) }
    },

    async register(holder) {
      // The API has no key for "the same question again": whoever is there already is not registered twice.
      const known = await passholder(holder.insz)
      if (known.outcome !== 'done') return known
      const there = known.value
      if (there) {
        if (holderOf(there).number !== null) return { outcome: 'done', value: holderOf(there) }
        const path = `/passholders/${encodeURIComponent(there.id)}/memberships/${cardSystem}`
        const joined = await ask({ method: 'POST', path, body: membershipBody(holder) }, Nothing)
        if (joined.outcome === 'missing') return { outcome: 'alarm' }
        return joined.outcome === 'done' ? read(await byId(there.id)) : joined
      }
      const body = { ...holderBody(holder), registrationCardSystemId: cardSystem }
      const made = await ask({ method: 'POST', path: '/passholders', body }, Passholder)
      if (made.outcome === 'missing') return { outcome: 'alarm' }
      // Two of us at once: the other was first.
      if (made.outcome === 'refused' && made.code === 'insz-already-used') return firstRegistered(holder.insz)
      return read(made)
    },

    async reduce(holderId, until) {
      const known = await byId(holderId)
      if (known.outcome !== 'done') return known
      // A full replacement of the resource: everything that it holds goes back with it.
      const { id: _, cardSystemMemberships: __, ...rest } = known.value
      const body = { ...rest, registrationSocialTariffEndDate: until }
      const path = `/passholders/${encodeURIComponent(holderId)}`
      const put = await ask({ method: 'PUT', path, body }, Nothing)
      if (put.outcome === 'missing') return { outcome: 'alarm' }
      return put.outcome === 'done' ? read(await byId(holderId)) : put
    },

    async card(number) {
      const answer = await ask({ method: 'GET', path: '/cards', query: { uitpasNumber: number } }, Card)
      if (answer.outcome === 'missing') return { outcome: 'done', value: null }
      return answer.outcome === 'done' ? { outcome: 'done', value: states[answer.value.status] ?? 'unknown' } : answer
    },
  }
  return cards

  function read(answer: Told<z.infer<typeof Passholder>>): Told<Holder> {
    return answer.outcome === 'done' ? { outcome: 'done', value: holderOf(answer.value) } : answer
  }

  async function firstRegistered(insz: string): Promise<Told<Holder>> {
    const found = await cards.find(insz)
    if (found.outcome !== 'done') return found
    return found.value ? { outcome: 'done', value: found.value } : { outcome: 'refused', code: 'insz-already-used' }
  }

  function holderBody(holder: NewHolder) {
    const { insz, givenName, familyName, birthDate, email, address, parentalConsent, cardNumber, reducedUntil } = holder
    return {
      name: familyName,
      firstName: givenName,
      inszNumber: insz,
      dateOfBirth: birthDate,
      ...(email && { email }),
      address: { street: address.street, postalCode: address.postalCode, city: address.municipality, country: 'be' },
      parentalConsent,
      registrationOrganizer: { id: organiser },
      registrationCardType: cardNumber ? 'NFC_CARD' : 'DIGITAL',
      ...(cardNumber && { registrationUitpasNumber: cardNumber }),
      ...(reducedUntil && { registrationSocialTariffEndDate: reducedUntil }),
    }
  }

  function membershipBody({ cardNumber, reducedUntil }: NewHolder) {
    return {
      cardType: cardNumber ? 'NFC_CARD' : 'DIGITAL',
      ...(cardNumber && { uitpasNumber: cardNumber }),
      ...(reducedUntil && { socialTariff: { socialTariffEndDate: reducedUntil } }),
      registrationOrganizer: { id: organiser },
    }
  }
}

const reducedStates = { ACTIVE: 'active', EXPIRED: 'expired', SUSPENDED: 'suspended' } as const
