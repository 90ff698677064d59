/** What we need from whoever carries our text messages, in our words. */
export type TextMessage = Readonly<{
  /** Our message id: it goes along as a reference, so that two of one kind can be recognised. */
  id: string
  /** E.164: `+32470123456`. */
  to: string
  /** At most 160 characters of the plain alphabet of telephones (GSM 03.38). */
  text: string
}>

/** `accepted`: taken over, which is not yet delivery. `temporary`: try again later. `permanent`: a person must look; `reason` holds no number. */
export type Carried =
  | Readonly<{ outcome: 'accepted'; providerId: string }>
  | Readonly<{ outcome: 'temporary' | 'permanent'; reason: string }>

export interface Sms {
  send(message: TextMessage): Promise<Carried>
}

export { messageBird, type SmsSettings } from './message-bird.ts'
export { takesSms } from './number.ts'
export { SmsEnvironment, smsSettings } from './settings.ts'
