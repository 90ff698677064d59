import type { Product } from '#domain/catalogue/index.ts'
import { leisureCard } from './a-kaart/product.ts'
import { changeOfAddress } from './adreswijziging/product.ts'
import { copyOfAct } from './afschrift-akte/product.ts'
import { copyOfOthersAct } from './afschrift-akte-ander/product.ts'
import { householdComposition } from './attest-gezinssamenstelling/product.ts'
import { votingRight } from './attest-kiesrecht/product.ts'
import { lastWishes } from './attest-laatste-wilsbeschikking/product.ts'
import { life } from './attest-leven/product.ts'
import { nationality } from './attest-nationaliteit/product.ts'
import { legalCohabitation } from './attest-wettelijke-samenwoning/product.ts'
import { residence } from './attest-woonst/product.ts'
import { residenceHistory } from './attest-woonst-historiek/product.ts'
import { residenceForMarriage } from './attest-woonst-huwelijk/product.ts'
import { digitalKey } from './digitale-sleutel/product.ts'
import { birthDeclaration } from './geboorteaangifte/product.ts'
import { identityCard } from './identiteitskaart/product.ts'
import { incomeGuarantee } from './inkomensgarantie-ouderen/product.ts'
import { reducedTariff } from './kansentarief/product.ts'
import { smallWorks } from './kleine-werf/product.ts'
import { dayPass } from './lez-dagpas/product.ts'
import { registration } from './lez-registratie/product.ts'
import { permit } from './lez-toelating/product.ts'
import { exemption, exemptionWithHistoric } from './lez-vrijstelling/product.ts'
import { disabledParkingCard } from './parkeerkaart-handicap/product.ts'
import { residentPermit } from './parkeervergunning-bewoner/product.ts'
import { pension } from './pensioenaanvraag/product.ts'
import { passport } from './reispas/product.ts'
import { drivingLicence } from './rijbewijs/product.ts'
import { declareCohabitation } from './samenwoning-verklaren/product.ts'
import { sortingPass } from './sorteerpas/product.ts'
import { topUpPass } from './sorteerpas-opladen/product.ts'
import { lostPass } from './sorteerpas-verloren/product.ts'
import { taxiCheques } from './taxicheques/product.ts'
import { disabilityAllowance } from './tegemoetkoming-handicap/product.ts'
import { noParking } from './tijdelijk-parkeerverbod/product.ts'
import { actExtract } from './uittreksel-akte/product.ts'
import { registerExtract } from './uittreksel-bevolkingsregister/product.ts'
import { residencePermit } from './verblijf/product.ts'

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
  actExtract,
  copyOfOthersAct,
  pension,
  incomeGuarantee,
  disabilityAllowance,
  disabledParkingCard,
  taxiCheques,
  identityCard,
  passport,
  drivingLicence,
  changeOfAddress,
  birthDeclaration,
  declareCohabitation,
  residencePermit,
  digitalKey,
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
