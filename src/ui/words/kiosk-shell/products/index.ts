import { certificateTexts, type Spoken } from '../certificates.ts'
import { actEnds } from './act-ends.ts'
import { actTexts } from './acts.ts'
import { otherCertificates } from './certificates.ts'
import { counterTexts } from './counter.ts'
import { counterLifeTexts } from './counter-life.ts'
import { exemptionTexts } from './exemption.ts'
import { intakeTexts } from './intakes.ts'
import { lowEmissionTexts } from './low-emission.ts'
import { otherwiseTexts } from './otherwise.ts'
import { parkingTexts } from './parking.ts'
import { themeTexts } from './themes.ts'

/**
 * What products say, by the Dutch that stands in them: a text that a product changes has no translation any more, and is Dutch again,
 * rather than wrong. No native speaker read them yet (decision 396).
 */
export const productTexts: Readonly<Record<string, Spoken>> = {
  ...certificateTexts,
  ...otherCertificates,
  ...themeTexts,
  ...actTexts,
  ...actEnds,
  ...intakeTexts,
  ...counterTexts,
  ...counterLifeTexts,
  ...lowEmissionTexts,
  ...exemptionTexts,
  ...parkingTexts,
  ...otherwiseTexts,
}
