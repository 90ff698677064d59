import { type Act, type ActKind, actKinds, type PersonInAct } from '#outside/civil-registry/index.ts'
import type { Answers } from '../forms/index.ts'
import { type ActRelation, type ActSaid, actRelations } from './act-relation.ts'
import { lookUpSteps } from './look-up.ts'
import type { Relation } from './may-ask.ts'
import type { PaperActQuestions } from './paper-act-shape.ts'
import type { Product } from './product.ts'
import { soughtActOf } from './sought-act.ts'

/** An act that is in no registry of ours, with the files (by their ids) that show its sheets. */
export type PaperAct = Readonly<{ act: Act; scans: readonly string[] }>

/**
 * The act that an employee took over from paper; null: he found none. Its people have no national number, so it proves no bond: of who
 * asks his own, or that of a member of his household, the employee found the act of that very person.
 */
export function paperActOf(
  product: Product,
  asked: Answers,
  lookedUp: Answers,
  relation: Relation | undefined,
): (ActSaid & PaperAct) | null {
  const fact = product.facts.find(({ sought }) => sought)
  const kind = actKinds.find((one) => one === asked[fact?.sought?.kind ?? ''])
  const questions = lookUpSteps(product).find(({ lookUp }) => lookUp.act)?.lookUp.act
  if (!fact || !kind || !questions) return null
  const act = actIn(questions, kind, lookedUp)
  if (!act) return null
  const scans = (questions.scans ?? []).flatMap((name) => fileIn(lookedUp[name]) ?? [])
  return { hits: 0, act, scans, relation: soughtActOf(fact, asked) ? null : bondOf(relation) }
}

function actIn(questions: PaperActQuestions, kind: ActKind, answers: Answers): Act | null {
  const text = (name: string | undefined) => {
    const answer = name === undefined ? undefined : answers[name]
    return typeof answer === 'string' ? answer.trim() : ''
  }
  const [number, municipality, eventDate, drawnUp] = [
    text(questions.number),
    text(questions.municipality),
    text(questions.eventDate),
    text(questions.drawnUp),
  ]
  if (!number || !municipality || !eventDate || !drawnUp) return null
  const named = (role: PersonInAct['role'], one: PaperActQuestions['person'] | undefined): readonly PersonInAct[] => {
    const [given, family] = [text(one?.given), text(one?.family)]
    return family ? [{ role, given: given.split(/\s+/).filter(Boolean), family: [family] }] : []
  }
  const born = kind === 'birth' ? { birthDate: eventDate, birthPlace: municipality } : {}
  const parents = (questions.parents ?? []).map(text).filter(Boolean)
  return {
    ...{ id: `paper-${kind}-${number}`, kind, number, year: Number(drawnUp.slice(0, 4)), municipality },
    ...{ eventDate, drawnUp, language: 'nl', margin: [] },
    people: [
      ...named(kind === 'death' ? 'deceased' : 'subject', questions.person).map((one) => ({ ...one, ...born })),
      ...named('spouse', questions.spouse),
      ...parents.map((name): PersonInAct => ({ role: 'parent', given: [], family: [name] })),
    ],
    text: text(questions.text)
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean),
  }
}

function bondOf(relation: Relation | undefined): ActRelation | null {
  if (relation === undefined) return 'self'
  if (relation === 'minor-child') return 'child'
  return actRelations.find((one) => one === relation && one !== 'none') ?? null
}

const fileIn = (answer: Answers[string] | undefined): string | null =>
  typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? answer.id : null
