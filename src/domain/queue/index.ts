export { type AlarmsNear, alarmsNear, endAlarm, raiseAlarm } from './alarm.ts'
export { type ActAlone, aloneActs, aloneList, type Merged, mergeAlone } from './alone.ts'
export { type Arrival, arrive, type Said, type Ticket, takeTicket } from './arrive.ts'
export { callNext, callVisitor } from './call.ts'
export { closeDays } from './close-days.ts'
export type { Range } from './estimate.ts'
export { finish, noShow, park, passOn, recall, returnToQueue, undo } from './handle.ts'
export { type Letters, lettersOn, type ScreenSize } from './letters.ts'
export { type News, openNews } from './news.ts'
export { deviceKeyOf, isDeviceOf, type Queue, walkInsOn } from './place.ts'
export {
  type Called,
  type DeskView,
  deskView,
  type InLine,
  type ScreenView,
  screenOf,
  type TurnView,
  takenDesks,
  turnOf,
  waitingScore,
  walkInRange,
} from './report.ts'
export { recordScreen, screenBounds, screenSizeOf, takeBackScreen, wrongIn } from './screen-size.ts'
export { leaveSeat, ownPlaceToday, type Seat, takeSeat } from './seat.ts'
export { chooseThemes, offeredAt } from './skills.ts'
export type { QueueTables } from './store.ts'
export type { TurnReason } from './turn.ts'
export { type Outcome, outcomes, type Visitor } from './visitor.ts'
