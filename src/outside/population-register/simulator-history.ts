import type { XmlContent } from '../magda/xml.ts'
import type { Earlier, ResidentToday } from '../personas.ts'
import { addressContent, genderContent, nameContent, statusOf } from './simulator-content.ts'

type Abroad = Extract<Earlier, { abroad: unknown }>

/** The content of an answer of GeefHistoriekPersoon, in the order of the message files: each list with the latest first. */
export function historyContent(insz: string, person: ResidentToday): XmlContent {
  const { earlier = [], before, address, struckOffOn, birthDate } = person
  const belgian = earlier.flatMap((one) => ('address' in one ? [{ ...one.address, since: one.since }] : []))
  const lived = [...(address ? [address] : []), ...before, ...belgian.toReversed()]
  const struckOff = [
    ...(struckOffOn ? [statusOf('99991', 'Afvoering van ambtswege', struckOffOn)] : []),
    ...earlier
      .flatMap((one) => ('struckOff' in one ? [statusOf(one.struckOff.code, one.struckOff.words, one.since)] : []))
      .toReversed(),
  ]
  const abroad = earlier.flatMap((one) => ('abroad' in one ? [abroadContent(one)] : [])).toReversed()
  return {
    HistoriekPersoon: {
      '@DatumCreatie': birthDate,
      INSZ: insz,
      HistoriekNaam: { Naam: nameContent(person) },
      HistoriekGeslacht: { Geslacht: genderContent(person) },
      ...(struckOff.length > 0 && { HistoriekStatus: { Status: struckOff } }),
      HistoriekAdressen: {
        ...(lived.length > 0 && {
          HistoriekHoofdverblijfplaats: { Hoofdverblijfplaats: lived.map(addressContent) },
        }),
        ...(abroad.length > 0 && { HistoriekVerblijfplaatsBuitenland: { VerblijfplaatsBuitenland: abroad } }),
      },
    },
  }
}

const abroadContent = ({ since, abroad: { country, iso, lines } }: Abroad): XmlContent => ({
  '@DatumBegin': since,
  Land: { NISCode: country.code, ISOCode: iso, Naam: country.words },
  Teksten: { Tekst: lines },
})
