export { type NormDate, normIn } from './euro-norm.ts'
export { type KnownVehicle, knownVehicle, relations } from './known-vehicle.ts'
export {
  type Admission,
  type AdmissionPeriod,
  type AdmissionReason,
  admissionOf,
  classOf,
  type FuelGroup,
  fuelGroups,
  type LowEmissionZone,
  type VehicleClass,
  type VehicleToAdmit,
  vehicleClasses,
} from './low-emission-zone.ts'
