import { readPlate } from '#platform/formats/plate.ts'
import type { Answers } from '../forms/index.ts'
import type { KnownVehicle } from '../vehicles/index.ts'
import type { CityZones } from './city.ts'
import type { Product } from './product.ts'

/**
 * The vehicle as the applicant describes it, for one that no register of ours knows; `undefined` when the product asks no such thing or it
 * was not answered. In whose name it stands is not known.
 */
export function declaredVehicle(
  { declares }: Product,
  answers: Answers,
  { lowEmission }: CityZones = {},
): KnownVehicle | undefined {
  if (!declares) return undefined
  const text = (name: string | undefined) => {
    const answer = name === undefined ? null : answers[name]
    return typeof answer === 'string' ? answer : ''
  }
  const plate = readPlate(text(declares.plate))?.plate
  const category = declares.category.by[text(declares.category.answer)]
  if (!plate || !category) return undefined
  const [fuel, norm, first] = [text(declares.fuel), text(declares.norm), text(declares.firstRegistered)]
  const code = Object.entries(lowEmission?.fuels ?? {}).find(([, group]) => group === fuel)?.[0]
  return {
    declared: true,
    plate,
    category,
    fuels: fuel === '' || fuel === 'electric' ? [] : [{ code: code ?? fuel, ...(norm !== '' && { norm }) }],
    ...(fuel === 'electric' && { electric: true }),
    ...(first !== '' && { firstRegistered: first }),
  }
}
