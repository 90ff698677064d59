import type { ComponentChildren } from 'preact'
import { productLanguage, type ShellLanguage } from '#platform/words.ts'

/** Whether products are not written in the language of who reads. */
export const isForeign = (spoken: ShellLanguage): boolean => productLanguage(spoken) !== spoken

/** What a product or the city wrote: said to be Dutch where the rest of the screen is in a language it was not written in. */
export function Content({ spoken, children }: Readonly<{ spoken: ShellLanguage; children: ComponentChildren }>) {
  if (!isForeign(spoken)) return <>{children}</>
  return (
    <span lang="nl-BE" dir="ltr">
      {children}
    </span>
  )
}
