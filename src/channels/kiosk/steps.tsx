import { cityDay } from '#platform/formats/dates.ts'
import type { ShellLanguage } from '#platform/words.ts'
import { StepProgress } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskOwnWords } from '#ui/words/kiosk-own.ts'
import { type Application, feeOf } from '../application.ts'
import { type AskedQuestion, questionsOf } from './questions.ts'
import { spokenText } from './spoken-text.ts'

type At = 'question' | 'check' | 'pay' | 'document'

/**
 * Where one is: each question, reading it back, paying where it costs something, the document. Of two steps nobody needs to be told which
 * one it is.
 */
export function Steps({
  application,
  language,
  at,
  question,
}: {
  application: Application
  language: ShellLanguage
  at: At
  question?: AskedQuestion
}) {
  const { case: subject, form } = application
  const words = kioskWords(language)
  const questions = questionsOf(form).length
  const fee = subject.feeCents ?? feeOf(application, 'kiosk', cityDay(subject.savedAt)) ?? 0
  const of = questions + 1 + (fee > 0 ? 1 : 0) + 1
  if (of <= 2) return null
  const index = questionsOf(form).findIndex(({ field }) => field.name === question?.field.name)
  const now = { question: 1 + index, check: 1 + questions, pay: 2 + questions, document: of }[at]
  const title = {
    question: question ? (spokenText(question.page.title, language) ?? '') : '',
    check: words.stepCheck,
    pay: words.stepPay,
    document: application.product.issues ? words.stepDocument : kioskOwnWords(language).stepEnd,
  }[at]
  return <StepProgress language={language} now={now} of={of} title={title} />
}
