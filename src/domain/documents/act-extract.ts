import type { Act, PersonInAct } from '#outside/civil-registry/index.ts'
import type { CertificateData } from './certificate.ts'

type Extract = NonNullable<CertificateData['actExtract']>
export type ExtractForm = Extract['form']
const forms: readonly ExtractForm[] = ['plain', 'descent', 'multilingual']

/** The answer of a form as the kind of extract that it means; null: it is none. */
export const extractForm = (answer: unknown): ExtractForm | null => forms.find((form) => form === answer) ?? null

/**
 * What an act says now, without its text and history: names and days as the registry has them after every note in the margin. The parents
 * are in it only with descent. `undefined`: the act names nobody whom it is about.
 */
export function extractOf(act: Act, form: ExtractForm): Extract | undefined {
  const people = act.people.filter(({ role }) => role === 'subject' || role === 'spouse' || role === 'deceased')
  if (people.length === 0) return undefined
  const { kind, number, year, municipality, eventDate, drawnUp, margin } = act
  const changedOn = margin.at(-1)?.date
  const parents = act.people.filter(({ role }) => role === 'parent')
  return {
    ...{ kind, form, number, year, municipality, eventDate, drawnUp },
    people: people.map(({ birthDate, birthPlace, ...one }) => ({ name: nameIn(one), birthDate, birthPlace })),
    ...(form === 'descent' && { parents: parents.map((one) => ({ name: nameIn(one) })) }),
    ...(changedOn && { changedOn }),
  }
}

const nameIn = ({ given, family }: Pick<PersonInAct, 'given' | 'family'>) => ({
  given: [...given],
  family: [...family],
})
