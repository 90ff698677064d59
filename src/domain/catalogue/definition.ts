import { z } from 'zod'
import { channel, day, name, page, period, slug, step, text, whole, words } from './definition-parts.ts'
import { figureUnits } from './figures.ts'
import { PassRulesShape } from './pass-rules.ts'
import { askRelations, grantUses, offerChannels, type Product, signatureKinds, sourceOf } from './product.ts'
import { SigningTogetherShape } from './signers-shape.ts'
import { SoughtShape } from './sought-act.ts'
import { occupantKinds, takenAnswers } from './street.ts'

/** One thing that is wrong with a definition: where (`pages.0.title.nl`), and what, in Dutch, for whoever edits it. */
export type ProductMistake = Readonly<{ where: string; what: string }>

const answer = z.strictObject({ answer: name })
const renewing = z.strictObject({
  daysBefore: z.int().min(1),
  remindDaysBefore: z.int().min(1),
  toConfirm: z.boolean().optional(),
})
const grantRule = z.strictObject({
  kind: slug,
  name: words,
  allows: z.enum(grantUses, `Dit gebruik bestaat niet. Kies uit: ${grantUses.join(', ')}.`),
  subject: z.union([
    z.strictObject({ of: z.literal('plate'), answer: name, country: name.optional() }),
    z.strictObject({ of: z.literal('card'), answer: name }),
    z.strictObject({ of: z.literal('card'), from: z.literal('card-system') }),
    z.strictObject({ of: z.enum(['dwelling', 'person']) }),
  ]),
  zone: text.optional(),
  terms: z
    .array(
      z.strictObject({
        ...period,
        when: text.optional(),
        from: z.union([z.literal('decision'), answer]),
        until: z.union([
          z.enum(['further-notice', 'card-system']),
          z.strictObject({ days: z.int().min(1) }),
          z.strictObject({ months: z.int().min(1) }),
          z.strictObject({ day }),
          answer,
        ]),
        renews: renewing.optional(),
        called: words.optional(),
        standsInFor: name.optional(),
        toConfirm: z.boolean().optional(),
      }),
    )
    .min(1, 'Zeg hoelang dit geldt.'),
  limit: z
    .strictObject({
      per: z.enum(['dwelling', 'plate-year', 'parking-card']),
      when: text.optional(),
      counts: z.array(z.strictObject({ ...period, count: z.int().min(1), toConfirm: z.boolean().optional() })),
    })
    .optional(),
})

const voucherRule = z.strictObject({
  kind: slug,
  name: words,
  count: name,
  prices: z.array(z.strictObject({ ...period, cents: whole, worthCents: whole, toConfirm: z.boolean().optional() })),
  perYear: z.array(z.strictObject({ ...period, count: z.int().min(1), toConfirm: z.boolean().optional() })),
  validity: z.array(z.strictObject({ ...period, yearsAfter: whole, toConfirm: z.boolean().optional() })),
})
const tariff = z.strictObject({
  ...period,
  id: slug,
  name: words,
  cents: whole.nullable(),
  source: text.optional(),
  toConfirm: z.boolean().optional(),
})
const unitTexts = z.strictObject({
  unit: text,
  analogue: words.optional(),
  bring: z.array(words).optional(),
  leadTime: words.optional(),
  whatNext: z.array(words).optional(),
})

const condition = z.strictObject({ id: slug, rule: text, words, otherwise: words, source: text.optional() })
const issued = z.strictObject({ template: slug, kind: words })
const atOnce = z.strictObject({
  conditions: z.array(condition).min(1, 'Zeg wanneer het meteen beslist wordt.'),
  otherwise: z.strictObject({
    reason: slug,
    words,
    from: name,
    inTime: condition.omit({ rule: true }),
    issues: issued.optional(),
    terms: z.array(
      z.strictObject({
        ...period,
        leadDays: whole,
        decideDays: whole,
        completeDays: whole,
        toConfirm: z.boolean().optional(),
      }),
    ),
  }),
})

const street = z.strictObject({
  use: z.enum(['ban', 'works']),
  place: name,
  from: name,
  until: name,
  hours: name.optional(),
  signs: name.optional(),
  rules: z.array(
    z.strictObject({
      ...period,
      leadDays: whole,
      longestDays: z.int().min(1),
      longestMetres: z.int().min(1),
      nearMetres: whole,
      metresPerSign: z.int().min(1).optional(),
      lookDays: whole.optional(),
      taken: z.record(z.enum(occupantKinds), z.enum(takenAnswers)),
      toConfirm: z.boolean().optional(),
    }),
  ),
})

