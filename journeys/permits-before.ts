// A demo city of its own in which residents have a permit since two years: for the journey of renewing it.
import { giveGrant } from '#domain/grants/index.ts'
import { knowPerson } from '#domain/people/index.ts'
import { openGrantLook } from '#domain/tasks/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { system } from '#platform/context.ts'
import { startDemo } from '../src/dev.ts'
import { permitGivenBefore } from '../src/permit-before.fixture.ts'

const demo = await startDemo({ LOG_LEVEL: 'error', ...process.env })
const before = [
  { key: 'jan', plate: '1WWW901', zone: 'BER2', daysLeft: 30 },
  { key: 'sofie', plate: '1WWW902', zone: 'BER2', daysLeft: 30 },
  { key: 'yasmina', plate: '1WWW905', zone: 'BER1', daysLeft: 30 },
  { key: 'omer', plate: '1WWW904', zone: 'BER2', daysLeft: 100 },
]
for (const one of before) await permitGivenBefore(demo, one)

// Of these a register does not say enough: a person looks at them.
const { site } = demo.program
const mending = { db: site.db, actor: system('mid-office'), now: site.clock() }
for (const [key, plate, reason] of [
  ['emine', '1WXY001', 'renewal-unknown'],
  ['piet', '1WXY002', 'address-unknown'],
  ['maria', '1WXY003', 'address-unknown'],
] as const) {
  const grant = await permitGivenBefore(demo, { key, plate, zone: 'BER2', daysLeft: 100 })
  await openGrantLook(mending, site.catalogue, { grant, reason })
}
// A tariff that does not go on by itself: the parent who asked it died, or there is no card that works.
const tariff = site.catalogue.current('kansentarief', site.clock())
for (const [key, card, reason] of [
  ['lina', '0930000009901', 'consenter-died'],
  ['karel', '0930000009902', 'no-card'],
] as const) {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const names = { givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const { id: holder } = await knowPerson(mending, { insz, ...names })
  const valid = { from: mending.now, until: new Date(mending.now.getTime() + 30 * 86_400_000) }
  const grant = await giveGrant(mending, {
    ...{ kind: 'kansentarief', allows: 'tariff', subject: { of: 'card', key: card }, holder, zone: null, valid },
    ...{ product: tariff.id, version: tariff.version, caseId: null, keepDays: 730 },
  })
  await openGrantLook(mending, site.catalogue, { grant, reason })
}
console.log(`Ready: ${demo.program.url}`)
process.once('SIGTERM', () => demo.stop().finally(() => process.exit(0)))
