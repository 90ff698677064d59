export type { Booking, BookingState, VisitContact, Visitor } from './appointment.ts'
export { type Board, openBoard, type PlaceDay } from './board.ts'
export { bookTime } from './book.ts'
export { calendarFile } from './calendar.ts'
export { type Call, callList, closeCall, noteAttempt } from './calls.ts'
export { cancelVisit, findVisit, moveVisit, type Which } from './change.ts'
export { confirmByCode, confirmByLink, nameVisitor, toConfirm } from './contact.ts'
export { nextVisitsAt, settleVisit, visitByCode, visitsNamed } from './day.ts'
export { confirmHold, extendHold, heldTime, holdTime, releaseHold } from './hold.ts'
export { changeHours, previewHours, restoreHours } from './hours.ts'
export { importRoster } from './import.ts'
export { shortPathOf, wholePathOf } from './link-path.ts'
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
export { acceptProposal, declineProposal, endProposal, proposalLink, proposedFor } from './propose.ts'
export { contactOfVisit, intakeOfVisit, type VisitOfDay, visitsOf, visitsOn } from './report.ts'
export { findVisits, historyOf, type VisitEvent } from './search.ts'
export { previewAbsence, reportAbsence, reportBack } from './sick.ts'
export type { AppointmentsTables } from './store.ts'
export { type Ask, type Given, givenOf } from './taking.ts'
export { remindOfVisit, tellOfVisit, tellOfWaiting } from './tell.ts'
export { type Touched, touchedBy } from './touched.ts'
export type { Upset } from './upset.ts'
export {
  declineOffer,
  endOffer,
  type Hope,
  joinWaitingList,
  leaveWaitingList,
  offeredTo,
  takeOffer,
} from './waiting.ts'
export { type HalfHour, type PlannedDay, weekOf } from './week.ts'
export type { Explanation, LaneWhy, WhyNot } from './why-not.ts'
