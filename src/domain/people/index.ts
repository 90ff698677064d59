export { type Changes, followChanges, readChanges } from './changes.ts'
export {
  actsOfFamily,
  consultActs,
  consultDisability,
  consultHousehold,
  consultPerson,
  consultResidences,
  consultSocialStatus,
  consultVehicle,
  type Justification,
  searchActs,
} from './consult.ts'
export { mailAddressOf, setContact } from './contact.ts'
export { type Correction, correctionsOf, longestCorrection, requestCorrection } from './correct.ts'
export { knowPerson } from './know.ts'
export { lookAtProfile, type Profile, recordReading } from './look.ts'
export { type Between, knowMember, lookAtMember, type MemberProfile, memberNames } from './member.ts'
export type { Contact, ContactKind, KnownFact, Person } from './person.ts'
export { cardsThatEnd, recordReminder } from './remind.ts'
export { findByNumber, findPeople, lastAnswer, lastSaid, namesOf, type ReaderLine, readerLog } from './report.ts'
export { type PeopleTables, personById, personByNumber } from './store.ts'
