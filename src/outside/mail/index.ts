/** What we need from whoever carries our e-mail, in our words. */
export type Letter = Readonly<{
  /** Our message id: a resend carries the same Message-ID, so that it can be recognised as one. */
  id: string
  to: string
  toName?: string
  subject: string
  text: string
  html: string
  language?: string
  attachments?: readonly Readonly<{ name: string; type: string; content: Uint8Array }>[]
}>

/**
 * `accepted`: the server took it over (which is not yet delivery). `temporary`: try again later, nothing is lost.
 * `permanent`: never try this again, a person must look. `reason` is for staff and holds no address.
 */
export type Posted =
  | Readonly<{ outcome: 'accepted'; providerId: string }>
  | Readonly<{ outcome: 'temporary' | 'permanent'; reason: string }>

export interface Mail {
  post(letter: Letter): Promise<Posted>
  close(): void
}

export { isMailAddress, oneLine } from './header.ts'
export { MailEnvironment, mailSettings } from './settings.ts'
export { mailOverSmtp, type SmtpSettings } from './smtp.ts'
