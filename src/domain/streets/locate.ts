import {
  type AddressRegister,
  type LookedUp,
  type Position,
  type RegisteredAddress,
  toLambert72,
} from '#outside/address-register/index.ts'
import type { Context } from '#platform/context.ts'
import { isLeftOf, lineThrough, type Placed, type Point, parityOf, placed } from './line.ts'
import { type KnownLine, keepLine, lineOf, type StreetsTables } from './store.ts'
import type { Stretch } from './stretch.ts'

/** Where a stretch is. `unknown`: the register has no such address; `unclear`: it has, but not how the street runs there. */
export type Located =
  | Readonly<{ outcome: 'found'; placed: Placed; position: Position; municipality: string }>
  | Readonly<{ outcome: 'unknown' | 'unclear' | 'silent' }>

/** Less than this resembles another address more. */
const surely = 80

/** Finds the address in the register and puts the stretch on the line of its street, which is kept when it is new. */
export async function locate(
  { db }: Context<StreetsTables>,
  addresses: AddressRegister,
  stretch: Stretch,
): Promise<Located> {
  const house = await houseAt(addresses, stretch, stretch.number)
  if (house.outcome !== 'found') return house
  const { street, postalCode, municipality } = house
  const known = (await lineOf(db, postalCode, street)) ?? (await newLine(db, addresses, stretch, house))
  if (known === 'silent' || known === 'unclear') return { outcome: known }
  return { outcome: 'found', placed: placedOn(known, stretch, house), position: house.position, municipality }
}

/** The stretch before this house, on the line of its street. */
export function placedOn({ line, oddOnLeft }: KnownLine, stretch: Stretch, house: Omit<House, 'outcome'>): Placed {
  const houseOnLeft = oddOnLeft === (parityOf(stretch.number) === 'odd')
  const written = { ...stretch, street: house.street, postcode: house.postalCode }
  return placed(written, { house: house.point, line, houseOnLeft })
}

export type House = Readonly<{
  outcome: 'found'
  street: string
  postalCode: string
  municipality: string
  position: Position
  point: Point
}>
type HouseFound = House | Readonly<{ outcome: 'unknown' | 'silent' }>

/** The house that the register knows by this address. */
export async function houseAt(
  addresses: AddressRegister,
  { street, postcode, municipality }: Stretch,
  houseNumber: string,
): Promise<HouseFound> {
  const answer = await addresses.match({ street, houseNumber, postalCode: postcode, municipality })
  if (answer.outcome !== 'found') return { outcome: answer.outcome === 'wrong-question' ? 'unknown' : 'silent' }
  const best = bestOf(answer)
  if (!best?.position || !best.street || !best.postalCode) return { outcome: 'unknown' }
  const { position, street: name, postalCode, municipality: place = '' } = best
  return { outcome: 'found', street: name, postalCode, municipality: place, position, point: toLambert72(position) }
}

/** Only an address with a number of its own: a street alone is no place to measure from. */
const bestOf = ({ value }: Extract<LookedUp<readonly RegisteredAddress[]>, { outcome: 'found' }>) =>
  value.find(({ id, score }) => id !== undefined && score >= surely)

/** Two houses on one side say how a street runs, one across the street which side is which. */
async function newLine(
  db: Context<StreetsTables>['db'],
  addresses: AddressRegister,
  stretch: Stretch,
  house: House,
): Promise<KnownLine | 'silent' | 'unclear'> {
  const own = Number.parseInt(stretch.number, 10)
  for (const step of [2, -2, 4, -4, 6, -6]) {
    const other = await houseAt(addresses, stretch, String(own + step))
    if (other.outcome === 'silent') return 'silent'
    if (other.outcome !== 'found' || other.street !== house.street) continue
    const [lower, higher] = step > 0 ? [house.point, other.point] : [other.point, house.point]
    const line = lineThrough(lower, higher)
    if (!line) continue
    const across = await houseAt(addresses, stretch, String(own + 1))
    if (across.outcome === 'silent') return 'silent'
    const isOdd = own % 2 !== 0
    // In Belgium odd numbers stand on the left of whoever walks up; the house across the street knows better.
    const acrossOnLeft = across.outcome === 'found' ? isLeftOf(line, across.point) : !isOdd
    return keepLine(db, house, { line, oddOnLeft: isOdd ? !acrossOnLeft : acrossOnLeft })
  }
  return 'unclear'
}
