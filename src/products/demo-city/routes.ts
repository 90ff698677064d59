import type { Route } from '#domain/catalogue/index.ts'

const pilot = '2021-09-01'

/**
 * Who comes home (R31): for an identity card to who cannot go out for medical reasons, two together, because they carry the machine and enter a
 * home; with passports and driving licences one alone to the door. How far, when and how long are proposals.
 */
export const routes: readonly Route[] = [
  {
    place: 'aan-huis',
    base: 'stadsloket-harmonie',
    teams: [
      { id: 'ploeg-1', seats: ['ploeg-1a', 'ploeg-1b'], validFrom: pilot },
      { id: 'ploeg-2', seats: ['ploeg-2a'], validFrom: pilot },
    ],
    rules: [
      {
        ...{ radiusKm: 9, kmh: 20, noticeDays: 1, daysAhead: 28, heldShare: 1 / 3 },
        days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        windows: ['09:00', '11:00', '13:00', '15:00'].map((from) => ({
          from,
          to: `${Number(from.slice(0, 2)) + 2}:00`,
        })),
        validFrom: pilot,
        toConfirm: true,
      },
    ],
    kinds: [
      kind('identiteitskaart', 'identity', { minutes: 30, eachFurther: 15, people: 2, atHome: false }),
      kind('reispas', 'identity', { minutes: 10, eachFurther: 5, people: 1, atHome: true }),
      kind('rijbewijs', 'mobility', { minutes: 10, eachFurther: 5, people: 1, atHome: true }),
    ],
  },
]

function kind(
  product: string,
  theme: string,
  rest: Pick<Route['kinds'][number], 'minutes' | 'eachFurther' | 'people' | 'atHome'>,
): Route['kinds'][number] {
  return { product, theme, ...rest, validFrom: pilot, toConfirm: true }
}
