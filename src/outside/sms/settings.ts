import { z } from 'zod'
import type { SmsSettings } from './message-bird.ts'

/** The settings of the real text message service, as the environment names them: see docs/operations/sms.md. */
export const SmsEnvironment = z.object({
  SMS_URL: z.url({ protocol: /^https$/ }).default('https://rest.messagebird.com'),
  SMS_KEY: z.string(),
  SMS_FROM: z.string().regex(/^[A-Za-z0-9]{1,11}$/, 'at most 11 letters and digits'),
})

/** From parsed settings to what `messageBird` takes. */
export const smsSettings = ({ SMS_URL, SMS_KEY, SMS_FROM }: z.infer<typeof SmsEnvironment>): SmsSettings => ({
  ...{ url: SMS_URL, key: SMS_KEY, from: SMS_FROM },
})
