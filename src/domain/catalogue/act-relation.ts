import type { Act, PersonInAct } from '#outside/civil-registry/index.ts'
import type { Relation } from './may-ask.ts'

/** How whom an act is about stands to who asks for it. `none`: the registers show no such bond. */
export const actRelations = ['self', 'partner', 'child', 'parent', 'grandchild', 'grandparent', 'none'] as const
export type ActRelation = (typeof actRelations)[number]

/**
 * Of the act that is asked for. `hits`: how many are as it was described; the act itself only when it is one, or an
 * employee has it on paper (then with the files that show its sheets, if any).
 */
export type ActSaid = Readonly<{ hits: number; act?: Act; relation: ActRelation | null; scans?: readonly string[] }>

/** Who asks, as far as the registers know his family. National numbers. */
export type Asker = Readonly<{
  insz: string
  /** His partner of today, by the population register. */
  partner?: string | undefined
  /** His own acts: they name his parents, and to whom he is or was married. */
  ownActs: readonly Act[]
  /** To the person whose acts were asked, by the household; `self` when he asks by a description. */
  bySubject?: Relation | undefined
}>

/**
 * Reads the bond from the registers alone: the act names who asks, or his parents; his own acts do; or the household does. `null`: an
 * older act names people without a number, and so says of nobody for sure who that is.
 */
export function relationToAct({ people }: Pick<Act, 'people'>, asker: Asker): ActRelation | null {
  const about = people.filter(({ role }) => role === 'subject' || role === 'spouse' || role === 'deceased')
  const numbers = new Set(about.flatMap(({ insz }) => insz ?? []))
  if (numbers.has(asker.insz)) return 'self'
  if (people.some(({ role, insz }) => role === 'parent' && insz === asker.insz)) return 'child'
  if (asker.bySubject === 'partner' || asker.bySubject === 'child' || asker.bySubject === 'parent')
    return asker.bySubject
  const numbersIn = (kinds: readonly Act['kind'][], isSo: (one: PersonInAct) => boolean) =>
    asker.ownActs
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap((own) => own.people.filter(isSo).map((one) => one.insz))
  // Acts of marriage may name the parents of both: those are no partners.
  const partners = [
    asker.partner,
    ...numbersIn(['marriage', 'divorce'], ({ role }) => role === 'subject' || role === 'spouse'),
  ]
  const parents = numbersIn(['birth'], ({ role }) => role === 'parent')
  const isAbout = (insz: string | undefined) => insz !== undefined && numbers.has(insz)
  if (partners.some(isAbout)) return 'partner'
  if (parents.some(isAbout)) return 'parent'
  return about.length > 0 && about.every(({ insz }) => insz !== undefined) ? 'none' : null
}
