import { describe, expect, it } from 'vitest'
import { tariffsOn } from '#domain/catalogue/index.ts'
import { identityCard } from './identiteitskaart/product.ts'
import { passport } from './reispas/product.ts'
import { drivingLicence } from './rijbewijs/product.ts'

const today = '2026-11-23'
const priceOf = (product: Parameters<typeof tariffsOn>[0], id: string) =>
  tariffsOn(product, today).find((tariff) => tariff.id === id)?.cents

describe('What is paid at the counter', () => {
  it.each([
    ['een identiteitskaart na 3 werkdagen', identityCard, 'dringend-3', 10_900],
    ['dezelfde met een attest van verlies', identityCard, 'dringend-3-verlies', 8_900],
    ['een identiteitskaart na 2 werkdagen', identityCard, 'dringend-2', 15_260],
    ['dezelfde met een attest van verlies', identityCard, 'dringend-2-verlies', 13_260],
    ['een kaart die u in Brussel afhaalt', identityCard, 'dringend-brussel', 12_070],
    ['dezelfde met een attest van verlies', identityCard, 'dringend-brussel-verlies', 10_070],
    ['een Kids-ID na 3 werkdagen', identityCard, 'kids-dringend-3', 8_400],
    ['een Kids-ID na 2 werkdagen', identityCard, 'kids-dringend-2', 12_760],
    ['een Kids-ID die u in Brussel afhaalt', identityCard, 'kids-dringend-brussel', 9_570],
    ['een dringende reispas voor een volwassene', passport, 'dringend-volwassene', 26_500],
    ['dezelfde met een attest van verlies', passport, 'dringend-volwassene-verlies', 24_500],
    ['een dringende reispas voor een kind', passport, 'dringend-minderjarige', 21_000],
    ['een dringend reisdocument voor een niet-Belg', passport, 'dringend-niet-belg', 25_500],
    ['hetzelfde met een attest van verlies', passport, 'dringend-niet-belg-verlies', 23_500],
    ['het federale deel van een rijbewijs', drivingLicence, 'federaal', 2_000],
    ['het deel van de stad in een rijbewijs, dat nog gezegd moet worden', drivingLicence, 'stad', null],
  ] as const)('%s', (_, product, id, cents) => expect(priceOf(product, id)).toBe(cents))

  it('says where a figure was read, and that the city has to confirm it', () => {
    const figures = [identityCard, passport, drivingLicence].flatMap((one) => tariffsOn(one, today))
    for (const { cents, source, toConfirm } of figures.filter(({ cents }) => cents !== null)) {
      expect(cents).toBeGreaterThan(0)
      expect(source).toBeTruthy()
      expect(toConfirm).toBe(true)
    }
  })
})
