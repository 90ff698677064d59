export { addAbsence, withdrawAbsence } from './absence.ts'
export { answersFor, noteAnswer } from './asked.ts'
export { type Answer, type Asked, answers } from './asked-store.ts'
export { type ChangeMistakes, changeRoster, type RosterChange, type RosterChanged, undoChange } from './change.ts'
export { type ChangeMade, changesMade } from './changes-made.ts'
export { importShifts, saveEmployee } from './import.ts'
export { columns as shiftColumns, type LineMistake } from './lines.ts'
export { type PeopleMistake, type PersonMistake, peopleColumns, skillsOf, type TypedPerson } from './people.ts'
export { employeesToPlan, findAbsence, ownEmployee, ownPlacesToday, rosterBetween, shiftsToPlan } from './report.ts'
export { type RestWarning, restBetween, restRuleOn, restWarnings } from './rest.ts'
export {
  type Absence,
  type AbsenceKind,
  absenceKinds,
  type Employee,
  type Roster,
  type Shift,
  type StandIn,
  worksOn,
} from './roster.ts'
export { addStandIn, standInsFor, withdrawStandIns } from './stand-in.ts'
export type { RosterTables } from './store.ts'
