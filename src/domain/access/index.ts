export { beginConfirmation, beginSignIn, type Departed, type Departure } from './begin-sign-in.ts'
export {
  beginByPhone,
  byPhoneAt,
  finishByPhone,
  leaveScreen,
  type PhoneState,
  phoneFailedAt,
  phoneStepSeconds,
} from './by-phone/at-screen.ts'
export { arriveByPhone, compareDigits, leaveByPhone, lookAtCode, onThisPhone } from './by-phone/on-phone.ts'
export {
  type AtScreen,
  askCardChallenge,
  beginCardSignIn,
  type CardSignedIn,
  cardGoesTo,
  finishCardSignIn,
  isByCard,
  proveCard,
} from './card-sign-in.ts'
export { type Colleague, colleagues, employeeById } from './colleagues.ts'
export { csrfTokenOf, requireCsrf } from './csrf.ts'
export { revokeSession, revokeSessions, type SignedOut, signOut, signOutElsewhere } from './end-session.ts'
export { type Arrival, type Confirmed, finishConfirmation, finishSignIn, type SignedIn } from './finish-sign-in.ts'
export { giveSkills, leadRoles } from './give-skills.ts'
export { giveTime } from './give-time.ts'
export { accessSchedule, sweepAccess } from './jobs.ts'
export { placeEmployee } from './place-employee.ts'
export { type SessionPolicy, sessionPolicy } from './policy.ts'
export {
  isLive,
  keepAlive,
  listSessions,
  ownEmail,
  purposeOf,
  type ResidentJson,
  residentJson,
  residentSessionFrom,
  sessionOf,
} from './report.ts'
export { type Employee, reaches, requireLevel, requireResident, requireRole } from './require.ts'
export {
  actorOf,
  hashOf,
  isToken,
  localPath,
  newToken,
  type ResidentSession,
  residentActorOf,
  type Session,
} from './session.ts'
export type { AccessTables } from './store.ts'
