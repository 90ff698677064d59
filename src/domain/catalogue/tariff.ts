import type { Words } from '#platform/words.ts'
import { isWithin, type Period, type Product } from './product.ts'

/**
 * What something costs that is paid at the counter, not here: the usual price, an urgent one. `cents: null`: the city still has to
 * say it. Shown on the page of the service and where one applies. `source`: where the figure was read.
 */
export type Tariff = Period &
  Readonly<{ id: string; name: Words; cents: number | null; source?: string; toConfirm?: boolean }>

/** The tariffs of `day` (`YYYY-MM-DD`), in the order of the definition. */
export const tariffsOn = ({ tariffs = [] }: Pick<Product, 'tariffs'>, day: string): readonly Tariff[] =>
  tariffs.filter((tariff) => isWithin(tariff, day))
