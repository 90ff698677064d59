import { describe, expect, it } from 'vitest'
import { parseSettings } from '#platform/config/index.ts'
import { MailEnvironment, mailSettings } from './index.ts'

const least = { SMTP_HOST: 'smtp.stad.example', MAIL_FROM: 'loket@stad.example', MAIL_FROM_NAME: 'Stad Demo' }

describe('The settings of the mail server', () => {
  it('ask TLS unless they say otherwise', () => {
    expect(mailSettings(parseSettings(MailEnvironment, least))).toMatchObject({ port: 587, tls: 'starttls' })
  })
  it('name what is missing or no address', () => {
    expect(() => parseSettings(MailEnvironment, { ...least, SMTP_HOST: '', MAIL_FROM: 'loket' })).toThrow(
      /SMTP_HOST: missing\n {2}MAIL_FROM: no e-mail address/,
    )
  })
})
