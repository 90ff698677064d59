import type { ProductMistake } from './definition.ts'
import { inDutch, periodMistakes } from './periods.ts'
import type { Product } from './product.ts'

/** What is wrong with what is ordered by the piece, paid elsewhere, or said differently per unit. */
export function offerMistakes(product: Product, units: readonly string[] | undefined): readonly ProductMistake[] {
  return [
    ...voucherMistakes(product),
    ...tariffMistakes(product),
    ...figureMistakes(product),
    ...unitTextMistakes(product, units),
  ]
}

function voucherMistakes({ vouchers, pages, validFrom, steps = [] }: Product): readonly ProductMistake[] {
  if (!vouchers) return []
  const asked = pages.flatMap((page) => page.fields).find((field) => field.name === vouchers.count)
  const periods = (['prices', 'perYear', 'validity'] as const).flatMap((name) =>
    periodMistakes(vouchers[name], validFrom).map((mistake) => ({
      where: `vouchers.${name}`,
      what: `Voor de cheques: ${inDutch(mistake)}`,
    })),
  )
  return [
    ...(asked?.kind === 'number' ? [] : [{ where: 'vouchers.count', what: 'Geen vraag vraagt hoeveel.' }]),
    ...(steps.some(({ kind }) => kind === 'pay')
      ? []
      : [{ where: 'steps', what: 'Cheques worden betaald. Zet daar een stap voor.' }]),
    ...periods,
  ]
}

function tariffMistakes({ tariffs = [] }: Product): readonly ProductMistake[] {
  const byId = Map.groupBy(tariffs, ({ id }) => id)
  return [...byId.values()].flatMap((one) =>
    periodMistakes(one, one[0]?.validFrom ?? '')
      .filter(({ kind }) => kind === 'overlap' || kind === 'backwards')
      .map((mistake) => ({ where: 'tariffs', what: `Tarief ${one[0]?.id}: ${inDutch(mistake)}` })),
  )
}

function figureMistakes({ figures = [], validFrom }: Product): readonly ProductMistake[] {
  return [...Map.groupBy(figures, ({ name }) => name)].flatMap(([name, one]) => [
    ...periodMistakes(one, validFrom).map((mistake) => ({
      where: 'figures',
      what: `Bedrag ${name}: ${inDutch(mistake)}`,
    })),
    ...one
      .filter(({ words, unit }) => !words || !unit)
      .map(() => ({ where: 'figures', what: `Bedrag ${name}: zeg hoe het heet en wat het telt.` })),
  ])
}

function unitTextMistakes(
  { unitTexts = [] }: Product,
  units: readonly string[] | undefined,
): readonly ProductMistake[] {
  return unitTexts.flatMap(({ unit }, at) => [
    ...(units && !units.includes(unit) ? [{ where: `unitTexts.${at}.unit`, what: `${unit} bestaat niet.` }] : []),
    ...(unitTexts.findIndex((other) => other.unit === unit) < at
      ? [{ where: `unitTexts.${at}.unit`, what: `${unit} staat er twee keer.` }]
      : []),
  ])
}
