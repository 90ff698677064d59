export { isAnswerable } from './answerable.ts'
export type { Booking, BookingState, VisitContact, Visitor } from './appointment.ts'
export { askTime } from './ask-time.ts'
export { type Board, openBoard, type PlaceDay } from './board.ts'
export { bookTime, visitAsked } from './book.ts'
export { bookHome, type HomeAsk } from './book-home.ts'
export { calendarFile } from './calendar.ts'
export { type Call, callList, closeCall, noteAttempt } from './calls.ts'
export { cancelVisit, findVisit, moveVisit, type Which } from './change.ts'
export { isListed, listedFor, mayBookAt, publicPlaces } from './closed.ts'
export { confirmByCode, confirmByLink, nameVisitor, toConfirm } from './contact.ts'
export {
  cameAfterAll,
  type Holder,
  nextVisitsAt,
  settleVisit,
  visitByCode,
  visitOfHolder,
  visitOnList,
  visitsNamed,
  visitsUnsaid,
} from './day.ts'
export { answerOfDayOff, type DayOff, daysOffFor } from './day-off.ts'
export { eraseNames } from './erase-names.ts'
export { calendarOfFeed, makeFeed, type OwnFeed, ownFeed, revokeFeed } from './feed.ts'
export { confirmHold, extendHold, heldTime, holdTime, releaseHold } from './hold.ts'
export { holdHome, holdHomeAgain, windowsForHold } from './hold-home.ts'
export { changeHours, previewHours, previewRestore, restoreHours } from './hours.ts'
export { importRoster } from './import.ts'
export { type Already, alreadyHas, type Instead, type InsteadOf, insteadOf } from './instead.ts'
export type { InterpreterPlan } from './interpreter-store.ts'
export {
  endInterpreterPlan,
  type Interpreting,
  interpretersToPlan,
  type PlanMistake,
  planInterpreter,
} from './interpreters.ts'
export { shortPathOf, visitOfLink, wholePathOf } from './link-path.ts'
export { eraseStops, isMovable, moveHome, windowsToMove } from './move-home.ts'
export { minutesFor, mostPersons, type Wish } from './need.ts'
export {
  type Appointments,
  alternativesTo,
  type FreeDay,
  freeDays,
  type Offered,
  timesOn,
  whyNot,
  workFor,
} from './offer.ts'
export { inOrder, type Order, orders } from './order.ts'
export {
  changePeriod,
  daysOfPeriod,
  mostDaysChanged,
  type PeriodChange,
  previewPeriod,
  restorePeriod,
} from './period.ts'
export {
  carryPrepared,
  erasePrepared,
  type Prepared,
  pageToPrepare,
  prepare,
  preparedOf,
  toPrepare,
} from './prepared.ts'
export { acceptProposal, declineProposal, endProposal, proposalLink, proposedFor } from './propose.ts'
export { type Candidate as Replacement, endReplacement, replacementsFor, replaceWith } from './replace.ts'
export { contactOfVisit, everyVisitOf, intakeOfVisit, type VisitOfDay, visitsOf, visitsOn } from './report.ts'
export { lookAgain, offerRoom } from './room.ts'
export {
  changeRosterWith,
  previewRoster,
  type RosterPreview,
  type Shortfall,
  undoRoster,
} from './roster-change.ts'
export { markStop, outlineOfRounds, ownRounds, type Round, type RoundOutline, type StopToDo } from './route-day.ts'
export { type HomeOffer, type HomeWindow, type HomeWish, homeWindows } from './route-offer.ts'
export { findVisits, findWaiting, historyOf, type VisitEvent, type WaitingFound } from './search.ts'
export { previewAbsence, reportAbsence, reportBack } from './sick.ts'
export type { AppointmentsTables } from './store.ts'
export { type DayPart, dayParts } from './tables.ts'
export { type Ask, type Given, givenOf } from './taking.ts'
export { remindOfVisit, tellOfVisit, tellOfWaiting } from './tell.ts'
export { type Touched, touchedBy } from './touched.ts'
export { inTurns } from './turns.ts'
export type { Upset } from './upset.ts'
export { mostDays, type PlaceUsage, type Usage, usageBetween } from './usage.ts'
export {
  declineOffer,
  endOffer,
  joinWaitingList,
  leaveForCaller,
  leaveWaitingList,
  offeredTo,
  takeOffer,
} from './waiting.ts'
export { type HomeHope, joinHomeList } from './waiting-home.ts'
export type { Hope } from './waiting-join.ts'
export { type HalfHour, type PlannedDay, weekOf } from './week.ts'
export { type Explanation, type LaneWhy, laneWhys, type WhyNot, whyNots } from './why-not.ts'
