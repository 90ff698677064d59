import type { Words } from '#platform/words.ts'

/** What a person reads when the answer is no: what it is, and what to do next. */
export type Said = Readonly<{ title: Words; text: Words }>

export const say = (nl: [string, string], en: [string, string], fr: [string, string]): Said => ({
  title: { nl: nl[0], en: en[0], fr: fr[0] },
  text: { nl: nl[1], en: en[1], fr: fr[1] },
})
