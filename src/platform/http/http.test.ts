import { describe, expect, it } from 'vitest'
import { redacted } from './redacted.ts'
import { createServer } from './server.ts'

const options = { logLevel: 'silent', formTargets: ['https://id.example'], secure: true }

describe('The web server', () => {
  it('allows no script or style from elsewhere or in the page', async () => {
    const app = await createServer(options)
    app.get('/', () => 'ok')
    const policy = (await app.inject('/')).headers['content-security-policy'] as string

    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("form-action 'self' https://id.example")
  })

  it('refuses a body that is too large', async () => {
    const app = await createServer(options)
    app.post('/', () => 'ok')
    const answer = await app.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `a=${'x'.repeat(200_000)}`,
    })
    expect(answer.statusCode).toBe(413)
  })

  it('slows down who asks too much', async () => {
    const app = await createServer({ ...options, requestsPerMinute: 3 })
    app.get('/', () => 'ok')
    const codes = []
    for (let i = 0; i < 5; i++) codes.push((await app.inject('/')).statusCode)
    expect(codes).toEqual([200, 200, 200, 429, 429])
  })

  it('takes national numbers and mail addresses out of what it logs', () => {
    expect(redacted('fout bij 48.63.14-102.54 en 48631410254 van a.b@example.be')).toBe(
      'fout bij [nummer] en [nummer] van [adres]',
    )
  })
})
