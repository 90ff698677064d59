import { formMistakes } from '../forms/index.ts'
import { compile } from '../rules/index.ts'
import { type ProductMistake, parseProduct } from './definition.ts'
import { productDictionary } from './dictionary.ts'
import { factDictionary } from './fact-dictionary.ts'
import { factsFetched } from './fetched.ts'
import { grantMistakes } from './grant-mistakes.ts'
import { groundMistakes } from './grounds.ts'
import { lookUpMistakes } from './look-up.ts'
import { mayAskMistakes } from './may-ask-mistakes.ts'
import { offerMistakes } from './offer-mistakes.ts'
import { passMistakes } from './pass-rules.ts'
import { inTimeMistakes } from './pay-in-time.ts'
import { inDutch, periodMistakes } from './periods.ts'
import { type LanguageMistake, languageMistakes, wordsWithin } from './plain-language.ts'
import { type Product, sourceOf } from './product.ts'
import { type ReachableSignatures, reachableSignatures } from './signatures.ts'
import { signerMistakes } from './signer-mistakes.ts'
import { describesWhole, soughtNames } from './sought-act.ts'
import { stepMistakes } from './step-mistakes.ts'
import { streetMistakes } from './street-mistakes.ts'

/** What a definition is held against: what stands around it in this city. All optional: what is not given is not checked. */
export type Surroundings = Readonly<{
  /** The template folders that documents can be made from. */
  templates?: readonly string[]
  themes?: readonly string[]
  lifeEvents?: readonly string[]
  units?: readonly string[]
  reachable?: ReachableSignatures
}>

/**
 * Everything that keeps a product from being published (R5 among it): an empty list means that it may. Takes what
 * arrives as JSON too; a definition that is not even of the right shape is told so first.
 */
export function productMistakes(definition: unknown, surroundings: Surroundings = {}): readonly ProductMistake[] {
  const parsed = parseProduct(definition)
  if ('mistakes' in parsed) return parsed.mistakes
  const { product } = parsed
  return [
    ...promiseMistakes(product),
    ...periodsOf(product),
    ...boundMistakes(product),
    ...inTimeMistakes(product),
    ...sourceMistakes(product),
    ...ruleMistakes(product),
    ...(product.passes ? passMistakes(product.passes, product.validFrom) : []),
    ...stepMistakes(product),
    ...groundMistakes(product),
    ...lookUpMistakes(product),
    ...grantMistakes(product),
    ...mayAskMistakes(product),
    ...signerMistakes(product),
    ...offerMistakes(product, surroundings.units),
    ...streetMistakes(product),
    ...formMistakes(product.pages, factDictionary),
    ...nameMistakes(product),
    ...signatureMistakes(product, surroundings.reachable ?? reachableSignatures),
    ...surroundingMistakes(product, surroundings),
    ...textMistakes(product),
  ]
}

/** What residents are owed: another way, an appeal, a document, an end to what is kept. */
function promiseMistakes(product: Product): readonly ProductMistake[] {
  const mistakes: ProductMistake[] = []
  if (product.essential && !product.analogue) {
    mistakes.push({ where: 'analogue', what: 'Dit product is essentieel. Zeg hoe iemand het zonder computer krijgt.' })
  }
  if (product.refusable && !product.appeal) {
    mistakes.push({
      where: 'appeal',
      what: 'Dit product kan geweigerd worden. Noem de beroepsinstantie en de termijn.',
    })
  }
  if (!product.refusable && product.conditions.length > 0) {
    mistakes.push({ where: 'refusable', what: 'Dit product heeft voorwaarden. Dan kan het ook geweigerd worden.' })
  }
  const gives = product.issues ?? product.grants ?? product.steps ?? product.cardSystem ?? product.handledAt
  if (!product.notYetObtainable && product.decision === 'automatic' && !gives) {
    mistakes.push({ where: 'issues', what: 'Zeg welk document de klant krijgt.' })
  }
  if (!product.notYetObtainable && !product.validity && !product.grants) {
    mistakes.push({ where: 'validity', what: 'Zeg hoelang de klant hier iets aan heeft.' })
  }
  if (product.forWhom.length === 0) mistakes.push({ where: 'forWhom', what: 'Zeg voor wie dit is.' })
  return mistakes
}

