export { changeDay, requirePlanner, restoreDay } from './change.ts'
export {
  clockMinutes,
  type DayChange,
  type DayHours,
  hoursOn,
  minutesOf,
  momentOf,
  type Stretch,
  stretchesOf,
} from './opening.ts'
export { isTime, type SpanMistake } from './span.ts'
export { dayChanges, type PlacesTables } from './store.ts'
export { metresBetween, type Position, type Travel, travelBetween } from './travel.ts'
