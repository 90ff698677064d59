import type { PassRules } from '../catalogue/index.ts'
import type { ContainerOpening } from './ledger/opening.ts'

const from = { validFrom: '2021-01-01' }

/** Rules with a tariff that rises in 2022, and nothing that a test does not name. */
export const passRules: PassRules = {
  prices: [
    { fraction: 'residual', litres: 30, cents: 50, ...from, validTo: '2021-12-31' },
    { fraction: 'residual', litres: 30, cents: 60, validFrom: '2022-01-01' },
    { fraction: 'residual', litres: 60, cents: 100, ...from },
    { fraction: 'pmd', litres: 60, cents: 10, ...from },
    { fraction: 'paper', litres: 60, cents: 0, ...from },
  ],
  topUps: [{ leastCents: 500, mostCents: 10_000, choices: [1_000, 2_000], ...from }],
  low: [{ cents: 300, ...from }],
  refills: [{ mostAMonth: 2, ...from }],
  newCard: [{ cents: 500, ...from }],
  credits: [{ id: 'gift', rule: 'social.increasedAllowance', cents: 2_000, words: { nl: 'Tegoed' }, ...from }],
  streets: [],
  settleAfter: [{ days: 14, ...from }],
}

/** An opening of thirty litres of residual waste; only what a test is about is named. */
export const anOpening = (change: Partial<ContainerOpening> = {}): ContainerOpening => ({
  container: 'C-001',
  sequence: 1,
  card: '0930000000001',
  fraction: 'residual',
  litres: 30,
  openedAt: new Date('2021-09-06T07:00:00Z'),
  ...change,
})
