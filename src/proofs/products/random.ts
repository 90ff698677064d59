import { chance } from '../chance.ts'

/** Draws that are the same for the same seed. */
export type Random = Readonly<{
  happens(share: number): boolean
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  pick<One>(list: readonly One[]): One
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name
  /** The year in which a car came into traffic: most are young, some are very old. */
  oldYear(): number
}>

export function drawing(seed: number): Random {
  const next = chance(seed)
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    happens: (share) => next() < share,
    between,
    pick(list) {
      const one = list[Math.floor(next() * list.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    weighted(weights) {
      const all = Object.entries(weights) as [keyof typeof weights, number][]
      let left = next() * all.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of all) {
        left -= weight
        if (left < 0) return name
      }
      return all[0]?.[0] as keyof typeof weights
    },
    oldYear: () => 2026 - Math.floor(next() ** 1.6 * 29),
  }
}
