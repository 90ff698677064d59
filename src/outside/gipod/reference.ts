const pattern = /LOM-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i

/** The reference under which we write a place of ours: `LOM-` and its id. */
export const referenceOf = (id: string): string => `LOM-${id}`

/** The id that stands in a reference of ours, wherever in a text; `null`: none. Anybody may write so: whoever reads it looks it up. */
export const idIn = (text: string | null | undefined): string | null =>
  pattern.exec(text ?? '')?.[1]?.toLowerCase() ?? null
