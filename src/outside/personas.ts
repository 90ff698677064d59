/** The same invented people in every simulator: with facts that hold as of the domain date. */
export { type Cast, castWith, type OtherPeople } from './personas/cast.ts'
export type { PersonaDisability } from './personas/disabilities.ts'
export {
  type Employee,
  employeeByKey,
  employees,
  organisation,
  type Role,
  roleClaims,
} from './personas/employees.ts'
export { type Enterprise, firm, lessor } from './personas/enterprise.ts'
export { membersOn } from './personas/households.ts'
export { inventedResidents } from './personas/invented.ts'
export { momentOf, type ResidentToday, residentOn } from './personas/on-a-day.ts'
export type { CodeList, Earlier, PersonaAddress, Resident, When } from './personas/resident.ts'
export { residentByInsz, residentByKey, residents } from './personas/residents.ts'
export type { Statute } from './personas/statutes.ts'
export { type PersonaVehicle, vehicles } from './personas/vehicles.ts'
