import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  AddressRegisterEnvironment,
  addressRegisterSettings,
  flemishAddressRegister,
} from '#outside/address-register/index.ts'
import { BankEnvironment, bankSettings } from '#outside/bank/index.ts'
import {
  CivilRegistryEnvironment,
  civilRegistrySettings,
  provisionalCivilRegistry,
} from '#outside/civil-registry/index.ts'
import { magdaDisability } from '#outside/disability/index.ts'
import {
  FederalServicesEnvironment,
  federalServicesSettings,
  provisionalFederalService,
} from '#outside/federal-services/index.ts'
import {
  GipodEnvironment,
  gipodOverApi,
  gipodOverFeatures,
  gipodSettings,
  gipodWriterSettings,
} from '#outside/gipod/index.ts'
import { CardTrustEnvironment, cardTrust, cardTrustSettings } from '#outside/identity-card/index.ts'
import { AcmIdmEnvironment, acmIdm, acmIdmSettings } from '#outside/identity-provider/acm-idm.ts'
import { MagdaEnvironment, magdaSettings } from '#outside/magda/index.ts'
import { MailEnvironment, mailOverSmtp, mailSettings } from '#outside/mail/index.ts'
import { mollie } from '#outside/payment-provider/mollie.ts'
import { magdaRegister } from '#outside/population-register/index.ts'
import { PrintersEnvironment, printersOf } from '#outside/printer/index.ts'
import { cloudSeal } from '#outside/seal-service/index.ts'
import { DoorReaderEnvironment, doorReadersOf } from '#outside/shown-card/index.ts'
import { messageBird, SmsEnvironment, smsSettings } from '#outside/sms/index.ts'
import { magdaSocialStatus } from '#outside/social-status/index.ts'
import { ASignEnvironment, aSignLayers, aSignSettings } from '#outside/street-signs/index.ts'
import { TicketPrinterEnvironment, ticketPrintersOf } from '#outside/ticket-printer/index.ts'
import { UitpasEnvironment, uitpas, uitpasSettings } from '#outside/uitpas/index.ts'
import { magdaVehicles, VehicleRegisterEnvironment, vehicleRegisterSettings } from '#outside/vehicle-register/index.ts'
import { clamdScanner, ScannerEnvironment, scannerSettings } from '#outside/virus-scanner/index.ts'
import { parseSettings, readSettings, SettingsError } from '#platform/config/index.ts'
import { ObjectsEnvironment } from '#platform/objects/index.ts'
import { clockFrom } from '#platform/time/index.ts'
import { certificatesWith } from './certificates.ts'
import { startProgram } from './program.ts'

/** Production: every outside system is a real one. What is missing is named, all at once, and nothing starts. */
const Production = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PUBLIC_URL: z.url({ protocol: /^https$/ }),
  TRUST_PROXY: z.enum(['yes', 'no']).default('yes'),
  MOLLIE_KEY: z.string().regex(/^(live|test)_\w+$/),
  /** Mollie's ids of the payment terminals at the counters, when there are any. */
  MOLLIE_COUNTER_TERMINAL: z.string().optional(),
  /** A screen that is no device: its place in the city's list and its payment terminal at Mollie; with PRINTER_URI, or not at all. */
  KIOSK_PLACE: z.string().optional(),
  MOLLIE_KIOSK_TERMINAL: z.string().optional(),
  /** `yes`: only devices that were paired are contact points. */
  KIOSK_ONLY_PAIRED: z.enum(['yes', 'no']).default('no'),
  ...PrintersEnvironment.shape,
  /** A seal service with the API of the Cloud Signature Consortium: its base, up to and with /csc/v2. */
  SEAL_URL: z.url({ protocol: /^https$/ }),
  SEAL_TOKEN_URL: z.url({ protocol: /^https$/ }),
  SEAL_CLIENT_ID: z.string(),
  SEAL_CLIENT_SECRET: z.string(),
  SEAL_CREDENTIAL: z.string(),
  SEAL_PIN: z.string().optional(),
  /** A file in PEM: the certificate of the seal and what issued it. */
  SEAL_CERTIFICATES: z.string(),
  /** Files in PEM: roots of the seals that were ever used, and of the time-stamp authorities. */
  SEAL_ANCHORS: z.string(),
  TIMESTAMP_URL: z.url(),
  TIMESTAMP_ANCHORS: z.string(),
  TIMESTAMP_POLICY: z
    .string()
    .regex(/^[\d.]+$/)
    .optional(),
  TIMESTAMP_USER: z.string().optional(),
  TIMESTAMP_PASSWORD: z.string().optional(),
  ...AcmIdmEnvironment.shape,
  ...MagdaEnvironment.shape,
  ...VehicleRegisterEnvironment.shape,
  ...CivilRegistryEnvironment.shape,
  ...FederalServicesEnvironment.shape,
  ...BankEnvironment.shape,
  ...AddressRegisterEnvironment.shape,
  ...GipodEnvironment.shape,
  ...ASignEnvironment.shape,
  ...UitpasEnvironment.shape,
  ...MailEnvironment.shape,
  ...SmsEnvironment.shape,
  ...DoorReaderEnvironment.shape,
  ...CardTrustEnvironment.shape,
  ...TicketPrinterEnvironment.shape,
  ...ScannerEnvironment.shape,
  ...ObjectsEnvironment.shape,
  /** A TURN server that knows the same secret: sound between a contact point and who helps goes through it. Both or none. */
  HELP_TURN_URL: z
    .string()
    .regex(/^turns?:\S+$/)
    .optional(),
  HELP_TURN_SECRET: z.string().min(16).optional(),
  /** 32 bytes in base64: `openssl rand -base64 32`. */
  QUESTION_KEY: z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === 32, 'must be 32 bytes in base64'),
})

