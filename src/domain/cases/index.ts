export { addDocument, addFile, answerOf, isAddedLater, putBackFile, removeFile } from './attach.ts'
export {
  type Case,
  can,
  helpers,
  isForMember,
  type Move,
  requireAccess,
  running,
  type Status,
  withheldFrom,
} from './case.ts'
export {
  awaitPayment,
  grantCase,
  handOver,
  keepWaiting,
  markPaid,
  refuseCase,
  tryAgain,
  whileRefused,
} from './decide.ts'
export {
  type Declaration,
  type DeclarationField,
  type DeclarationTyped,
  declarationQualities,
  declarationShown,
  declarationsOf,
  declareFor,
  takesDeclaration,
} from './declaration.ts'
export { eraseDueCases } from './erase.ts'
export { addFollowingPaper, awaitsPaper, endAwaiting, followingPapers, paperFollows } from './following.ts'
export { formOf, type OpenForm, scopeOf } from './form.ts'
export { goOnElsewhere, goOnHere } from './go-on.ts'
export { type OwnApplication, type OwnDrafts, ownDrafts } from './hot.ts'
export { intakeOf } from './intake.ts'
export { letterOf } from './letter.ts'
export { readCaseNumber } from './number.ts'
export {
  type AskedPaper,
  acceptPaper,
  askPaper,
  laterPaper,
  leavePaper,
  type Paper,
  paperOf,
  questionOfPaper,
  sendPaper,
} from './paper.ts'
export { type AskedAtScreen, bringPaper, offerFiles, paperAskedAt, takePicture } from './paper-at-screen.ts'
export { bindSheets, keepSheet, mostSheets, type Sheet, sheetsOf } from './paper-sheets.ts'
export { type Offered, type PaperSource, paperMinutes } from './paper-store.ts'
export { paperAsItCame, straightenPaper } from './paper-straight.ts'
export {
  type CaseEvent,
  caseByNumber,
  casesOf,
  lookAtCase,
  type OpenFile,
  openCases,
  openFilesOf,
  recordLook,
  timelineOf,
  withheldAmong,
  withheldCasesOf,
} from './report.ts'
export { saveAnswers } from './save.ts'
export { findCases } from './search.ts'
export { noteSecondLook } from './second-look.ts'
export { declineToSign, type LetterToSign, letterToSign, signTogether } from './signers/answer.ts'
export { chooseSigners } from './signers/choose.ts'
export { endUnsigned, remindSigners } from './signers/due.ts'
export {
  declinedBy,
  letterOfSigner,
  lettersOf,
  lookAtSignedFile,
  namesUnderLetter,
  type OwnLetter,
  openSignedFile,
  ownLetter,
  signersOf,
} from './signers/report.ts'
export {
  type DeclineReason,
  declineReasons,
  type NamedSigner,
  type SignerState,
  type SignersEnd,
} from './signers/signer.ts'
export { takeBack } from './signers/stop.ts'
export { startCase } from './start.ts'
export type { CaseChange, CasesTables } from './store.ts'
export { type Submission, submitCase } from './submit.ts'
export { askApplicant, goOnWith, heardFromApplicant, promiseAnew, reopenCase } from './with-staff.ts'
export { type WithdrawReason, withdrawCase, withdrawReasons } from './withdraw.ts'
