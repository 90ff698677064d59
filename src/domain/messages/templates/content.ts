import type { MessageFacts, Template } from '../message.ts'

/** What a message says, before it is dressed as text and as HTML. Sentences of at most 15 words; names of products after a colon. */
export type Content = Readonly<{
  subject: string
  paragraphs: readonly string[]
  /** A button to the page that belongs to it: the verb first. */
  button?: string
  /** Shown large, to be typed over. */
  code?: string
}>

export type Contents = { readonly [Name in Template]: (facts: MessageFacts[Name]) => Content }

export type VisitContents = Pick<Contents, Extract<Template, `visit-${string}`>>
export type SigningContents = Pick<
  Contents,
  'please-sign' | 'please-sign-reminder' | 'sign-no-more' | 'all-signed' | 'signers-ended'
>
export type HomeContents = Pick<Contents, Extract<Template, `home-${string}`>>
