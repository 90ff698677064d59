export {
  answerCall,
  answeredCall,
  callsNow,
  endCall,
  helpRoles,
  noteHelperThere,
  pointAt,
  shownCase,
} from './answer.ts'
export { askHelp, callOf, endUnanswered, hangUp, hideForm, noteQuestion, ringSeconds, showForm } from './ask.ts'
export { askCallBack, type CallBack, callBacks, forgetCallBacks, settleCallBack } from './call-back.ts'
export { overShoulder, type SeenQuestion } from './over-shoulder.ts'
export type { HelpCall, HelpTables } from './store.ts'
export {
  longestSignal,
  type NewSignal,
  type Signal,
  signalFromCaller,
  signalFromHelper,
  signalKinds,
  signalsForCaller,
  signalsForHelper,
} from './voice.ts'
