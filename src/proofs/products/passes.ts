import { passRulesOf, type Swept, sweepPasses } from '#domain/passes/index.ts'
import { consultPerson, knowPerson } from '#domain/people/index.ts'
import { residentOn } from '#outside/personas.ts'
import { system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { type ProofCity, today } from './city.ts'
import type { Random } from './random.ts'

/** `due`: households of whom somebody was known and lives in a sorting street, counted by hand; `granted`: that got their pass. */
export type PassesResult = Readonly<{ known: number; due: number; granted: number; seconds: number }>

/**
 * The pass that nobody asks: of so many people of the invented city the register spoke before. A sweep gives each household in a sorting
 * street its pass, a second one gives none and ends none.
 */
export async function provePasses(
  city: ProofCity,
  { count, random, broken }: Readonly<{ count: number; random: Random; broken: string[] }>,
): Promise<PassesResult> {
  const began = performance.now()
  const rules = passRulesOf(city.site.catalogue.all(today))
  if (!rules) throw new Error('no product is a pass')
  const context = { ...city.context, actor: system('passes') }
  const { population } = city.office.registers
  const some = city.others.residents
    .map((resident) => ({ resident, at: random.between(0, 1e9) }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ resident }) => resident)
  const day = cityDay(today)
  const streets = new Set(rules.streets.map(({ street, postalCode }) => `${street} ${postalCode}`))
  const due = new Set<string>()
  for (const resident of some) {
    const { insz, givenNames, familyNames, household } = resident
    const names = { givenName: givenNames[0] ?? '', familyName: familyNames.join(' ') }
    const { id } = await knowPerson(context, { insz, ...names })
    await consultPerson(context, population, id, { purpose: 'attest-woonst', caseId: null })
    const now = residentOn(resident, day)
    if (!now || now.deceasedOn || now.struckOffOn) continue
    if (now.address && streets.has(`${now.address.street} ${now.address.postalCode}`)) due.add(household)
  }
  const dry = await sweepPasses(context, rules, null)
  const swept = await sweepPasses(context, rules, population)
  const again = await sweepPasses(context, rules, population)
  const wrong = (what: string, { granted, left, silent }: Swept) =>
    broken.push(`sorteerpas: ${what}: ${granted} granted, ${left} left, ${silent} silent, ${due.size} due`)
  // A dry run counts people: it asks nobody who lives together.
  if (dry.granted < due.size || dry.left !== 0) wrong('the dry run', dry)
  if (swept.granted !== due.size || swept.left !== 0 || swept.silent !== 0) wrong('the sweep', swept)
  if (again.granted !== 0 || again.left !== 0) wrong('the second sweep', again)
  return { known: some.length, due: due.size, granted: swept.granted, seconds: (performance.now() - began) / 1_000 }
}