const definition = z.strictObject({
  id: slug,
  version: z.int('Vul een geheel getal in.').min(1, 'Begin bij versie 1.'),
  validFrom: day,
  title: words,
  summary: words,
  action: words.optional(),
  synonyms: z.array(text),
  theme: slug,
  lifeEvents: z.array(slug),
  unit: z.array(z.strictObject({ name: text, ...period })),
  essential: z.boolean(),
  analogue: words.optional(),
  refusable: z.boolean(),
  appeal: z.strictObject({ body: words, days: z.int().min(1, 'Geef de termijn in dagen.') }).optional(),
  channels: z.array(channel).min(1, 'Kies minstens één kanaal.'),
  forWhom: z.array(words),
  whose: z.strictObject({ question: words, own: words, absent: words }).optional(),
  mayAskFor: z
    .array(
      z.strictObject({
        ...period,
        who: z.enum(askRelations, `Dit bestaat niet. Kies uit: ${askRelations.join(', ')}.`),
        source: text,
        toConfirm: z.boolean().optional(),
      }),
    )
    .optional(),
  first: z
    .strictObject({ path: z.string().regex(/^\/[a-z-]+$/, 'Schrijf een pad zoals /hulp.'), text: words })
    .optional(),
  contains: z.array(words).optional(),
  bring: z.array(words),
  leadTime: words,
  whatNext: z.array(words),
  validity: words.optional(),
  fees: z.array(
    z.strictObject({
      channels: z.array(channel).min(1),
      cents: whole,
      ...period,
      when: text.optional(),
      rule: text.optional(),
      most: whole.optional(),
      toConfirm: z.boolean().optional(),
    }),
  ),
  feeBackWhenRefused: z.boolean().optional(),
  payInTime: answer.optional(),
  notYetObtainable: words.optional(),
  facts: z.array(
    z.strictObject({
      name: z.enum(Object.keys(sourceOf) as (keyof typeof sourceOf)[], 'Dit gegeven kennen wij niet.'),
      source: z.enum([...new Set(Object.values(sourceOf))], 'Deze bron kennen wij niet.'),
      purpose: text,
      plate: name.optional(),
      sought: SoughtShape.optional(),
      when: text.optional(),
      mayBeUnknown: z.boolean().optional(),
      neverStops: z.boolean().optional(),
    }),
  ),
  declares: z
    .strictObject({
      plate: name,
      category: z.strictObject({ answer: name, by: z.record(text, text) }),
      fuel: name,
      norm: name,
      firstRegistered: name.optional(),
    })
    .optional(),
  minimumLevel: z.enum(['low', 'substantial', 'high']),
  signature: z.enum(signatureKinds),
  signedBy: z.array(SigningTogetherShape).optional(),
  conditions: z.array(condition),
  tells: z.array(z.strictObject({ when: text, words })).optional(),
  refusals: z
    .array(condition.omit({ rule: true }).extend({ source: text, toConfirm: z.boolean().optional() }))
    .optional(),
  atOnce: atOnce.optional(),
  pages: z.array(page),
  issues: issued.optional(),
  street: street.optional(),
  handledAt: z.partialRecord(z.enum(offerChannels), text).optional(),
  cardSystem: z
    .strictObject({
      does: z.enum(['register', 'reduce']),
      ownFrom: whole,
      consentBelow: whole,
      asks: z.strictObject({ forWhom: name, child: name, consent: name }).optional(),
      lasts: z
        .array(
          z.strictObject({
            until: z.enum(['end-of-year', 'end-of-next-year']),
            ...period,
            toConfirm: z.boolean().optional(),
          }),
        )
        .optional(),
      renews: renewing.optional(),
      grounds: z.array(z.strictObject({ rule: text, ...period, toConfirm: z.boolean().optional() })).optional(),
    })
    .optional(),
  passes: PassRulesShape.optional(),
  grants: z.array(grantRule).optional(),
  vouchers: voucherRule.optional(),
  figures: z
    .array(
      z.strictObject({
        ...period,
        name,
        value: z.number(),
        words: words.optional(),
        unit: z.enum(figureUnits).optional(),
        toConfirm: z.boolean().optional(),
      }),
    )
    .optional(),
  tariffs: z.array(tariff).optional(),
  reminds: z.strictObject({ of: z.literal('parking-card'), monthsBefore: z.int().min(1) }).optional(),
  appointment: z.strictObject({ theme: slug, why: words }).optional(),
  instead: z
    .array(z.strictObject({ when: words, product: slug.optional(), toConfirm: z.boolean().optional() }))
    .optional(),
  delivery: words.optional(),
  deliveryToConfirm: z.boolean().optional(),
  confidential: z.boolean().optional(),
  unitTexts: z.array(unitTexts).optional(),
  retention: z.strictObject({ contentDays: z.int().min(1, 'Geef minstens één dag.'), basis: text }),
  decision: z.enum(['automatic', 'person']),
  steps: z.array(step).optional(),
  promise: z.array(z.strictObject({ workingDays: whole, ...period, toConfirm: z.boolean().optional() })).optional(),
  toConfirm: z.array(text).optional(),
})

/** Reads a definition that arrives as JSON, from the database or an editor. What is wrong comes back with its path. */
export function parseProduct(
  json: unknown,
): Readonly<{ product: Product }> | Readonly<{ mistakes: readonly ProductMistake[] }> {
  const result = definition.safeParse(json)
  if (result.success) return { product: result.data satisfies Product }
  return { mistakes: result.error.issues.flatMap(mistakesOf) }
}

function mistakesOf(issue: z.core.$ZodIssue): readonly ProductMistake[] {
  const where = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      where: where === '' ? key : `${where}.${key}`,
      what: 'Dit onderdeel kennen wij niet.',
    }))
  }
  if (issue.code === 'invalid_type') {
    const what = issue.input === undefined ? 'Dit ontbreekt.' : `Hier hoort iets anders (${issue.expected}).`
    return [{ where, what: issue.message.endsWith('.') && issue.input !== undefined ? issue.message : what }]
  }
  return [{ where, what: issue.message }]
}
