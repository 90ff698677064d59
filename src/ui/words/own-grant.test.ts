import { describe, expect, it } from 'vitest'
import { notRenewedSaid } from './own-grant.ts'

const plate = { nl: /nummerplaat/, en: /plate/, fr: /plaque/ }

describe('Why something was not renewed', () => {
  it.each(['nl', 'en', 'fr'] as const)('speaks of a plate only where it hangs on one (%s)', (language) => {
    for (const wrong of ['needs-proof', 'unknown'] as const) {
      expect(notRenewedSaid(language, wrong, 'plate')).toMatch(plate[language])
      // A reduced tariff hangs on a card or a person.
      for (const kind of ['card', 'person', 'dwelling', undefined])
        expect(notRenewedSaid(language, wrong, kind)).not.toMatch(plate[language])
    }
  })

  it.each(['plate', 'person'])('says the rest in the same words of a %s', (of) => {
    expect(notRenewedSaid('nl', 'needs-fee', of)).toBe('Dit kost iets. Vraag het opnieuw aan en betaal meteen.')
  })
})
