export { approvePlace } from './approve.ts'
export { type AskedPlace, askedPlace, placeProblems } from './ask.ts'
export { type Doors, rememberedDoors } from './bans-at.ts'
export { checkPlace, type PlaceChecked, type StreetSources } from './check.ts'
export { erasePlaces } from './erase.ts'
export { mayStand, mostPlaces, type StandQuestion } from './may-stand.ts'
export { type Occupation, placeKeepers, validityAt, withdrawReasons } from './occupation.ts'
export { type Registering, registerPlace } from './register.ts'
export {
  openRegistrations,
  type Registration,
  registerAgain,
  registerDue,
  registrationOfCase,
} from './registration.ts'
export { checkSign, comingBans, type PublicPlace, placeOfCase, type SignAnswer } from './report.ts'
export {
  keepsSigns,
  longestSeen,
  openSignReports,
  reportSign,
  type SignFault,
  type SignReport,
  settleSignReport,
  signFaults,
  signReports,
} from './sign-reports.ts'
export { signCount } from './signs.ts'
export { withdrawPlace } from './withdraw.ts'