function periodsOf(product: Product): readonly ProductMistake[] {
  // Prices with the same condition follow each other in time; each condition is there on every day.
  const conditions = [...new Set(product.fees.map(({ when }) => when))]
  const fees = product.channels.flatMap((channel) =>
    (conditions.length === 0 ? [undefined] : conditions).flatMap((when) =>
      periodMistakes(
        product.fees.filter((fee) => fee.channels.includes(channel) && fee.when === when),
        product.validFrom,
      ).map((mistake) => ({ where: 'fees', what: `Prijs voor ${channel}: ${inDutch(mistake)}` })),
    ),
  )
  const elsewhere = product.fees.flatMap((fee, at) =>
    fee.channels
      .filter((channel) => !product.channels.includes(channel))
      .map((channel) => ({ where: `fees.${at}.channels`, what: `Er is een prijs voor ${channel}, maar geen aanbod.` })),
  )
  const unit = periodMistakes(product.unit, product.validFrom)
  return [...fees, ...elsewhere, ...unit.map((mistake) => ({ where: 'unit', what: `Dienst: ${inDutch(mistake)}` }))]
}

/** A price that is reckoned has bounds, and terms cover every day. */
function boundMistakes({ fees, atOnce, validFrom, pages }: Product): readonly ProductMistake[] {
  const unbound = fees.flatMap(({ rule, most, cents }, at) =>
    (rule !== undefined) === (most !== undefined && most >= cents)
      ? []
      : [{ where: `fees.${at}.most`, what: 'Een prijs met een regel heeft een hoogste bedrag, en geen andere.' }],
  )
  if (!atOnce) return unbound
  const { from, terms } = atOnce.otherwise
  const isAsked = pages.some(({ fields }) => fields.some(({ name, kind }) => name === from && kind === 'date'))
  return [
    ...unbound,
    ...(isAsked ? [] : [{ where: 'atOnce.otherwise.from', what: `De vraag ${from} vraagt geen datum.` }]),
    ...periodMistakes(terms, validFrom).map((wrong) => ({
      where: 'atOnce.otherwise.terms',
      what: `Termijnen: ${inDutch(wrong)}`,
    })),
  ]
}

function sourceMistakes(product: Product): readonly ProductMistake[] {
  const fields = new Map(product.pages.flatMap((page) => page.fields).map(({ name, kind }) => [name, kind]))
  return product.facts.flatMap((fact, at) => {
    const where = `facts.${at}`
    const wrong: ProductMistake[] = []
    if (sourceOf[fact.name] !== fact.source)
      wrong.push({ where: `${where}.source`, what: `Dit gegeven komt uit ${sourceOf[fact.name]}.` })
    if ((fact.name === 'vehicle') !== (fact.plate !== undefined))
      wrong.push({
        where: `${where}.plate`,
        what: 'Een voertuig, en niets anders, wordt met een nummerplaat opgezocht.',
      })
    for (const name of fact.sought ? soughtNames(fact.sought) : [])
      if (!fields.has(name)) wrong.push({ where: `${where}.sought`, what: `De vraag ${name} bestaat niet.` })
    if (fact.sought && !describesWhole(fact.sought))
      wrong.push({ where: `${where}.sought`, what: 'Vraag familienaam, voornaam en jaar, of geen van de drie.' })
    if (fact.sought && fact.name !== 'acts')
      wrong.push({ where: `${where}.sought`, what: 'Alleen een akte wordt gezocht.' })
    if (fact.plate !== undefined && fields.get(fact.plate) !== 'plate')
      wrong.push({ where: `${where}.plate`, what: `De vraag ${fact.plate} vraagt geen nummerplaat.` })
    return wrong
  })
}

