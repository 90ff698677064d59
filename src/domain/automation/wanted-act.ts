import type { Act } from '#outside/civil-registry/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { isForMember } from '../cases/index.ts'
import { type ActSaid, type Product, relationToAct, soughtActOf } from '../catalogue/index.ts'
import { actsOfFamily, consultActs, personById, searchActs } from '../people/index.ts'
import { furtherKin } from './further-kin.ts'
import type { Asking, Consultations, Outcome, Registers } from './sources.ts'

type Wanted = Pick<Consultations, 'act' | 'acts' | 'stopped'>

/**
 * The act that an application asks for, and how who asks stands to whom it is about. Of a person of ours: the newest of the kind, as it was
 * consulted. Of somebody else: looked for by what the form says; when several are so, what the customer said since (`told`) may tell them
 * apart. The own acts of who asks say who his parents are, and to whom he is or was married.
 */
export async function actOf(
  context: OpenContext,
  { civil }: Registers,
  product: Product,
  asking: Asking,
  { person, acts, relation }: Pick<Consultations, 'person' | 'acts' | 'relation'>,
): Promise<Wanted> {
  const fact = product.facts.find(({ name, sought }) => name === 'acts' && sought)
  if (!fact?.sought) return {}
  const { applicant, id: caseId, answers } = asking
  const asker = await personById(context.db, applicant)
  if (!asker) return {}
  const who = { insz: asker.insz, bySubject: relation }
  const sought = soughtActOf(fact, answers)
  if (!sought) {
    const newest = acts?.find(({ kind }) => kind === answers[fact.sought?.kind ?? ''])
    // Who is asked about a member of the household was not asked about himself: the household and the act are what is known.
    return { act: said(newest ? [newest] : [], { ...who, ownActs: isForMember(asking) ? [] : (acts ?? []) }) }
  }
  const why = { purpose: fact.purpose, caseId }
  const found = await searchActs(context, civil, applicant, sought, why)
  const nothing = found.outcome === 'unknown'
  if (found.outcome !== 'found' && !nothing) return { stopped: { source: fact.source, outcome: found.outcome } }
  const hits = found.outcome === 'found' ? narrowed(found.value, asking.told) : []
  const own = hits.length === 0 ? null : await consultActs(context, civil, applicant, why)
  if (own?.outcome === 'silent') return { stopped: { source: fact.source, outcome: 'silent' } }
  const ownActs = own?.outcome === 'found' ? own.value : []
  const one = said(hits, { ...who, partner: person?.civilState?.partnerInsz, ownActs })
  // Acts that we may not see, or that only a person can ask for, are not acts that are not there: the bond is unknown, and a person looks.
  const unsaid = { acts: hits, act: { ...one, relation: null } }
  if (one.relation === 'none' && own && !isSaid(own.outcome)) return unsaid
  const { kin } = fact.sought
  if (one.relation !== 'none' || !one.act || !kin || answers[kin.question] !== kin.answer)
    return { acts: hits, act: one }
  // He says that he is family, and the acts next to him do not show it: one generation further.
  let isSilent = false
  const further = await furtherKin(one.act, { insz: asker.insz, ownActs }, async (insz) => {
    const told = await actsOfFamily(context, civil, applicant, insz, why)
    isSilent ||= told.outcome === 'silent'
    return told.outcome === 'found' ? told.value : isSaid(told.outcome) ? [] : null
  })
  if (isSilent) return { stopped: { source: fact.source, outcome: 'silent' } }
  if (further === null) return unsaid
  return { acts: hits, act: { ...one, relation: further } }
}

/** The registry answered: with what there is, or that there is nothing. */
const isSaid = (outcome: Outcome): boolean => outcome === 'found' || outcome === 'unknown'

function said(hits: readonly Act[], asker: Parameters<typeof relationToAct>[1]): ActSaid {
  const [act, ...others] = hits
  if (!act || others.length > 0) return { hits: hits.length, relation: null }
  return { hits: 1, act, relation: relationToAct(act, asker) }
}

/** Of several the one whose number or day the customer wrote; all of them when that points at none or at more. */
function narrowed(hits: readonly Act[], told: string | undefined): readonly Act[] {
  if (hits.length < 2 || told === undefined) return hits
  const words = told.split(/[^\p{L}\p{N}-]+/u)
  const meant = hits.filter(({ number, eventDate }) => {
    const [year, month, day] = eventDate.split('-').map(Number)
    return words.includes(number) || told.includes(eventDate) || words.includes(`${day}-${month}-${year}`)
  })
  return meant.length === 1 ? meant : hits
}
