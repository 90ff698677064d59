import { createHash } from 'node:crypto'
import { chooseSigners, type NamedSigner, signersOf } from '#domain/cases/index.ts'
import { membersToSign, purposeForMembers, type SigningTogether, signingTogetherOn } from '#domain/catalogue/index.ts'
import { type Answers, type Field, fieldProblems, type Problem, readAnswers } from '#domain/forms/index.ts'
import { consultHousehold, lookAtProfile } from '#domain/people/index.ts'
import type { Household } from '#outside/population-register/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'
import { whoSignsWords } from '#ui/words/who-signs.ts'
import type { Application } from './application.ts'
import { isRecent, type Sources } from './application-sources.ts'
import { nameShown } from './known-facts.ts'

/** Who signs besides the applicant: a question for each, with the members of his household by name. The page holds no numbers. */
export type WhoSigns = Readonly<{
  together: SigningTogether
  fields: readonly Field[]
  /** Who was chosen before. */
  answers: Answers
  /** The national number of each member by the value of its option. */
  members: ReadonlyMap<string, string>
  /** The register does not say now who lives here. */
  isSilent: boolean
  /** For one of the questions nobody in the household can be chosen. */
  isNobody: boolean
}>

/** The rule of today for this application; null: the applicant signs alone. */
export const togetherFor = ({ product }: Pick<Application, 'product'>, now: Date): SigningTogether | null =>
  signingTogetherOn(product, cityDay(now))

/** Whether somebody still has to be chosen before the applicant can sign. */
export function mustChoose({ product, signers }: Pick<Application, 'product' | 'signers'>, now: Date): boolean {
  const together = togetherFor({ product }, now)
  if (!together) return false
  return together.signers.map(({ role }) => role).join() !== signers.map(({ role }) => role).join()
}

/** Asks the register who lives with the applicant, unless it just said. Null: he signs alone. */
export async function askWhoSigns(
  context: OpenContext,
  { population }: Sources,
  application: Pick<Application, 'product' | 'case'>,
): Promise<WhoSigns | null> {
  const { product } = application
  const { id: caseId, applicant } = application.case
  const together = togetherFor(application, context.now)
  const purpose = purposeForMembers(product)
  if (!together || purpose === null) return null
  const { facts: known, person } = await lookAtProfile(context, applicant, product.id)
  const kept = known.find(({ name }) => name === 'household')
  const said =
    kept && isRecent(kept)
      ? { outcome: 'found' as const, value: kept.value as Household }
      : await consultHousehold(context, population, applicant, { purpose, caseId })
  const household = said.outcome === 'found' ? said.value : { members: [] }
  const members = new Map<string, string>()
  const chosen = await signersOf(context, caseId)
  const answers: Record<string, string> = {}
  const fields = together.signers.map((rule): Field => {
    const options = membersToSign(rule, household, person.insz, cityDay(context.now)).map((member) => {
      const [value, name] = [keyOf(applicant, member.insz), member.name ? nameShown(member.name) : '']
      members.set(value, member.insz)
      if (chosen.some((one) => one.role === rule.role && one.name === name)) answers[fieldOf(rule.role)] = value
      return { value, label: { nl: name, en: name, fr: name } }
    })
    return { name: fieldOf(rule.role), kind: 'choice', label: rule.title, called, options }
  })
  const isSilent = said.outcome === 'silent'
  return {
    ...{ together, fields, answers, members, isSilent },
    isNobody: !isSilent && fields.some(({ options = [] }) => options.length === 0),
  }
}

/**
 * Whether somebody has to be chosen before the applicant signs: nobody was, or who was chosen is no member any more who may, as the register
 * says now. Where it is silent, what it last told holds.
 */
export async function mustChooseNow(
  context: OpenContext,
  sources: Sources,
  application: Application,
): Promise<boolean> {
  if (mustChoose(application, context.now)) return true
  if (application.signers.length === 0) return false
  const asked = await askWhoSigns(context, sources, application)
  return asked !== null && !asked.isSilent && asked.fields.some(({ name }) => asked.answers[name] === undefined)
}

/** Keeps who was chosen, or says what is wrong with it. */
export async function keepWhoSigns(
  context: OpenContext,
  { product, case: subject }: Pick<Application, 'product' | 'case'>,
  { together, fields, members }: WhoSigns,
  body: Readonly<Record<string, unknown>>,
): Promise<Readonly<{ answers: Answers; problems: readonly Problem[] }>> {
  const answers = readAnswers(fields, body)
  const problems = [...fieldProblems(fields, answers, context.now)]
  for (const [at, { name }] of fields.entries()) {
    const same = fields.slice(0, at).some((other) => answers[other.name] === answers[name])
    if (same && problems.length === 0) problems.push({ field: name, code: 'forms/option' })
  }
  if (problems.length > 0) return { answers, problems }
  const numbers = together.signers.map(({ role }) => [role, members.get(String(answers[fieldOf(role)])) ?? ''])
  await chooseSigners(context, product, subject.id, Object.fromEntries(numbers))
  return { answers, problems }
}

/** What a signer did, and when. */
export function signerStateShown({ state, answeredAt }: NamedSigner, language: Language): string {
  const said = whoSignsWords(language).states[state]
  return answeredAt ? `${said} (${showDate(cityDay(answeredAt), language)})` : said
}

/** A name of an input begins with a letter and has no hyphens. */
const fieldOf = (role: string): string => `signer${role.replaceAll('-', '')}`
const called = { nl: 'wie er nog ondertekent', en: 'who else signs', fr: 'qui signe encore' }

/** Means something on the pages of this applicant only. */
const keyOf = (applicant: string, insz: string): string =>
  createHash('sha256').update(`${applicant} ${insz}`).digest('hex').slice(0, 16)