/** Every expression of the product: each reads only answers, and facts that are fetched. */
function ruleMistakes(product: Product): readonly ProductMistake[] {
  const dictionary = productDictionary(product)
  const questions = product.pages.flatMap((page) => page.fields.map(({ name }) => name))
  const facts = new Set([...questions, ...factsFetched(product)])
  const check = (
    where: string,
    rule: string,
    known: ReadonlySet<string>,
    wanted: 'boolean' | 'number' = 'boolean',
  ): readonly ProductMistake[] => {
    const compiled = compile(rule, dictionary, wanted)
    if ('mistakes' in compiled) return compiled.mistakes.map(({ message }) => ({ where, what: message }))
    return compiled.rule.variables
      .filter((name) => !known.has(name))
      .map((name) => ({ where, what: `De regel kijkt naar ${name}, maar dat gegeven wordt niet opgevraagd.` }))
  }
  return [
    ...product.conditions.flatMap(({ rule }, at) => check(`conditions.${at}.rule`, rule, facts)),
    ...(product.tells ?? []).flatMap(({ when }, at) => check(`tells.${at}.when`, when, facts)),
    ...product.fees.flatMap(({ when }, at) => (when ? check(`fees.${at}.when`, when, facts) : [])),
    ...product.fees.flatMap(({ rule }, at) => (rule ? check(`fees.${at}.rule`, rule, facts, 'number') : [])),
    ...(product.atOnce?.conditions ?? []).flatMap(({ rule }, at) => check(`atOnce.conditions.${at}.rule`, rule, facts)),
    ...(product.cardSystem?.grounds ?? []).flatMap(({ rule }, at) =>
      check(`cardSystem.grounds.${at}.rule`, rule, facts),
    ),
    // What is fetched cannot depend on what is fetched.
    ...product.facts.flatMap(({ when }, at) => (when ? check(`facts.${at}.when`, when, new Set(questions)) : [])),
  ]
}

function nameMistakes({ conditions, channels }: Product): readonly ProductMistake[] {
  return [
    ...twice(
      'conditions',
      conditions.map(({ id }) => id),
    ),
    ...twice('channels', channels),
  ]
}

function twice(where: string, names: readonly string[]): readonly ProductMistake[] {
  const repeated = names.filter((name, at) => names.indexOf(name) !== at)
  return [...new Set(repeated)].map((name) => ({ where, what: `${name} staat er twee keer.` }))
}

function signatureMistakes(product: Product, reachable: ReachableSignatures): readonly ProductMistake[] {
  if (product.notYetObtainable) return []
  return product.channels
    .filter((channel) => !reachable[channel].includes(product.signature))
    .map((channel) => ({
      where: 'signature',
      what: `In het kanaal ${channel} kan niemand zo ondertekenen (${product.signature}).`,
    }))
}

function surroundingMistakes(product: Product, { templates, themes, lifeEvents, units }: Surroundings) {
  const unknown = (where: string, name: string, known: readonly string[] | undefined): readonly ProductMistake[] =>
    known === undefined || known.includes(name) ? [] : [{ where, what: `${name} bestaat niet.` }]
  const larger = product.atOnce?.otherwise.issues
  return [
    ...(product.issues ? unknown('issues.template', product.issues.template, templates) : []),
    ...(larger ? unknown('atOnce.otherwise.issues.template', larger.template, templates) : []),
    ...unknown('theme', product.theme, themes),
    ...product.lifeEvents.flatMap((event, at) => unknown(`lifeEvents.${at}`, event, lifeEvents)),
    ...product.unit.flatMap((unit, at) => unknown(`unit.${at}.name`, unit.name, units)),
  ]
}

function textMistakes(product: Product): readonly ProductMistake[] {
  return wordsWithin(product).flatMap(({ path, words }) =>
    languageMistakes(words).map((mistake) => ({ where: path, what: aboutText(mistake) })),
  )
}

function aboutText(mistake: LanguageMistake): string {
  if (mistake.kind === 'long') {
    return `Deze zin is te lang (${mistake.language}, ${mistake.words} woorden): ${mistake.sentence}`
  }
  if (mistake.kind === 'informal') return `Schrijf u, niet ${mistake.word}.`
  return `Schrijf gewone taal, niet "${mistake.word}".`
}
