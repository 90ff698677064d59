import type { Household, HouseholdMember, RegisteredPerson } from '#outside/population-register/index.ts'
import { ageOn } from './age.ts'
import { type AskRelation, isWithin, type NeededFact, type Product } from './product.ts'

/** How somebody stands to who asks, as far as the product lets him ask on that day. `none`: not so that he may ask. */
export type Relation = AskRelation | 'none'

/** Positions towards the reference person, of the National Register. */
const referencePerson = '01'
const partners = ['02', '21', '22']
/** 13 is a child of the partner alone. */
const ownChild = '03'
const children = [ownChild, '13']

/** Asked of who it is about; a vehicle is of who applies. */
const ofSubject: readonly NeededFact['name'][] = ['person', 'residences', 'acts', 'socialStatus', 'disability']

/** Whether this fact is about the person whom it is asked for, rather than about who applies. */
export const isOfSubject = ({ name }: NeededFact): boolean => ofSubject.includes(name)

/** Why the register may be asked who lives together: as the first fact of whom it is about. `null`: nothing is about anybody. */
export const purposeForMembers = ({ facts }: Pick<Product, 'facts'>): string | null =>
  (facts.find(({ name }) => name === 'person') ?? facts.find(isOfSubject))?.purpose ?? null

/** Whether somebody else than oneself may be asked for on `day`. */
export const mayAskForOthers = (product: Product, day: string): boolean =>
  (product.mayAskFor ?? []).some((row) => row.who !== 'self' && isWithin(row, day))

/** Of the household as the register tells it: how `subject` stands to `applicant`, both national numbers. */
export function relationOf(
  product: Product,
  { members }: Household,
  { applicant, subject }: Readonly<{ applicant: string; subject: string }>,
  day: string,
): Relation {
  if (applicant === subject) return 'self'
  const asker = members.find(({ insz }) => insz === applicant)
  const asked = members.find(({ insz }) => insz === subject)
  if (!asker || !asked) return 'none'
  const allowed = (product.mayAskFor ?? []).filter((row) => isWithin(row, day)).map(({ who }) => who)
  if (allowed.includes('minor-child') && isMinorChild(asked, asker, day)) return 'minor-child'
  const near = nearRelation(asked, asker)
  if (near && allowed.includes(near)) return near
  return allowed.includes('household-member') ? 'household-member' : 'none'
}

/** Somebody whom one may choose in the first question. */
export type Choosable = HouseholdMember & Readonly<{ insz: string }>

/** The members for whom `person` may ask it: nobody while his own address is protected. */
export function membersToAskFor(
  product: Product,
  { person, household }: Readonly<{ person: RegisteredPerson | undefined; household: Household | undefined }>,
  day: string,
): readonly Choosable[] {
  if (!person || !household || person.protectedAddress) return []
  return household.members.flatMap((member) => {
    const { insz } = member
    if (!insz || insz === person.insz || !member.name) return []
    const relation = relationOf(product, household, { applicant: person.insz, subject: insz }, day)
    return relation === 'none' ? [] : [{ ...member, insz }]
  })
}

/** Of the positions towards the reference person, those that say it of him: of two others nothing is sure. */
function nearRelation(asked: HouseholdMember, asker: HouseholdMember): 'partner' | 'child' | 'parent' | null {
  const [of, to] = [asked.position?.code ?? '', asker.position?.code ?? '']
  if ((to === referencePerson && partners.includes(of)) || (of === referencePerson && partners.includes(to)))
    return 'partner'
  if (to === referencePerson && of === ownChild) return 'child'
  return of === referencePerson && to === ownChild ? 'parent' : null
}

function isMinorChild(asked: HouseholdMember, asker: HouseholdMember, day: string): boolean {
  const isParent = asker.position?.code === referencePerson || partners.includes(asker.position?.code ?? '')
  const age = asked.birthDate ? ageOn(asked.birthDate, day) : null
  return isParent && children.includes(asked.position?.code ?? '') && age !== null && age < 18
}
