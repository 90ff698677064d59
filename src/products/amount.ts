/** Cents as a text says them in Dutch, without the sign: `5`, `2,75`. Texts of products take their amounts from the data with it. */
export const amount = (cents: number): string => (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace('.', ',')
