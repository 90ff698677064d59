import { definite, partialDate } from '../magda/facts.ts'
import { childAt, childrenOf, textAt, type XmlElement } from '../magda/xml.ts'
import type { Card, DisabilityFile, Recognition } from './index.ts'

/**
 * What an answer says, and whom it is about. `undefined` when the federal service has no file: that is unknown, never a no, for
 * it also says so of somebody whom it did not integrate.
 */
export function disabilityFrom(
  content: XmlElement | undefined,
): Readonly<{ insz: string | undefined; value: DisabilityFile }> | undefined {
  const answer = childAt(content, 'ConsultFilesByDateResponse')
  const federal = childAt(answer, 'results', 'dgphResult')
  if (textAt(federal, 'status', 'value') !== 'DATA_FOUND') return undefined
  const files = childrenOf(federal, 'file')
  const cards = files.flatMap((file) => childrenOf(childAt(file, 'socialCards'), 'socialCard'))
  const ofKind = (kind: string) => cards.filter((card) => textAt(card, 'cardCategory') === kind).map(cardFrom)
  return {
    insz: textAt(answer, 'ssin'),
    value: {
      recognitions: files
        .flatMap((file) => childrenOf(childAt(file, 'handicapRecognitions'), 'handicapRecognition'))
        .filter((one) => textAt(one, 'decisionStatus') === 'RECOGNITION_DETERMINED')
        .map(recognitionFrom),
      parkingCards: ofKind('PARKINGCARD'),
      reductionCards: ofKind('REDUCTIONCARD'),
      allowances: files
        .flatMap((file) => childrenOf(file, 'rights'))
        .filter((right) => textAt(right, 'decisionStatus') === 'POSITIVE')
        .map((right) => ({
          ...definite('since', partialDate(textAt(right, 'period', 'beginDate'))),
          ...definite('ivt', textAt(right, 'categoryIVT')),
          ...definite('it', textAt(right, 'categoryIT')),
        })),
      ...definite('requestPending', yesOrNo(textAt(files[0], 'evolutionOfRequest', 'administrativePendingRequest'))),
    },
  }
}

const cardFrom = (card: XmlElement): Card => ({
  ...definite('number', textAt(card, 'cardNumber')),
  ...definite('from', partialDate(textAt(card, 'deliveryDate'))),
  ...definite('until', partialDate(textAt(card, 'endDate'))),
})

function recognitionFrom(one: XmlElement): Recognition {
  const details = childAt(one, 'handicapRecognitionDetails')
  const points = childAt(one, 'resultRecognitionAdult', 'diminuationIndependence')
  const pillars = childAt(one, 'resultRecognitionChild', 'pillars')
  const [amputated, paralysed] = ['upperLimbsAmputated', 'upperLimbsParalyzed'].map((name) =>
    yesOrNo(textAt(details, name)),
  )
  return {
    ...definite('since', partialDate(textAt(one, 'recognitionStatus', 'startDateRecognition'))),
    ...definite('until', partialDate(textAt(one, 'recognitionStatus', 'endDateRecognition'))),
    ...definite('points', whole(textAt(points, 'totalPoints'))),
    ...definite('mobility', whole(textAt(points, 'mobility'))),
    ...definite('lowerLimbs50', yesOrNo(textAt(details, 'lowerLimbs50p'))),
    ...definite('upperLimbs', amputated || paralysed || (amputated ?? paralysed)),
    ...definite('blind', yesOrNo(textAt(details, 'fullBlindness'))),
    ...definite('childPoints', whole(textAt(pillars, 'pillarsTotal'))),
    ...definite('childFirstPillar', whole(textAt(pillars, 'pillar1'))),
  }
}

const yesOrNo = (text: string | undefined): boolean | undefined =>
  text === 'true' ? true : text === 'false' ? false : undefined
const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
