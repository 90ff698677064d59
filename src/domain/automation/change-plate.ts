import type { RegisteredPerson } from '#outside/population-register/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { readPlate } from '#platform/formats/plate.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Condition, factsOf, judge } from '../catalogue/index.ts'
import { changePlate, type Grant, lookAtGrant } from '../grants/index.ts'
import { consultVehicle, lookAtProfile } from '../people/index.ts'
import { needsPerson } from './renewal.ts'
import type { MidOffice } from './step.ts'

export type PlateChange =
  | Readonly<{ changed: Grant }>
  | Readonly<{ wrong: 'no-plate' | 'silent' | 'needs-proof' }>
  /** The conditions of the product that the new vehicle does not meet. */
  | Readonly<{ refused: readonly Condition[] }>

/**
 * The holder has another vehicle: his grant goes over to it at once when the register shows that the vehicle meets the conditions and
 * no proof is needed. Refuses `grants/not-found` to whoever does not hold it, and what `changePlate` refuses.
 */
export async function requestPlateChange(
  context: OpenContext,
  office: MidOffice,
  grantId: string,
  written: string,
): Promise<PlateChange> {
  const grant = await lookAtGrant(context, grantId)
  const { holder, product: id, version } = grant
  if (!holder) throw new Refusal('missing', 'grants/not-found')
  const product = office.catalogue.get(id, version)
  const rule = product.grants?.find(({ kind }) => kind === grant.kind)
  const plate = readPlate(written)
  if (!plate || rule?.subject.of !== 'plate') return { wrong: 'no-plate' }

  const asked = product.facts.find(({ name }) => name === 'vehicle')
  const why = { purpose: asked?.purpose ?? id, caseId: grant.caseId }
  const said = await consultVehicle(context, office.registers.vehicles, holder, plate.plate, why)
  if (said.outcome === 'silent') return { wrong: 'silent' }
  const vehicle = said.outcome === 'found' ? said.value : undefined
  const { facts: known } = await lookAtProfile(context, holder, id)
  const person = known.find(({ name }) => name === 'person')?.value as RegisteredPerson | undefined
  const { cityCodes, zones } = office
  // It takes its own place along.
  const facts = factsOf(
    { person, vehicle, freePlaces: 1, vehiclesLeft: 1, isSubject: true, cityCodes, zones },
    context.now,
  )
  const answers = { [rule.subject.answer]: plate.plate }
  const judged = judge(product, facts, answers)
  const failed = judged.filter(({ outcome }) => outcome === false).map(({ condition }) => condition)
  if (failed.length > 0) return { refused: failed }
  if (needsPerson(product, facts, answers) || judged.some(({ outcome }) => outcome === null))
    return { wrong: 'needs-proof' }
  return { changed: await changePlate({ ...context, actor: system('mid-office') }, grantId, { plate: plate.plate }) }
}
