import { conditionOf } from '../rules/index.ts'
import type { ProductMistake } from './definition.ts'
import { productDictionary } from './dictionary.ts'
import { isOfSubject } from './may-ask.ts'
import { inDutch, periodMistakes } from './periods.ts'
import { askRelations, type Product } from './product.ts'

const where = 'mayAskFor'

/**
 * What is wrong with who may ask for whom. For oneself holds on every day. Who asks for others needs facts that are those of
 * the person asked about, and a condition that refuses who is no longer a member.
 */
export function mayAskMistakes(product: Product): readonly ProductMistake[] {
  const { mayAskFor: rows } = product
  if (!rows) return []
  const periods = askRelations.flatMap((who) => {
    const mistakes = periodMistakes(
      rows.filter((row) => row.who === who),
      product.validFrom,
    )
    const wrong = who === 'self' ? mistakes : mistakes.filter(({ kind }) => kind === 'overlap' || kind === 'backwards')
    return wrong.map((mistake) => ({ where, what: `Aanvragen voor ${who}: ${inDutch(mistake)}` }))
  })
  if (rows.every(({ who }) => who === 'self')) return periods
  return [
    ...periods,
    ...(onlyPerson(product) || onlyActs(product) || onlyCard(product)
      ? []
      : [
          {
            where,
            what: 'Alleen een attest of akte over de persoon zelf, of wat op zijn parkeerkaart rust, kan voor een ander.',
          },
        ]),
    ...(refusesStrangers(product)
      ? []
      : [{ where, what: 'Zet een voorwaarde die weigert wie niet (meer) in het gezin staat: applicant.relation.' }]),
  ]
}

/** What the other sources say, and what is given, is of who applies. */
function onlyPerson({ facts, issues, grants, vouchers, passes, cardSystem, street }: Product): boolean {
  const gives = grants ?? vouchers ?? passes ?? cardSystem ?? street
  return issues !== undefined && gives === undefined && facts.length === 1 && facts[0]?.name === 'person'
}

/** An act of whom it is about, and nothing that is given besides. */
function onlyActs({ facts, issues, grants, vouchers, passes, cardSystem, street }: Product): boolean {
  const gives = grants ?? vouchers ?? passes ?? cardSystem ?? street
  const names = facts.map(({ name }) => name)
  return issues !== undefined && gives === undefined && names.toSorted().join() === 'acts,person'
}

/** What it gives to a vehicle of who applies rests on the parking card of whom it is about, and counts for that card. */
function onlyCard({ facts, issues, grants = [], vouchers, passes, cardSystem, street }: Product): boolean {
  const gives = issues ?? vouchers ?? passes ?? cardSystem ?? street
  const rests = grants.every(({ limit, subject }) => limit?.per === 'parking-card' && subject.of === 'plate')
  const isAsked = facts.every((fact) => fact.name === 'vehicle' || (fact.name !== 'acts' && isOfSubject(fact)))
  return gives === undefined && grants.length > 0 && rests && isAsked && facts.some(({ name }) => name === 'disability')
}

/** With nothing known but that somebody asks for a stranger, a condition says no. */
function refusesStrangers(product: Product): boolean {
  const stranger = { applicant: { isSubject: false, relation: 'none', channel: null } }
  return product.conditions.some(({ rule }) => {
    try {
      return conditionOf(rule, productDictionary(product)).evaluate(stranger) === false
    } catch {
      // A rule that cannot be read is told by who reads rules.
      return false
    }
  })
}
