import type { ComponentChildren } from 'preact'
import type { ShellLanguage } from '#platform/words.ts'
import { neutralTheme, type Theme } from '../theme.ts'
import { Brand, Document, SkipLink } from './document.tsx'

export type PhonePageProps = Readonly<{
  /** Of the document; the page's own h1 is in `children`. */
  title: string
  language: ShellLanguage
  theme?: Theme
  wrong?: boolean
  children: ComponentChildren
}>

/** What a phone shows that scanned a code of a contact point: one thing to do, in the language of that screen. */
export function PhonePage({ title, language, theme = neutralTheme, wrong, children }: PhonePageProps) {
  return (
    <Document {...{ title, language, theme }} wrong={wrong ?? false} styles={['main']} script="portal" personal>
      <SkipLink language={language} />
      <header class="lom-header">
        <div class="lom-wrap">
          <Brand theme={theme} href="/" />
        </div>
      </header>
      <div class="lom-wrap lom-body">
        <main id="main" tabIndex={-1} class="lom-main lom-main--form">
          {children}
        </main>
      </div>
    </Document>
  )
}
