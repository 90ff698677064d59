import { createHash } from 'node:crypto'
import { type Case, isForMember } from '#domain/cases/index.ts'
import {
  type Choosable,
  mayAskForOthers,
  membersToAskFor,
  type Product,
  purposeForMembers,
} from '#domain/catalogue/index.ts'
import { type Field, fieldProblems, type Problem, readAnswers } from '#domain/forms/index.ts'
import { consultHousehold, consultPerson, lookAtProfile, memberNames } from '#domain/people/index.ts'
import type { Household, RegisteredPerson } from '#outside/population-register/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { dayOf } from '#platform/time/index.ts'
import type { ShellLanguage, Words } from '#platform/words.ts'
import { forWhomSaid, forWhomWords } from '#ui/words/for-whom.ts'
import { isRecent, type Sources } from './application-sources.ts'
import { nameShown } from './known-facts.ts'

/** The first question of an application that one may make for others: nothing is typed, the register says who can be chosen. */
export type ForWhom = Readonly<{
  field: Field
  /** What who asks is called. */
  own: string
  /** The national number of each member by the value of its option: the page holds no numbers. */
  members: ReadonlyMap<string, string>
  /** The register does not say now who lives here: only oneself is left. */
  isSilent: boolean
  /** What is said of who cannot be chosen. */
  absent: Words
}>

/** `null`: there is nothing to choose, and nothing was asked for products that one asks for oneself alone. */
export async function askForWhom(
  context: OpenContext,
  { population }: Sources,
  product: Product,
  applicant: string,
): Promise<ForWhom | null> {
  const day = dayOf(context.now)
  const purpose = purposeForMembers(product)
  if (purpose === null || !mayAskForOthers(product, day)) return null
  const { facts: known, person: self } = await lookAtProfile(context, applicant, product.id)
  const why = { purpose, caseId: null }
  const [person, household] = await Promise.all([
    kept<RegisteredPerson>('person') ?? consultPerson(context, population, applicant, why),
    kept<Household>('household') ?? consultHousehold(context, population, applicant, why),
  ])
  const isSilent = person.outcome === 'silent' || household.outcome === 'silent'
  const told = { person: foundIn(person), household: foundIn(household) }
  const members = isSilent ? [] : membersToAskFor(product, told, day)
  if (members.length === 0 && !isSilent) return null
  const options = members.map((member) => ({
    ...{ value: keyOf(applicant, member), insz: member.insz, name: nameOf(member) },
  }))
  const own = `${self.givenName} ${self.familyName}`.trim()
  return {
    own,
    isSilent,
    absent: product.whose?.absent ?? words3(({ absent }) => absent),
    members: new Map(options.map(({ value, insz }) => [value, insz])),
    field: {
      name: 'forWhom',
      kind: 'choice',
      label: product.whose?.question ?? question,
      called: forWhomCalled,
      options: [
        { value: 'self', label: product.whose?.own ?? words3(({ oneself }) => oneself(own)) },
        ...options.map(({ value, name }) => ({ value, label: { nl: name, en: name, fr: name } })),
      ],
    },
  }

  function kept<Value>(name: string) {
    const found = known.find((one) => one.name === name)
    return found && isRecent(found) ? ({ outcome: 'found', value: found.value as Value } as const) : null
  }
}

/** What was chosen: the national number of a member, or null for oneself; or what is wrong with it. Nothing to choose: oneself. */
export function chosenIn(
  first: ForWhom | null,
  body: Readonly<Record<string, unknown>> | undefined,
  now: Date,
): Readonly<{ member: string | null; problems: readonly Problem[] }> {
  if (!first) return { member: null, problems: [] }
  const { field, members } = first
  const answers = readAnswers([field], body ?? {})
  const problems = fieldProblems([field], answers, now)
  return { problems, member: members.get(String(answers[field.name])) ?? null }
}

/** For whom each of these cases is, by case: a name, or empty for who left the household. Cases for oneself are not in it. */
export async function aboutOf(
  context: OpenContext,
  applicant: string,
  cases: readonly Pick<Case, 'id' | 'applicant' | 'subject' | 'erasedAt'>[],
): Promise<ReadonlyMap<string, string>> {
  const others = cases.filter((one) => isForMember(one) && !one.erasedAt)
  if (others.length === 0) return new Map()
  const names = await memberNames(
    context,
    applicant,
    others.map(({ subject }) => subject),
  )
  return new Map(others.map(({ id, subject }) => [id, names.get(subject) ?? '']))
}

/** In what one reads before signing: the member for whom it is; no row when it is for oneself. */
export const forWhomRow = (about: string | null, language: ShellLanguage) =>
  about === null ? [] : [{ key: forWhomSaid(language).forWhom, value: about || forWhomSaid(language).gone }]

const words3 = (pick: (words: ReturnType<typeof forWhomWords>) => string) => ({
  nl: pick(forWhomWords('nl')),
  en: pick(forWhomWords('en')),
  fr: pick(forWhomWords('fr')),
})
const question = words3((words) => words.question)
const forWhomCalled = words3((words) => words.called)

const nameOf = ({ name }: Choosable): string => (name ? nameShown(name) : '')

/** Means something on the pages of this applicant only. */
const keyOf = (applicant: string, { insz }: Choosable): string =>
  createHash('sha256').update(`${applicant} ${insz}`).digest('hex').slice(0, 16)

const foundIn = <Value>(answer: Readonly<{ outcome: string; value?: Value }>): Value | undefined =>
  answer.outcome === 'found' ? answer.value : undefined