/** `a.pem,b.pem`: every certificate in these files: an authority often hands over its roots as one bundle. */
const pems = (paths: string) =>
  paths
    .split(',')
    .map((path) => readFileSync(path.trim(), 'utf8'))
    .flatMap((text) => text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [])

/**
 * All three or none: half a contact point would take money and print nothing. Where only devices are served none is needed: each device
 * has a place and a terminal of its own, and its printer stands in KIOSK_PRINTERS.
 */
function contactPointOf(production: z.infer<typeof Production>) {
  const { KIOSK_PLACE: place = '', MOLLIE_KIOSK_TERMINAL: terminal = '', PRINTER_URI: uri = '' } = production
  const isOnlyPaired = production.KIOSK_ONLY_PAIRED === 'yes'
  const isWhole = place !== '' && terminal !== '' && uri !== ''
  if (!isWhole && (place || terminal || uri))
    throw new SettingsError('A contact point needs KIOSK_PLACE, MOLLIE_KIOSK_TERMINAL and PRINTER_URI, all three.')
  if (!isWhole && !isOnlyPaired && production.KIOSK_PRINTERS.length > 0)
    throw new SettingsError(
      'KIOSK_PRINTERS are of devices: set KIOSK_ONLY_PAIRED=yes, or name the screen that is no device.',
    )
  if (!isWhole && !isOnlyPaired) return {}
  return { contactPoint: { place, terminal, openToAll: !isOnlyPaired }, printers: printersOf(production) }
}

function voiceRelayOf({ HELP_TURN_URL: url, HELP_TURN_SECRET: secret }: z.infer<typeof Production>) {
  if (!url && !secret) return undefined
  if (!url || !secret) throw new SettingsError('A TURN server needs HELP_TURN_URL and HELP_TURN_SECRET, both.')
  return { url, secret }
}

function takersOf(production: z.infer<typeof Production>) {
  const services = Object.entries(federalServicesSettings(production))
  return Object.fromEntries(services.map(([name, settings]) => [name, provisionalFederalService(settings)]))
}

async function serve(env: NodeJS.ProcessEnv) {
  const production = parseSettings(Production, env)
  const settings = readSettings(env)
  const clock = clockFrom(settings.clock)
  const publicUrl = production.PUBLIC_URL.replace(/\/$/, '')
  const certificates = certificatesWith({
    key: cloudSeal({
      url: production.SEAL_URL,
      tokenUrl: production.SEAL_TOKEN_URL,
      client: { id: production.SEAL_CLIENT_ID, secret: production.SEAL_CLIENT_SECRET },
      credentialId: production.SEAL_CREDENTIAL,
      certificates: readFileSync(production.SEAL_CERTIFICATES, 'utf8'),
      ...(production.SEAL_PIN && { pin: production.SEAL_PIN }),
    }),
    sealAnchors: pems(production.SEAL_ANCHORS),
    timestampUrl: production.TIMESTAMP_URL,
    timestampAnchors: pems(production.TIMESTAMP_ANCHORS),
    ...(production.TIMESTAMP_POLICY && { timestampPolicy: production.TIMESTAMP_POLICY }),
    ...(production.TIMESTAMP_USER && {
      timestampUser: { name: production.TIMESTAMP_USER, password: production.TIMESTAMP_PASSWORD ?? '' },
    }),
    publicUrl,
  })
  const magda = { ...magdaSettings(production), now: clock }
  const gipodWriter = gipodWriterSettings(production) ?? undefined
  const payments = mollie({ key: production.MOLLIE_KEY })
  const eid = cardTrustSettings(production)
  const program = await startProgram(
    {
      databaseUrl: production.DATABASE_URL,
      port: settings.port,
      host: settings.host,
      publicUrl,
      clock,
      logLevel: settings.logLevel,
      files: { folder: join(settings.dataDir, 'objects'), key: production.OBJECTS_KEY },
      questionKey: production.QUESTION_KEY,
      voiceRelay: voiceRelayOf(production),
      trustProxy: production.TRUST_PROXY === 'yes',
    },
    {
      identity: acmIdm(acmIdmSettings(production)),
      registers: {
        population: magdaRegister(magda),
        vehicles: magdaVehicles({ ...magda, ...vehicleRegisterSettings(production) }),
        socialStatus: magdaSocialStatus(magda),
        disability: magdaDisability(magda),
        civil: provisionalCivilRegistry(civilRegistrySettings(production)),
      },
      takers: takersOf(production),
      ...bankSettings(production),
      payments,
      checkoutOrigins: payments.checkoutOrigins,
      mail: mailOverSmtp(mailSettings(production)),
      sms: messageBird(smsSettings(production)),
      doorReaders: doorReadersOf(production),
      ticketPrinters: ticketPrintersOf(production),
      scanner: clamdScanner(scannerSettings(production)),
      addresses: flemishAddressRegister(addressRegisterSettings(production)),
      publicDomain: gipodOverFeatures(gipodSettings(production)),
      publicDomainWriter: gipodWriter && gipodOverApi(gipodWriter),
      signs: aSignLayers(aSignSettings(production)),
      leisureCards: uitpas(uitpasSettings(production)),
      ...contactPointOf(production),
      cards: eid ? cardTrust(eid) : undefined,
      ...(production.MOLLIE_COUNTER_TERMINAL && { counterTerminal: production.MOLLIE_COUNTER_TERMINAL }),
      ...certificates.outside,
    },
  )
  console.log(`Ready: ${program.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await program.stop()
      await certificates.stop()
      process.exit(0)
    })
  }
}

try {
  await serve(process.env)
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error)
  process.exit(1)
}
