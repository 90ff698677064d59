export { answerQuestion, askCustomer, putQuestion, type Question, questionsOf } from './ask.ts'
export { carryOut } from './carry-out.ts'
export { stopIncomplete } from './complete-file.ts'
export {
  confirmDecision,
  type Decided,
  decideTask,
  secondsToUndo,
  sendBack,
  undoDecision,
  type Wish,
} from './decide.ts'
export { eraseSignNotes, eraseTasks } from './erase.ts'
export { closeTasks, finishByVisit, finishTask, lookAgain } from './finish.ts'
export { type AwaitedPapers, askForPapers, awaitedPapersOf, papersCame, papersDue } from './following.ts'
export {
  type ClosedGrantLook,
  closeGrantLook,
  decideGrantLook,
  dropGrantLooks,
  type GrantLookReason,
  grantLookOf,
  grantTask,
  openGrantLook,
  undoGrantLook,
} from './grant-look.ts'
export { completeTask, expireLeases, failTask, keepLease } from './lease.ts'
export { type Leased, leaseTask } from './lease-next.ts'
export { type LookedUp, lookedUpOf, recordLookUp, restsOnLookUp } from './look-up.ts'
export { addNote, addSignNote, type Note, notesOf, signNotesOf } from './note.ts'
export { lastDayToObject, objectTo } from './object.ts'
export { openTask } from './open.ts'
export { promiseLateAnew } from './promise-anew.ts'
export {
  type Decision,
  decisionsOf,
  type ListedTask,
  objectionsOf,
  pageLength,
  signTask,
  type TaskNamed,
  taskOfCase,
  tasksNamed,
  type Wanted,
  type Worklist,
  type WorklistView,
  worklist,
  worklistViews,
} from './report.ts'
export { mayWorkOn, productsOfUnit, productsSeen } from './rights.ts'
export { dismissRobot, employRobot, type Robot, robotKeyHash, robots } from './robot.ts'
export {
  askSecondLook,
  canBeLookedAt,
  endSecondLook,
  type LookOutcome,
  lookOutcomes,
  type SecondLook,
  secondLookOf,
} from './second-look.ts'
export { type Settled, settledOf } from './settled.ts'
export { closeLook, finishLook, openMissingLooks, tellOfSign, undoLook } from './sign-look.ts'
export type { TasksTables } from './store.ts'
export { giveBack, giveBackTasks, type Handled, reassign, takeTasks } from './take.ts'
export {
  type CaseTask,
  canTask,
  decidable,
  finishable,
  type GrantTask,
  needsAnother,
  paperNotCome,
  type Task,
  type TaskMove,
  type UrgentReason,
  urgentReasons,
} from './task.ts'
export { markUrgent, unmarkUrgent } from './urgency.ts'
export { type TaskProblem, taskProblemCodes } from './writing.ts'
