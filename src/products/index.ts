import type { Product } from '#domain/catalogue/index.ts'
import { leisureCard } from './a-kaart/product.ts'
import { copyOfAct } from './afschrift-akte/product.ts'
import { householdComposition } from './attest-gezinssamenstelling/product.ts'
import { votingRight } from './attest-kiesrecht/product.ts'
import { lastWishes } from './attest-laatste-wilsbeschikking/product.ts'
import { life } from './attest-leven/product.ts'
import { nationality } from './attest-nationaliteit/product.ts'
import { legalCohabitation } from './attest-wettelijke-samenwoning/product.ts'
import { residence } from './attest-woonst/product.ts'
import { residenceHistory } from './attest-woonst-historiek/product.ts'
import { residenceForMarriage } from './attest-woonst-huwelijk/product.ts'
import { reducedTariff } from './kansentarief/product.ts'
import { smallWorks } from './kleine-werf/product.ts'
import { dayPass } from './lez-dagpas/product.ts'
import { registration } from './lez-registratie/product.ts'
import { permit } from './lez-toelating/product.ts'
import { exemption, exemptionWithHistoric } from './lez-vrijstelling/product.ts'
import { residentPermit } from './parkeervergunning-bewoner/product.ts'
import { sortingPass } from './sorteerpas/product.ts'
import { topUpPass } from './sorteerpas-opladen/product.ts'
import { lostPass } from './sorteerpas-verloren/product.ts'
import { noParking } from './tijdelijk-parkeerverbod/product.ts'
import { registerExtract } from './uittreksel-bevolkingsregister/product.ts'

/** Everything that the city offers. Nothing is found by scanning: what is not in this list is not offered. */
export const products: readonly Product[] = [
  householdComposition,
  residence,
  residenceHistory,
  nationality,
  life,
  legalCohabitation,
  registerExtract,
  votingRight,
  residenceForMarriage,
  lastWishes,
  copyOfAct,
  registration,
  dayPass,
  permit,
  exemption,
  exemptionWithHistoric,
  residentPermit,
  noParking,
  smallWorks,
  sortingPass,
  topUpPass,
  lostPass,
  leisureCard,
  reducedTariff,
]
