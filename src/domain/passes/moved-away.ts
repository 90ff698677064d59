import type { Household, PopulationRegister, RegisteredPerson } from '#outside/population-register/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import type { PassRules } from '../catalogue/index.ts'
import { consultHousehold, consultPerson, lastSaid, personByNumber } from '../people/index.ts'
import { livesInStreet } from './grant-pass.ts'

/** Somebody who can be asked where people live. Null: it does not say. */
export type Source = Readonly<{
  person: (personId: string) => Promise<RegisteredPerson | 'silent' | null>
  household: (personId: string) => Promise<Household | 'silent' | null>
}>

/** `left`: nobody of the household lives in a sorting street; `alive`: who of them is not known to have died. */
export type Where =
  | Readonly<{ outcome: 'left'; alive: readonly string[] }>
  | Readonly<{ outcome: 'stays' | 'unknown' | 'silent' }>

const why = { purpose: 'sorteerpas', caseId: null }

/**
 * Whether a household left. One who still lives there is enough to stay, and then nobody else is asked about. Who moved along is known
 * by the household of who moved: a child is not asked about by itself. Unknown is not "no".
 */
export async function whereIs(
  context: OpenContext,
  source: Source,
  rules: PassRules,
  members: readonly string[],
): Promise<Where> {
  // Of a wallet of nobody nothing can be said.
  if (members.length === 0) return { outcome: 'unknown' }
  const day = cityDay(context.now)
  const gone = new Set<string>()
  const dead = new Set<string>()
  for (const personId of members) {
    if (gone.has(personId)) continue
    const person = await source.person(personId)
    if (person === 'silent') return { outcome: 'silent' }
    const lives = person && livesInStreet(person, rules, day)
    if (lives !== false) return { outcome: lives ? 'stays' : 'unknown' }
    gone.add(personId)
    if (person?.death) dead.add(personId)
    // Who died or was struck off has no household that anybody moved along with.
    if (person?.death || person?.struckOff || members.every((one) => gone.has(one))) continue
    const household = await source.household(personId)
    if (household === 'silent') return { outcome: 'silent' }
    for (const { insz } of household?.members ?? []) {
      const known = insz && (await personByNumber(context.db, insz))
      if (known) gone.add(known.id)
    }
  }
  return { outcome: 'left', alive: members.filter((one) => !dead.has(one)) }
}

/** The register itself. Every question stands in the log that the person reads. */
export const asking = (context: OpenContext, register: PopulationRegister): Source => ({
  async person(personId) {
    const { outcome, ...said } = await consultPerson(context, register, personId, why)
    return outcome === 'silent' || outcome === 'alarm' ? 'silent' : 'value' in said ? said.value : null
  },
  async household(personId) {
    const { outcome, ...said } = await consultHousehold(context, register, personId, why)
    return outcome === 'silent' || outcome === 'alarm' ? 'silent' : 'value' in said ? said.value : null
  },
})

/** What the register said last, asking nobody: for a dry run. */
export const remembering = (context: OpenContext): Source => ({
  person: async (personId) => ((await lastSaid(context, { of: [personId] }))[0]?.value as RegisteredPerson) ?? null,
  household: async (personId) =>
    ((await lastSaid(context, { of: [personId], what: 'household' }))[0]?.value as Household) ?? null,
})
