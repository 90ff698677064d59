import { childAt, type XmlElement } from './xml.ts'

/** Whether somebody was registered as a person about whom we may ask. */
export type Registration = Readonly<{ registered: boolean }>

/** The result in an answer of RegistreerInschrijving: 1 is done, 0 is not; `undefined` when it says neither. */
export function registrationFrom(content: XmlElement | undefined): Registration | undefined {
  const result = childAt(content, 'Resultaat')?.text
  return result === '1' || result === '0' ? { registered: result === '1' } : undefined
}
