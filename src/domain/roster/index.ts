export { addAbsence, withdrawAbsence } from './absence.ts'
export { answersFor, noteAnswer } from './asked.ts'
export { type Answer, type Asked, answers } from './asked-store.ts'
export { importShifts, saveEmployee } from './import.ts'
export { columns as shiftColumns, type LineMistake } from './lines.ts'
export { findAbsence, ownEmployee, ownPlacesToday, rosterBetween } from './report.ts'
export {
  type Absence,
  type AbsenceKind,
  absenceKinds,
  type Employee,
  type Roster,
  type Shift,
  type StandIn,
} from './roster.ts'
export { addStandIn, standInsFor, withdrawStandIns } from './stand-in.ts'
export type { RosterTables } from './store.ts'
