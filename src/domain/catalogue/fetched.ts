import type { Product } from './product.ts'

/** The names of the dictionary of which something can be known in this product. */
export function factsFetched({ facts, grants = [] }: Product): readonly string[] {
  const ownRegister = grants.some(({ limit }) => limit) ? ['dwelling'] : []
  return ['today', 'applicant', ...ownRegister, ...facts.map(({ name }) => name)]
}
