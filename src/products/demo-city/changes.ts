import type { NewChange } from '#domain/catalogue/index.ts'
import { socialProducts } from '../social.ts'

/** The decision of 11 June 2021: the social products go to the social centres from 1 January 2022. */
export const demoChanges: readonly NewChange[] = [
  { from: 'OS', to: 'SD', on: '2022-01-01', products: socialProducts, basis: '2021_CBS_04787' },
]
