import type { Address } from '#outside/population-register/index.ts'

/**
 * A dwelling: an address with its box, whoever lives there, family or not. The same address in another spelling is the same
 * dwelling. `null`: the register does not say enough to tell one dwelling from the next.
 */
export function dwellingOf(address: Address | undefined): string | null {
  if (address?.kind !== 'belgian') return null
  const { nisCode, postalCode, street, houseNumber, box } = address
  if (!(nisCode ?? postalCode) || !street || !houseNumber) return null
  return [nisCode ?? postalCode, street, houseNumber, box].map((part) => plain(part ?? '')).join('/')
}

/** `0001` and `1` are one box; `Sint-Jansstraat` and `SINT JANSSTRAAT` one street. */
const plain = (part: string): string =>
  part
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^0+(?=.)/, '')
