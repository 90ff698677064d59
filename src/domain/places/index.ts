export {
  type AdviceKind,
  type AdviceMistake,
  adviceKinds,
  longestAdvice,
  recordAdvice,
  type SiteAdvice,
  type SiteFigures,
  type SiteKind,
  siteAdvices,
  siteKinds,
} from './advice.ts'
export { changeDay, plannerRoles, requirePlanner, restoreDay } from './change.ts'
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
export {
  minutesBetween,
  nearEnough,
  type Pace,
  paceOn,
  type Reach,
  reachOf,
  shareOf,
  type TravelWay,
  travelWays,
} from './reach.ts'
export { keepPoint, neighbourhoodAt, roundedPoint, sitePoints } from './site-point.ts'
export { isTime, type SpanMistake, spanMistakes } from './span.ts'
export { dayChanges, type PlacesTables } from './store.ts'
export { metresBetween, type Travel, travelBetween } from './travel.ts'
