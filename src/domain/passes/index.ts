export { keepAllInRegister } from './card-in-register.ts'
export { attachCard, changeCard, isCardNumber, replaceCard } from './cards.ts'
export { giveCredits } from './credit.ts'
export { creditHousehold } from './entitled.ts'
export { grantPass, livesInStreet, type PassGranted } from './grant-pass.ts'
export { type CardHolder, keepHolder, leisureCardOf } from './holder.ts'
export { beginGiveBack, type GiveBack, leaveToPerson, leaveWallet, settleDue } from './leave.ts'
export { bookOpenings } from './ledger/book-openings.ts'
export type { Booked, ContainerOpening, ShownOpening } from './ledger/opening.ts'
export { lookAgainAt } from './look-again.ts'
export { openWallet } from './open-wallet.ts'
export {
  answerLowBalance,
  askRefillAgain,
  beginRefilling,
  endCollecting,
  type LowBalance,
  setRefill,
} from './refill.ts'
export {
  type CardWish,
  closeDoubt,
  type Doubt,
  type LedgerLine,
  ledgersOf,
  linesOf,
  lookAtPass,
  lookAtTopUp,
  openDoubts,
  openTopUps,
  openWallets,
  type Pass,
  passOf,
  wantedCards,
} from './report.ts'
export type { PassesTables, TopUp } from './store.ts'
export { type Swept, sweepPasses } from './sweep.ts'
export { type HouseholdFacts, lowOn, newCardOn, passRulesOf, refillsOn, settleDaysOn, topUpOn } from './tariff.ts'
export { askTopUp, bookTakenBack, creditTopUp, dropTopUp, isTopUp } from './top-up.ts'
export { type Card, canMoveCard, shownCard, type Wallet } from './wallet.ts'
