import { z } from 'zod'
import { isDay, isPartialDay } from '#platform/formats/dates.ts'

/** What may be printed on a certificate. Facts of registers as they are, never formatted: that is for the template. */
const Text = z.string().min(1).max(400)
const PartialDay = z.string().refine(isPartialDay, 'YYYY-MM-DD, 00 for what is not known')
const Name = z.object({ given: z.array(Text), family: z.array(Text) })

const addresses = [
  z.object({
    kind: z.literal('belgian'),
    since: PartialDay.optional(),
    street: Text.optional(),
    houseNumber: Text.optional(),
    box: Text.optional(),
    postalCode: Text.optional(),
    municipality: Text.optional(),
  }),
  z.object({
    kind: z.literal('foreign'),
    since: PartialDay.optional(),
    country: Text.optional(),
    lines: z.array(Text),
  }),
  /** Known to us, and not to be written down. */
  z.object({ kind: z.literal('protected'), since: PartialDay.optional() }),
] as const
const Address = z.discriminatedUnion('kind', addresses)
/** Where somebody lived, or that he stood in no register, or that the register does not say where. */
const Residence = z.discriminatedUnion('kind', [
  ...addresses,
  z.object({ kind: z.literal('struck-off'), reason: Text }),
  z.object({ kind: z.literal('unknown') }),
])

export const CertificateData = z.object({
  /** Whoever issues it: the name of the city, the service that answers for it, where that is. */
  city: z.object({ name: Text, service: Text, address: z.array(Text).max(4) }),
  /** Ours, printed: the number of the application. */
  reference: Text,
  /** Which register the facts are from, and on which day it was asked. */
  source: z.object({ name: Text, on: z.string().refine(isDay) }),
  purpose: Text.optional(),
  /** Who asked it, when that is somebody else of the household. */
  askedBy: Name.optional(),
  person: z.object({
    insz: z.string().regex(/^\d{11}$/),
    name: Name.optional(),
    birth: z.object({ date: PartialDay.optional(), place: Text.optional(), country: Text.optional() }).optional(),
  }),
  address: Address.optional(),
  addressHistory: z
    .array(z.object({ address: Residence, since: PartialDay.optional(), until: PartialDay.optional() }))
    .optional(),
  household: z
    .object({
      members: z
        .array(z.object({ name: Name.optional(), birthDate: PartialDay.optional(), position: Text.optional() }))
        .min(1),
    })
    .optional(),
  nationalities: z
    .array(z.object({ words: Text, since: PartialDay.optional() }))
    .min(1)
    .optional(),
  civilState: z.object({ words: Text, since: PartialDay.optional(), partner: Name.optional() }).optional(),
  cohabitation: z.object({ since: PartialDay.optional(), partner: Name.optional() }).optional(),
  register: z.object({ words: Text }).optional(),
  act: z
    .object({
      kind: Text,
      number: Text,
      year: z.number().int(),
      municipality: Text,
      eventDate: PartialDay,
      drawnUp: PartialDay,
      language: z.enum(['nl', 'fr', 'de']),
      text: z.array(z.string().min(1).max(20_000)),
      margin: z.array(z.object({ date: PartialDay, text: z.string().min(1).max(20_000) })),
      /** It is in no registry: an employee took it over from paper. `sheets`: their pictures come along. */
      paper: z.object({ sheets: z.array(z.number().int()), people: z.array(Name) }).optional(),
    })
    .refine(({ text, paper }) => text.length > 0 || (paper?.sheets.length ?? 0) > 0)
    .optional(),
  /** The current state of an act, without its text. `parents` only with descent. */
  actExtract: z
    .object({
      kind: z.enum(['birth', 'recognition', 'marriage', 'divorce', 'death', 'change-of-name', 'nationality']),
      form: z.enum(['plain', 'descent', 'multilingual']),
      number: Text,
      year: z.number().int(),
      municipality: Text,
      eventDate: PartialDay,
      drawnUp: PartialDay,
      people: z
        .array(z.object({ name: Name, birthDate: PartialDay.optional(), birthPlace: Text.optional() }))
        .min(1)
        .max(2),
      parents: z.array(z.object({ name: Name })).optional(),
      /** The day of the last note in the margin that is worked into it. */
      changedOn: PartialDay.optional(),
      /** It is in no registry: an employee took it over from paper. */
      paper: z.boolean().optional(),
    })
    .optional(),
  /** What somebody asked, of whom and when: for a receipt, because the date of a request may have legal effect. */
  request: z
    .object({
      what: Text,
      /** The day and the time of the city: `2021-09-06`, `9.00`. */
      on: z.string().refine(isDay),
      time: z.string().regex(/^\d{1,2}\.\d{2}$/),
      /** Who handles it, when that is not the city. */
      goesTo: Text.optional(),
      told: z.array(z.object({ label: Text, value: z.string().min(1).max(4_000) })),
    })
    .optional(),
  /** An application as its applicant signs it: the lines of the letter; an empty one is a pause. */
  letter: z.object({ lines: z.array(z.string().max(4_000)).min(1).max(400) }).optional(),
  /** What an employee looked up in a register that no program can ask. */
  lookedUp: z
    .array(
      z.union([
        z.strictObject({ label: Text, value: z.string().min(1).max(4_000) }),
        z.strictObject({ label: Text, day: PartialDay }),
      ]),
    )
    .min(1)
    .optional(),
  /** A place in the street: where, when, and the code of each sign that stands there. */
  place: z
    .object({
      street: Text,
      houseNumber: Text,
      postalCode: Text,
      municipality: Text,
      /** Which side, and from where to where, in words. */
      side: Text,
      stretch: Text,
      from: z.string().refine(isDay),
      until: z.string().refine(isDay),
      hours: z.object({ from: Text, until: Text }),
      ownSigns: z.boolean(),
      signs: z.array(
        z.object({
          number: z.number().int(),
          address: Text,
          qr: z.object({ size: z.number().int(), path: z.string().min(1).max(50_000) }),
        }),
      ),
    })
    .optional(),
})
export type CertificateData = Readonly<z.infer<typeof CertificateData>>

/** The parts of the data that a template may ask for beside the person. */
export const sections = [
  'address',
  'addressHistory',
  'household',
  'nationalities',
  'civilState',
  'cohabitation',
  'register',
  'act',
  'actExtract',
  'request',
  'letter',
  'place',
  'lookedUp',
] as const
export type Section = (typeof sections)[number]
