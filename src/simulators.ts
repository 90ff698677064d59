import { join } from 'node:path'
import { flemishAddressRegister } from '#outside/address-register/index.ts'
import { startAddressSimulator } from '#outside/address-register/simulator.ts'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { startCivilRegistrySimulator } from '#outside/civil-registry/simulator.ts'
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
import type { Clock } from '#platform/time/index.ts'

export type SimulatorOptions = Readonly<{
  clock: Clock
  /** Where browsers find the program: the sign-in sends them back there. */
  publicUrl: string
  dataDir: string
  messageFiles: string
  /** Browser-facing simulators take this port and the next ones; 0: any free one. */
  firstPort: number
}>

const secret = { residents: 'demo-burgers', employees: 'demo-medewerkers' }

/** Every outside system of the demonstration, as itself, and the real clients that talk to it. */
export async function startSimulators(options: SimulatorOptions) {
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

  const outside = {
    identity: acmIdm({
      issuer: identity.issuer,
      residents: { id: 'burgers', authentication: { secret: secret.residents }, scopes: residentScopes },
      employees: {
        id: 'medewerkers',
        authentication: { secret: secret.employees },
        scopes: employeeScopes(identity.role.scope),
        roleClaim: identity.role.claim,
        rolePrefix: 'loketopmaat',
        organisations: [organisation.code],
      },
    }),
    registers: {
      population: magdaRegister({
        url: population.url,
        ...population.credentials,
        sender: 'loket-op-maat',
        now: clock,
      }),
      civil: provisionalCivilRegistry({ url: civil.url, token: 'demo' }),
    },
    payments: mollie({ key: 'test_demonstratie', url: payments.url, checkoutOrigins: [payments.url] }),
    counterTerminal: 'term_loket1',
    checkoutOrigins: [payments.url],
    mail: mailOverSmtp({
      host: '127.0.0.1',
      port: mail.smtpPort,
      tls: 'none',
      from: { name: organisation.name, address: 'loket@stad.example' },
    }),
    printer: ippPrinter({ uri: printer.uri }),
    contactPoint: { place: 'bibliotheek-de-poort', terminal: payments.terminals[0]?.id ?? '' },
    addresses: flemishAddressRegister({ registerUrl: addresses.url, lookupUrl: addresses.url, apiKey: 'demo' }),
  }
  const all = [identity, payments, mail, printer, population, civil, addresses]
  return {
    outside,
    simulators: { identity, payments, mail, printer, population, civil, addresses },
    stop: async () => {
      await outside.registers.population.close()
      await Promise.all(all.map((simulator) => simulator.stop()))
    },
  }
}

export type Simulators = Awaited<ReturnType<typeof startSimulators>>
