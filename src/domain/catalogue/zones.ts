import type { Address } from '#outside/population-register/index.ts'
import { isWithin, type Period } from './product.ts'

/** Streets of a zone; without numbers the whole street. Odd and even sides may lie in different zones. */
export type ZoneStretch = Readonly<{
  postalCode: string
  street: string
  from?: number
  to?: number
  side?: 'odd' | 'even'
}>

/** A zone where residents may have a permit, in a period. What is outside every zone needs none. */
export type ParkingZone = Period &
  Readonly<{ code: string; name: string; stretches: readonly ZoneStretch[]; toConfirm?: boolean }>

/** What `zoneOfAddress` gives for an address of the city that lies in no zone. */
export const outsideZones = 'geen'

/**
 * The code of the zone in which an address lies on `day`; `geen` when it lies in none of them; `null` when the address is not
 * known well enough, or nobody drew zones. The zone follows from the address: nobody chooses it.
 */
export function zoneOfAddress(
  zones: readonly ParkingZone[] | undefined,
  address: Address | undefined,
  day: string,
): string | null {
  if (!zones || address?.kind !== 'belgian' || !address.street || !address.postalCode) return null
  const { street, postalCode } = address
  const inForce = zones.filter((zone) => isWithin(zone, day))
  const onStreet = inForce.flatMap((zone) =>
    zone.stretches
      .filter((stretch) => stretch.postalCode === postalCode && plain(stretch.street) === plain(street))
      .map((stretch) => ({ code: zone.code, stretch })),
  )
  if (onStreet.length === 0) return outsideZones
  const number = Number.parseInt(address.houseNumber ?? '', 10)
  if (Number.isNaN(number)) return null
  return onStreet.find(({ stretch }) => covers(stretch, number))?.code ?? outsideZones
}

const covers = ({ from = 0, to = Number.POSITIVE_INFINITY, side }: ZoneStretch, number: number): boolean =>
  from <= number && number <= to && (side === undefined || (side === 'odd') === (number % 2 === 1))

const plain = (street: string): string =>
  street
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
