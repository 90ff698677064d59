import type { FastifyInstance } from 'fastify'
import { type Payments, type Returned, returnedPayment } from '#domain/payments/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { html, Panel, PhonePage } from '#ui/index.ts'
import { paidByPhoneWords } from '#ui/words/paid-by-phone.ts'
import { inLanguageOf, phoneLanguageOf } from '../phone-language.ts'
import { type Site, sendPage } from '../site.ts'
import { themeOf } from '../theme.ts'
import { contextOf, nobody } from '../visitor.ts'
import { returnPath } from './phone-pay.tsx'

const limit = { rateLimit: { max: 60, timeWindow: '1 minute' } }
const tones = { paid: 'good', twice: 'attention', waiting: 'attention', 'not-paid': 'bad' } as const

/** On one's own phone, back from the provider: the same as the screen at the contact point says, and nothing of a person. */
export function paidByPhoneRoutes(app: FastifyInstance, site: Site, payments: Payments): void {
  app.get<{ Params: { token: string } }>(`${returnPath}/:token`, { config: limit }, async (request, reply) => {
    const context = { ...contextOf(site, nobody), now: site.clock() }
    // As it was given to the provider; who comes without one reads what he read before.
    const asked = phoneLanguageOf({ query: request.query, cookies: {} })
    const returnTo = inLanguageOf(asked, `${site.publicUrl}${returnPath}/${request.params.token}`)
    const state: Returned | null = await returnedPayment(context, payments, returnTo)
    if (state === null) throw new Refusal('missing', 'payments/not-found')
    const language = phoneLanguageOf(request)
    const { title, text } = paidByPhoneWords(language)[state]
    reply.header('referrer-policy', 'no-referrer')
    // The provider tells it a moment later than the payer comes back.
    if (state === 'waiting') reply.header('refresh', '3')
    return sendPage(
      reply,
      html(
        <PhonePage title={title} language={language} theme={themeOf(site)}>
          <Panel title={title} tone={tones[state]}>
            {text}
          </Panel>
        </PhonePage>,
      ),
    )
  })
}
