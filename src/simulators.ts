import { join } from 'node:path'
import { flemishAddressRegister } from '#outside/address-register/index.ts'
import { startAddressSimulator } from '#outside/address-register/simulator.ts'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { startCivilRegistrySimulator } from '#outside/civil-registry/simulator.ts'
import { startContainerSimulator } from '#outside/container-system/simulator.tsx'
import { acmIdm, employeeScopes, residentScopes } from '#outside/identity-provider/acm-idm.ts'
import { startIdentitySimulator } from '#outside/identity-provider/simulator.ts'
import { mailOverSmtp } from '#outside/mail/index.ts'
import { startMailSimulator } from '#outside/mail/simulator.ts'
import { mollie } from '#outside/payment-provider/mollie.ts'
import { startPaymentSimulator } from '#outside/payment-provider/simulator.ts'
import { organisation } from '#outside/personas.ts'
import { magdaRegister } from '#outside/population-register/index.ts'
import { startPopulationRegisterSimulator } from '#outside/population-register/simulator.ts'
import { ippPrinter } from '#outside/printer/index.ts'
import { startPrinterSimulator } from '#outside/printer/simulator.tsx'
import { uitpas } from '#outside/uitpas/index.ts'
import { startUitpasSimulator } from '#outside/uitpas/simulator.ts'
import { clamdScanner } from '#outside/virus-scanner/index.ts'
import { startScannerSimulator } from '#outside/virus-scanner/simulator.ts'
import { startButtonsPage } from '#platform/simulation/index.ts'
import type { Clock } from '#platform/time/index.ts'

export type SimulatorOptions = Readonly<{
  clock: Clock
  /** Where browsers find the program: the sign-in sends them back there. */
  publicUrl: string
  dataDir: string
  messageFiles: string
  /** Browser-facing simulators take this port and the next ones; 0: any free one. */
  firstPort: number
  /** Milliseconds that a system gets to answer one call; without it, what its client thinks right. */
  answerWithin?: number
}>

const secret = { residents: 'demo-burgers', employees: 'demo-medewerkers' }

/** Every outside system of the demonstration, as itself, and where it is. */
export async function startSystems(options: SimulatorOptions) {
  const { clock, publicUrl, dataDir, messageFiles, firstPort } = options
  const port = (at: number) => (firstPort === 0 ? 0 : firstPort + at)
  const back = (prefixes: readonly string[], path: string) => prefixes.map((prefix) => `${publicUrl}${prefix}${path}`)
  const residentEntrances = ['', '/kiosk', '/balie/klant']

  const identity = await startIdentitySimulator({
    port: port(0),
    clients: [
      {
        id: 'burgers',
        audience: 'resident',
        authentication: { secret: secret.residents },
        redirectUris: back(residentEntrances, '/aanmelden/terug'),
        postLogoutRedirectUris: back(residentEntrances, '/afgemeld'),
        backchannelLogoutUri: `${publicUrl}/webhooks/afgemeld/burgers`,
      },
      {
        id: 'medewerkers',
        audience: 'employee',
        authentication: { secret: secret.employees },
        redirectUris: back(['/balie'], '/aanmelden/terug'),
        postLogoutRedirectUris: back(['/balie'], '/afgemeld'),
        backchannelLogoutUri: `${publicUrl}/webhooks/afgemeld/medewerkers`,
      },
    ],
  })
  const payments = await startPaymentSimulator({
    port: port(1),
    key: 'test_demonstratie',
    file: join(dataDir, 'simulated-payments.json'),
  })
  const mail = await startMailSimulator({ httpPort: port(2) })
  const printer = await startPrinterSimulator({ port: port(3) })
  const population = await startPopulationRegisterSimulator({ clock, messageFiles })
  const civil = await startCivilRegistrySimulator({ today: clock })
  const addresses = await startAddressSimulator()
  const scanner = await startScannerSimulator()
  const leisure = await startUitpasSimulator({ today: clock })
  const containers = await startContainerSimulator({ port: port(5), clock })
  const buttonsPage = await startButtonsPage({
    port: port(4),
    systems: {
      population: { title: 'Rijksregister', buttons: population.buttons },
      civil: { title: 'Databank van de akten', buttons: civil.buttons },
      addresses: { title: 'Adressenregister', buttons: addresses.buttons },
      scanner: { title: 'Virusscanner', buttons: scanner.buttons },
      leisure: { title: 'UiTPAS', buttons: leisure.buttons },
    },
  })

  const all = [
    identity,
    payments,
    mail,
    printer,
    population,
    civil,
    addresses,
    scanner,
    leisure,
    containers,
    buttonsPage,
  ]
  return {
    simulators: { identity, payments, mail, printer, population, civil, addresses, scanner, leisure, containers },
    at: {
      issuer: identity.issuer,
      role: identity.role,
      population: { url: population.url, ...population.credentials },
      civil: civil.url,
      payments: payments.url,
      contactPointTerminal: payments.terminals[0]?.id ?? '',
      smtpPort: mail.smtpPort,
      printer: printer.uri,
      addresses: addresses.url,
      leisure: leisure.settings,
      scanner: { host: scanner.host, port: scanner.port },
    },
    stop: async () => {
      await Promise.all(all.map((simulator) => simulator.stop()))
    },
  }
}

