import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isMailAddress } from './header.ts'
import type { SmtpSettings } from './smtp.ts'

/** The settings of the real mail server, as the environment names them: see docs/operations/mail.md. */
export const MailEnvironment = z.object({
  SMTP_HOST: z.string(),
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
  /** `none` is for a relay on the same machine or private network. */
  SMTP_TLS: z.enum(['starttls', 'implicit', 'none']).default('starttls'),
  /** A file in PEM. */
  SMTP_CA: z.string().optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  MAIL_FROM: z.string().refine(isMailAddress, 'no e-mail address'),
  MAIL_FROM_NAME: z.string(),
  MAIL_REPLY_TO: z.string().refine(isMailAddress, 'no e-mail address').optional(),
})

/** From parsed settings to what `mailOverSmtp` takes. */
export function mailSettings(env: z.infer<typeof MailEnvironment>): SmtpSettings {
  return {
    host: env.SMTP_HOST,
    port: env.SMTP_PORT,
    tls: env.SMTP_TLS,
    ca: env.SMTP_CA === undefined ? undefined : readFileSync(env.SMTP_CA, 'utf8'),
    user: env.SMTP_USER,
    password: env.SMTP_PASSWORD,
    from: { name: env.MAIL_FROM_NAME, address: env.MAIL_FROM },
    replyTo: env.MAIL_REPLY_TO,
  }
}
