/** Builds styles and browser scripts when an input changed; gives plain name -> built name. */
export function buildUi(options?: { force?: boolean }): Promise<Readonly<Record<string, string>>>
