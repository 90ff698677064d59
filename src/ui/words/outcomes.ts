import type { Language, ShellLanguage } from '#platform/words.ts'
import { applicationWords } from './application.ts'
import { appointmentWords } from './appointment.ts'
import { grantWords } from './grants.ts'
import { kioskEndWords } from './kiosk-ends.ts'
import { kioskRunningWords } from './kiosk-running.ts'
import { type OutcomeWords, shellOutcomes } from './kiosk-shell/outcomes.ts'
import { ownGrantWords } from './own-grant.ts'
import { portalWords } from './portal.ts'
import { runningWords } from './running.ts'
import { secondLookWords } from './second-look.ts'
import { socialWords } from './social.ts'

/** In the languages of products it is what is said at home. */
function ofProducts(language: Language): OutcomeWords {
  const social = socialWords(language)
  const own = ownGrantWords(language)
  const grant = grantWords(language)
  const { booked, when, where } = appointmentWords(language)
  const { asked, stands, takenBack, lookTitle } = secondLookWords(language)
  const { transferTitle, transferLead, amount, account, holder, communication, transferReceived } = social
  const { transferCode, transferCodeAlt, transferAfter, handedTitle, handedText, handedReference } = social
  const { receiptTitle, receiptText, vouchersTitle, vouchersToSend, vouchersSent, vouchersUntil } = social
  const { zone, everywhere, from, standsIn, standsInText, doneCard } = own
  return {
    ...{ transferTitle, transferLead, amount, account, holder, communication, transferReceived },
    ...{ transferCode, transferCodeAlt, transferAfter, handedTitle, handedText, handedReference },
    ...{ receiptTitle, receiptText, vouchersTitle, vouchersToSend, vouchersSent, vouchersUntil },
    ...{ appointmentTitle: social.appointmentTitle, appointmentBring: social.appointmentBring },
    ...{ callForVisit: kioskEndWords(language).callForVisit, booked, when, where },
    ...{ forWhat: grant.forWhat, plate: grant.plate, card: grant.card, dwelling: grant.dwelling },
    ...{ person: grant.person, gone: grant.gone, zone, everywhere, from, until: grant.until, standsIn, standsInText },
    ...{ untilDay: grant.untilDay, untilMoment: grant.untilMoment, untilFurther: grant.untilFurther },
    ...{ never: grant.never, doneCard, feeBack: runningWords(language).feeBack },
    ...{ payUntil: applicationWords(language).payUntil, appeal: applicationWords(language).appeal },
    ...{ appealText: portalWords(language).appealText, lookAsked: asked, lookStands: stands },
    ...{ lookTakenBack: takenBack, lookOffer: `${kioskRunningWords(language).look} ${lookTitle}` },
    answerHere: kioskRunningWords(language).answerHere,
    ...{ notPossible: own.notPossible, youPayNothing: own.youPayNothing, youMayStillAsk: own.youMayStillAsk },
  }
}

/** What became of an application, in each language of a contact point. */
export const outcomeSaid = (language: ShellLanguage): OutcomeWords =>
  language === 'tr' || language === 'ar' || language === 'uk' ? shellOutcomes[language] : ofProducts(language)
