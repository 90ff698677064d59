import { z } from 'zod'
import { fieldKinds } from '../forms/index.ts'
import { PaperActShape } from './paper-act-shape.ts'
import { offerChannels } from './product.ts'
import { returnKinds, stepKinds } from './step.ts'

/** Shapes that several parts of a definition are made of, with what is said of them when they are wrong. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Gebruik alleen kleine letters, cijfers en streepjes.')
export const name = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'Begin met een kleine letter. Gebruik alleen letters en cijfers.')
export const day = z.iso.date('Schrijf een dag als 2021-09-06.')
export const whole = z.int('Vul een geheel getal in.').min(0, 'Vul een getal in van 0 of meer.')
export const text = z.string().regex(/\S/, 'Vul dit in.')
export const words = z.strictObject({ nl: text, fr: text.optional(), en: text.optional() }).readonly()
export const period = { validFrom: day, validTo: day.optional() }
export const channel = z.enum(offerChannels, `Dit kanaal bestaat niet. Kies uit: ${offerChannels.join(', ')}.`)

const field = z.strictObject({
  name,
  kind: z.enum(fieldKinds, 'Deze soort vraag bestaat niet.'),
  label: words,
  hint: words.optional(),
  staffHint: words.optional(),
  called: words.optional(),
  optional: z.boolean().optional(),
  when: text.optional(),
  options: z.array(z.strictObject({ value: text, label: words, hint: words.optional() })).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  pattern: text.optional(),
  example: text.optional(),
  decimals: z.number().optional(),
  earliest: z
    .union([
      text,
      z.array(z.strictObject({ ...period, day: text, source: text.optional(), toConfirm: z.boolean().optional() })),
    ])
    .optional(),
  latest: text.optional(),
  accept: z.array(z.enum(['pdf', 'jpeg', 'png', 'heic'])).optional(),
  follows: z
    .array(
      z.strictObject({
        ...period,
        days: z.int('Vul een geheel getal in.').min(1, 'Geef minstens één dag.'),
        remindAfter: whole,
        source: text.optional(),
        toConfirm: z.boolean().optional(),
      }),
    )
    .optional(),
  autocomplete: text.optional(),
})
export const page = z.strictObject({
  slug,
  title: words,
  intro: words.optional(),
  when: text.optional(),
  fields: z.array(field).min(1, 'Zet minstens één vraag op deze pagina.'),
})

export const step = z.strictObject({
  id: slug,
  kind: z.enum(stepKinds, 'Deze soort stap bestaat niet.'),
  title: words.optional(),
  when: text.optional(),
  days: z.int('Vul een geheel getal in.').min(1, 'Geef minstens één dag.').optional(),
  skill: slug.optional(),
  fourEyes: z.boolean().optional(),
  by: slug.optional(),
  gives: z.array(text).optional(),
  returns: z.array(z.strictObject({ name, kind: z.enum(returnKinds, 'Dit soort antwoord bestaat niet.') })).optional(),
  lookUp: z
    .strictObject({
      register: words,
      purpose: text,
      fields: z.array(field).min(1, 'Zet minstens één vraag.'),
      printed: z.array(name).optional(),
      act: PaperActShape.optional(),
    })
    .optional(),
  question: words.optional(),
  message: words.optional(),
})
