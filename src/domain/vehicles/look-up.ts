import type { VehicleRegister } from '#outside/vehicle-register/index.ts'
import { type Admission, admissionOf, type LowEmissionZone } from './low-emission-zone.ts'

/**
 * Whether the vehicle with this plate (capitals and digits) may drive in the zone on `day`: for anybody who asks, signed in or not. In
 * whose name it stands never leaves this function, and nothing is kept.
 */
export async function admissionOfPlate(
  register: VehicleRegister,
  zone: LowEmissionZone,
  { plate, day, reference }: Readonly<{ plate: string; day: string; reference: string }>,
): Promise<Admission> {
  const said = await register.vehicle(plate, { purpose: 'lez-controle', reference })
  if (said.outcome === 'found') return admissionOf(zone, said.value, day)
  return { admitted: null, why: said.outcome === 'unknown' ? 'plate-unknown' : 'register-silent' }
}
