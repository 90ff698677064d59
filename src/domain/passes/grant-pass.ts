import type { Address, PopulationRegister, RegisteredPerson } from '#outside/population-register/index.ts'
import { handedOver, type OpenContext, system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { isWithin, type PassRules, type SortingStreet } from '../catalogue/index.ts'
import { consultHousehold, consultPerson, knowPerson } from '../people/index.ts'
import { openWallet } from './open-wallet.ts'
import { walletIdOf } from './store.ts'
import { requireMember } from './wallet.ts'

/** `not-here`: no sorting street; `unknown`: the register does not say where; `silent`: ask again later. */
export type PassGranted =
  | Readonly<{ outcome: 'granted' | 'has'; walletId: string }>
  | Readonly<{ outcome: 'not-here' | 'unknown' | 'silent' }>

const why = { purpose: 'sorteerpas', caseId: null }

/**
 * Gives the household of this person its pass when it lives in a sorting street, without anybody having to ask. Where it lives is
 * asked of the register each time, and stands in the log that the person reads. Again changes nothing.
 */
export async function grantPass(
  context: OpenContext,
  register: PopulationRegister,
  rules: PassRules,
  personId: string,
): Promise<PassGranted> {
  requireMember([personId], context.actor)
  const known = await walletIdOf(context.db, personId)
  if (known) return { outcome: 'has', walletId: known }

  const person = await consultPerson(context, register, personId, why)
  if (person.outcome === 'silent' || person.outcome === 'alarm') return { outcome: 'silent' }
  if (person.outcome !== 'found') return { outcome: 'unknown' }
  const lives = livesInStreet(person.value, rules, cityDay(context.now))
  if (lives === null) return { outcome: 'unknown' }
  if (lives === false) return { outcome: 'not-here' }

  const household = await consultHousehold(context, register, personId, why)
  if (household.outcome === 'silent' || household.outcome === 'alarm') return { outcome: 'silent' }
  const city = { ...handedOver(context), actor: system('passes') }
  const others = household.outcome === 'found' ? household.value.members : []
  const members = new Set([personId])
  for (const { insz, name } of others) {
    if (!insz) continue
    const names = { givenName: name?.given[0] ?? '', familyName: name?.family.join(' ') ?? '' }
    members.add((await knowPerson(city, { insz, ...names })).id)
  }
  return { outcome: 'granted', walletId: await openWallet(city, [...members]) }
}

/** Whether the register says that somebody lives in a sorting street on `day`; null: it does not say where. */
export function livesInStreet(person: RegisteredPerson, rules: PassRules, day: string): boolean | null {
  if (person.death || person.struckOff) return false
  return person.address ? isInStreet(person.address, rules.streets, day) : null
}

function isInStreet(address: Address, streets: readonly SortingStreet[], day: string): boolean | null {
  if (address.kind === 'foreign') return false
  const { street, postalCode } = address
  if (!street || !postalCode) return null
  return streets.some(
    (one) => isWithin(one, day) && one.postalCode === postalCode && spelled(one.street) === spelled(street),
  )
}

/** Registers differ in capitals, accents and spaces. */
const spelled = (street: string) =>
  street
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
