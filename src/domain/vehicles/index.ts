export { normIn } from './euro-norm.ts'
export { type KnownVehicle, knownVehicle, relations } from './known-vehicle.ts'
export { admissionOfPlate } from './look-up.ts'
export {
  type Admission,
  admissionOf,
  classOf,
  type FuelGroup,
  fuelGroups,
  type LowEmissionZone,
  type VehicleClass,
  type VehicleToAdmit,
  vehicleClasses,
} from './low-emission-zone.ts'
