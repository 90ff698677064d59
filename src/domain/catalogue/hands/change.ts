import { dayBefore } from '../periods.ts'
import { isWithin, type Product, type ResponsibleUnit } from '../product.ts'

/** Products that go from one unit to another on a day (R12). Days are `YYYY-MM-DD`. */
export type ChangeOfHands = Readonly<{
  id: string
  from: string
  to: string
  /** The first day on which `to` answers for them. */
  on: string
  products: readonly string[]
  /** The decision that it rests on: `2021_CBS_04787`. */
  basis: string
  plannedAt: Date
  takenBackAt: Date | null
}>

export type ChangeState = 'planned' | 'carried-out' | 'taken-back'

/** Where a change stands on `day`: nothing has to run for it to be carried out. */
export function stateOn({ on, takenBackAt }: Pick<ChangeOfHands, 'on' | 'takenBackAt'>, day: string): ChangeState {
  if (takenBackAt) return 'taken-back'
  return on <= day ? 'carried-out' : 'planned'
}

/** The units of a product with what was planned on top of its definition. Every day keeps exactly one. */
export function unitsWith(product: Product, changes: readonly ChangeOfHands[]): readonly ResponsibleUnit[] {
  return changes
    .filter(({ takenBackAt, products }) => takenBackAt === null && products.includes(product.id))
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .reduce(handedOver, product.unit)
}

function handedOver(units: readonly ResponsibleUnit[], { from, to, on }: ChangeOfHands): readonly ResponsibleUnit[] {
  const before = units.find((unit) => isWithin(unit, dayBefore(on)))
  // The definition says otherwise by now: what it says counts.
  if (before?.name !== from) return units
  return [
    ...units
      .filter(({ validFrom }) => validFrom < on)
      .map((unit) => (unit === before ? { ...unit, validTo: dayBefore(on) } : unit)),
    { name: to, validFrom: on },
  ]
}

/** The product as its unit presents it on `day`: where to go and what to do may differ per unit. */
export function presentedOn(product: Product, day: string): Product {
  const unit = product.unit.find((one) => isWithin(one, day))?.name
  const { unit: _, ...texts } = product.unitTexts?.find((one) => one.unit === unit) ?? { unit: '' }
  return Object.keys(texts).length === 0 ? product : { ...product, ...texts }
}
