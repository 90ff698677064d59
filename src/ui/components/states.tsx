import type { ComponentChildren } from 'preact'
import type { Language, ShellLanguage } from '#platform/words.ts'
import { frameWords } from '../words/frame.ts'
import { wordsFor } from '../words/index.ts'
import { Icon, type IconName } from './icon.tsx'

/** Nothing here yet: says what would be here and what one can do. */
export function EmptyState({
  title,
  children,
  icon = 'document',
  headingLevel = 2,
}: {
  title: string
  children?: ComponentChildren
  icon?: IconName
  headingLevel?: 2 | 3
}) {
  const Heading = `h${headingLevel}` as const
  return (
    <div class="lom-state">
      <span class="lom-state__icon">
        <Icon name={icon} />
      </span>
      <div>
        <Heading>{title}</Heading>
        {children !== undefined && <div>{children}</div>}
      </div>
    </div>
  )
}

/** A source that does not answer ("bron zwijgt"): what happens now, and that nobody has to do anything. */
export function SourceSilent({
  language,
  source,
  children,
}: {
  language: Language
  /** With its article, as a sentence begins: "Het Rijksregister". */
  source: string
  children?: ComponentChildren
}) {
  const words = wordsFor(language)
  return (
    <div class="lom-state lom-state--attention" role="status">
      <span class="lom-state__icon">
        <Icon name="clock" />
      </span>
      <div>
        <h2>{words.sourceSilentTitle(source)}</h2>
        <p>{words.sourceSilentText}</p>
        {children !== undefined && <div>{children}</div>}
      </div>
    </div>
  )
}

/**
 * The page of something under way. With script it asks `pollUrl` (JSON `{"done": boolean, "href"?: string}`) and goes on;
 * without, the page's `refresh` does. Progress is not invented: no bar that moves without meaning.
 */
export function Waiting({
  language,
  title,
  pollUrl,
  everySeconds = 2,
  children,
}: {
  language: ShellLanguage
  title?: string
  pollUrl?: string
  everySeconds?: number
  children?: ComponentChildren
}) {
  const words = frameWords(language)
  return (
    <div class="lom-state lom-state--busy" data-poll={pollUrl} data-poll-seconds={pollUrl && everySeconds}>
      <span class="lom-state__icon lom-state__icon--busy">
        <Icon name="clock" />
      </span>
      <div role="status">
        <h1>{title ?? words.waitingTitle}</h1>
        {children !== undefined && <div>{children}</div>}
        <p class="lom-soft">{words.waitingText}</p>
      </div>
    </div>
  )
}
