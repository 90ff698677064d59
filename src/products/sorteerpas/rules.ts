import type { PassRules } from '#domain/catalogue/index.ts'
import { begin } from '../certificates.ts'

/** Not one of these figures was published: the simulation's own, each to be confirmed by the city. */
const from = { validFrom: begin, toConfirm: true } as const

export const passRules: PassRules = {
  prices: [
    { fraction: 'residual', litres: 30, cents: 50, ...from },
    { fraction: 'residual', litres: 60, cents: 100, ...from },
    { fraction: 'pmd', litres: 60, cents: 10, ...from },
    { fraction: 'organic', litres: 30, cents: 0, ...from },
    { fraction: 'paper', litres: 60, cents: 0, ...from },
    { fraction: 'glass', litres: 30, cents: 0, ...from },
  ],
  topUps: [{ leastCents: 500, mostCents: 10_000, choices: [1_000, 2_000, 5_000], ...from }],
  low: [{ cents: 300, ...from }],
  refills: [{ mostAMonth: 4, ...from }],
  newCard: [{ cents: 500, ...from }],
  credits: [
    {
      id: 'verhoogde-tegemoetkoming',
      rule: 'social.increasedAllowance',
      cents: 2_000,
      words: {
        nl: 'Jaarlijks tegoed van de stad',
        en: 'Yearly credit of the city',
        fr: 'Crédit annuel de la ville',
      },
      ...from,
    },
  ],
  streets: [
    { street: 'Driekoningenstraat', postalCode: '2600', ...from },
    { street: 'Fruithoflaan', postalCode: '2600', ...from },
    { street: 'Statiestraat', postalCode: '2600', ...from },
  ],
  settleAfter: [{ days: 14, ...from }],
}
