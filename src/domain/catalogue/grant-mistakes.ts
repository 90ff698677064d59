import { compile } from '../rules/index.ts'
import type { ProductMistake } from './definition.ts'
import { productDictionary } from './dictionary.ts'
import { factsFetched } from './fetched.ts'
import { inDutch, periodMistakes } from './periods.ts'
import type { GrantRule, Product } from './product.ts'

/** What keeps a product from writing in the register of grants what it says it writes. */
export function grantMistakes(product: Product): readonly ProductMistake[] {
  const { grants = [] } = product
  const kinds = grants.map(({ kind }) => kind)
  return grants.flatMap((rule, at) => {
    const where = `grants.${at}`
    return [
      ...(kinds.indexOf(rule.kind) < at ? [{ where: `${where}.kind`, what: `${rule.kind} staat er twee keer.` }] : []),
      ...questionMistakes(product, rule, where),
      ...expressionMistakes(product, rule, where),
      ...periodsOf(product, rule, where),
      ...dwellingMistakes(product, rule, where),
      ...renewalMistakes(rule, where),
    ]
  })
}

/** Plates, cards and days come from questions of the form: they must be there, and of the right kind. */
function questionMistakes({ pages }: Product, { subject, terms }: GrantRule, where: string): readonly ProductMistake[] {
  const fields = new Map(pages.flatMap((page) => page.fields).map((field) => [field.name, field.kind]))
  const asked = (name: string, kinds: readonly string[], place: string) => {
    const kind = fields.get(name)
    if (kind === undefined) return [{ where: place, what: `De vraag ${name} staat niet in het formulier.` }]
    return kinds.includes(kind) ? [] : [{ where: place, what: `De vraag ${name} is van een andere soort.` }]
  }
  const written = ['text', 'choice', 'plate']
  return [
    ...('answer' in subject ? asked(subject.answer, written, `${where}.subject.answer`) : []),
    ...(subject.of === 'plate' && subject.country ? asked(subject.country, written, `${where}.subject.country`) : []),
    ...terms.flatMap(({ from, until, standsInFor }, at) => [
      ...(standsInFor ? asked(standsInFor, written, `${where}.terms.${at}.standsInFor`) : []),
      ...(typeof from === 'object' ? asked(from.answer, ['date'], `${where}.terms.${at}.from`) : []),
      ...(typeof until === 'object' && 'answer' in until
        ? asked(until.answer, ['date'], `${where}.terms.${at}.until`)
        : []),
    ]),
  ]
}

function expressionMistakes(
  product: Product,
  { zone, terms, limit }: GrantRule,
  where: string,
): readonly ProductMistake[] {
  const dictionary = productDictionary(product)
  const known = new Set([
    ...factsFetched(product),
    ...product.pages.flatMap((page) => page.fields.map(({ name }) => name)),
  ])
  const check = (expression: string, wanted: 'boolean' | 'text', place: string): readonly ProductMistake[] => {
    const compiled = compile(expression, dictionary, wanted)
    if ('mistakes' in compiled) return compiled.mistakes.map(({ message }) => ({ where: place, what: message }))
    return compiled.rule.variables
      .filter((name) => !known.has(name))
      .map((name) => ({ where: place, what: `De regel kijkt naar ${name}, maar dat gegeven wordt niet opgevraagd.` }))
  }
  return [
    ...(zone ? check(zone, 'text', `${where}.zone`) : []),
    ...(limit?.when ? check(limit.when, 'boolean', `${where}.limit.when`) : []),
    ...terms.flatMap(({ when }, at) => (when ? check(when, 'boolean', `${where}.terms.${at}.when`) : [])),
  ]
}

/** Each term and each limit covers every day from the start of the version on. */
function periodsOf({ validFrom }: Product, { terms, limit }: GrantRule, where: string): readonly ProductMistake[] {
  const perCondition = [...Map.groupBy(terms, ({ when }) => when ?? '').values()]
  return [
    ...perCondition.flatMap((periods) =>
      periodMistakes(periods, validFrom).map((wrong) => ({
        where: `${where}.terms`,
        what: `Looptijd: ${inDutch(wrong)}`,
      })),
    ),
    ...(limit ? periodMistakes(limit.counts, validFrom) : []).map((wrong) => ({
      where: `${where}.limit`,
      what: `Hoeveel er mogen: ${inDutch(wrong)}`,
    })),
  ]
}

/** What ends by itself can go on; and who has to act is reminded within the time in which he can. */
function renewalMistakes({ subject, terms, limit }: GrantRule, where: string): readonly ProductMistake[] {
  return terms.flatMap(({ until, renews, standsInFor }, at) => {
    const place = `${where}.terms.${at}`
    const endsByItself = typeof until === 'object' && !('answer' in until)
    return [
      ...(renews && !endsByItself
        ? [{ where: `${place}.renews`, what: 'Zonder vaste looptijd kan dit niet verlengd worden.' }]
        : []),
      ...(renews && limit?.per === 'plate-year'
        ? [{ where: `${place}.renews`, what: 'Wat een plaat per jaar krijgt, wordt niet verlengd.' }]
        : []),
      ...(renews && renews.remindDaysBefore > renews.daysBefore
        ? [{ where: `${place}.renews`, what: 'De herinnering komt voor er verlengd kan worden.' }]
        : []),
      ...(standsInFor && subject.of !== 'plate'
        ? [{ where: `${place}.standsInFor`, what: 'Alleen wat voor een nummerplaat is, kan een andere vervangen.' }]
        : []),
    ]
  })
}

function dwellingMistakes({ facts }: Product, { subject, limit }: GrantRule, where: string): readonly ProductMistake[] {
  if (limit && limit.per !== 'dwelling' && subject.of !== 'plate')
    return [{ where: `${where}.limit`, what: 'Dit geldt per nummerplaat, maar niet voor een nummerplaat.' }]
  const needsDwelling = subject.of === 'dwelling' || limit?.per === 'dwelling'
  if (!needsDwelling || facts.some(({ name }) => name === 'person')) return []
  return [{ where, what: 'Dit geldt per woning. Vraag het adres op: het gegeven person.' }]
}
