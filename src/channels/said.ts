/** The words under a name that stood in an address, where anybody may write anything, `constructor` too; undefined: nothing is said. */
export const saidUnder = <Said>(words: Readonly<Record<string, Said>>, name: unknown): Said | undefined =>
  typeof name === 'string' && Object.hasOwn(words, name) ? words[name] : undefined