/** Where the systems are, and what a client needs to be let in: data that another process can be given. */
export type SystemsAt = Awaited<ReturnType<typeof startSystems>>['at']

/** The real clients of the systems of the demonstration. */
export function clientsOf(at: SystemsAt, clock: Clock, answerWithin?: number) {
  const within = <Name extends string>(name: Name) =>
    (answerWithin === undefined ? {} : { [name]: answerWithin }) as { [Key in Name]?: number }
  const outside = {
    identity: acmIdm({
      ...within('timeoutMs'),
      issuer: at.issuer,
      residents: { id: 'burgers', authentication: { secret: secret.residents }, scopes: residentScopes },
      employees: {
        id: 'medewerkers',
        authentication: { secret: secret.employees },
        scopes: employeeScopes(at.role.scope),
        roleClaim: at.role.claim,
        rolePrefix: 'loketopmaat',
        organisations: [organisation.code],
      },
    }),
    registers: {
      population: magdaRegister({
        ...at.population,
        ...within('timeoutMs'),
        sender: 'loket-op-maat',
        now: clock,
      }),
      civil: provisionalCivilRegistry({ url: at.civil, token: 'demo', ...within('patience') }),
    },
    payments: mollie({
      key: 'test_demonstratie',
      url: at.payments,
      checkoutOrigins: [at.payments],
      ...within('timeout'),
    }),
    counterTerminal: 'term_loket1',
    checkoutOrigins: [at.payments],
    mail: mailOverSmtp({
      host: '127.0.0.1',
      port: at.smtpPort,
      tls: 'none',
      ...within('patience'),
      from: { name: organisation.name, address: 'loket@stad.example' },
    }),
    printer: ippPrinter({ uri: at.printer }),
    contactPoint: { place: 'bibliotheek-de-poort', terminal: at.contactPointTerminal },
    scanner: clamdScanner({ at: at.scanner }),
    addresses: flemishAddressRegister({ registerUrl: at.addresses, lookupUrl: at.addresses, apiKey: 'demo' }),
    leisureCards: uitpas({ ...at.leisure, ...within('timeoutMs') }),
  }
  return { outside, stop: () => outside.registers.population.close() }
}

/** The systems and the clients that talk to them. */
export async function startSimulators(options: SimulatorOptions) {
  const systems = await startSystems(options)
  const clients = clientsOf(systems.at, options.clock, options.answerWithin)
  return {
    ...systems,
    outside: clients.outside,
    stop: async () => {
      await clients.stop()
      await systems.stop()
    },
  }
}

export type Simulators = Awaited<ReturnType<typeof startSimulators>>
