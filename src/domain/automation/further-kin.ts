import type { Act } from '#outside/civil-registry/index.ts'

/** The acts of somebody by his number; null: the registry does not say. Who has none has an empty list. */
type ActsOf = (insz: string) => Promise<readonly Act[] | null>

/** More people than two generations of one family name are not asked. */
const mostAsked = 8

/**
 * Whether who asks (`insz`, with his own acts) is a grandchild or a grandparent of whom an act is about: over acts of birth alone, each of
 * which names the parents by number. `none`: the acts that are there show no such bond. Null: the registry did not say it of somebody.
 */
export async function furtherKin(
  act: Pick<Act, 'people'>,
  asker: Readonly<{ insz: string; ownActs: readonly Act[] }>,
  actsOf: ActsOf,
): Promise<'grandparent' | 'grandchild' | 'none' | null> {
  const about = act.people.flatMap(({ role, insz }) => (isAbout(role) && insz ? [insz] : []))
  if (about.length === 0) return 'none'
  let left = mostAsked
  /** The parents of these people, or null. */
  const parentsOf = async (people: readonly string[]): Promise<readonly string[] | null> => {
    const all: string[] = []
    for (const insz of people) {
      if (--left < 0) return all
      const acts = await actsOf(insz)
      if (acts === null) return null
      all.push(...parentsIn(acts))
    }
    return all
  }
  const grandparents = await parentsOf(parentsIn(asker.ownActs))
  if (grandparents === null) return null
  if (grandparents.some((one) => about.includes(one))) return 'grandparent'
  const parents = await parentsOf(about)
  const theirs = parents && (await parentsOf(parents))
  if (!theirs) return null
  return theirs.includes(asker.insz) ? 'grandchild' : 'none'
}

const isAbout = (role: Act['people'][number]['role']): boolean =>
  role === 'subject' || role === 'spouse' || role === 'deceased'

const parentsIn = (acts: readonly Act[]): readonly string[] => [
  ...new Set(
    acts
      .filter(({ kind }) => kind === 'birth')
      .flatMap(({ people }) => people.flatMap(({ role, insz }) => (role === 'parent' && insz ? [insz] : []))),
  ),
]
