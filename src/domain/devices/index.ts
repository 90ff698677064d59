export { challengeForCard, hearCard } from './card.ts'
export { type CardLetters, hearSignature, type LetterForCard, letterForCard } from './card-letter.ts'
export { type Bring, brings, type Device, type Fault, heartbeatSeconds, isSilent, type NewDevice } from './device.ts'
export {
  type FigureLine,
  type FiguresOfPlace,
  forgetVisits,
  mondayOf,
  mostWeeks,
  type VisitFigures,
  visitFigures,
} from './figures.ts'
export { hearDevice } from './hear.ts'
export { askRestart, revokeDevice } from './manage.ts'
export {
  changeNotice,
  changesOfNotice,
  longestNotice,
  mostNoticeDays,
  type Notice,
  type NoticeChange,
  type NoticeMistake,
  noTexts,
  noticeAt,
  noticeMistakes,
  takeBackNotice,
} from './notice.ts'
export { makePairingCode, pairDevice } from './pair.ts'
export { type BroughtPaper, hearFiles, hearPaper, type PaperDesk, paperWantedAt, type WantedPaper } from './paper.ts'
export { trayPlaces } from './place-staff.ts'
export { devicesInService, type HourOfPlace, screensByHour } from './report.ts'
export { noteStep, openScreen, type Screen, type Step, screenOf, steps } from './screen.ts'
export { type Changed, changeSetup, changesOfSetup, type MayChoose, takeBackSetup } from './setup.ts'
export { longestWhy, type Setup, type SetupChange } from './setup-store.ts'
export type { DevicesTables } from './store.ts'
export { takeBackLeft, takeBackSheets } from './take-back.ts'
export { noteTerminal } from './terminal.ts'
export {
  isSheetOf,
  lookedInTray,
  noteLost,
  notePages,
  notePrintout,
  notePrintoutFailed,
  notePrintoutTaken,
  type PagesOfDevice,
  pagesPrinted,
  reportTray,
  type TrayReport,
  trayReports,
} from './tray.ts'
export { takeBackSoon } from './unsettled.ts'
