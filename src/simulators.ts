import { join } from 'node:path'
import { flemishAddressRegister } from '#outside/address-register/index.ts'
import { startAddressSimulator } from '#outside/address-register/simulator.ts'
import { statementFolder } from '#outside/bank/index.ts'
import { startBankSimulator } from '#outside/bank/simulator.tsx'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { startCivilRegistrySimulator } from '#outside/civil-registry/simulator.ts'
import { startContainerSimulator } from '#outside/container-system/simulator.tsx'
import { magdaDisability } from '#outside/disability/index.ts'
import { startDisabilitySimulator } from '#outside/disability/simulator.ts'
import { startDocumentScannerSimulator } from '#outside/document-scanner/simulator.tsx'
import { federalNames, provisionalFederalService } from '#outside/federal-services/index.ts'
import { startFederalServiceSimulator } from '#outside/federal-services/simulator.ts'
import { gipodOverApi, gipodOverFeatures } from '#outside/gipod/index.ts'
import { startGipodSimulator } from '#outside/gipod/simulator.ts'
import { cardTrust } from '#outside/identity-card/index.ts'
import { demoPolicy, demoSignaturePolicy, startCardReaderSimulator } from '#outside/identity-card/simulator.tsx'
import { acmIdm, employeeScopes, residentScopes } from '#outside/identity-provider/acm-idm.ts'
import { startIdentitySimulator } from '#outside/identity-provider/simulator.ts'
import { mailOverSmtp } from '#outside/mail/index.ts'
import { startMailSimulator } from '#outside/mail/simulator.ts'
import { mollie } from '#outside/payment-provider/mollie.ts'
import { startPaymentSimulator } from '#outside/payment-provider/simulator.ts'
import { type OtherPeople, organisation } from '#outside/personas.ts'
import { magdaRegister } from '#outside/population-register/index.ts'
import { startPopulationRegisterSimulator } from '#outside/population-register/simulator.ts'
import { ippPrinter } from '#outside/printer/index.ts'
import { startPrinterSimulator } from '#outside/printer/simulator.tsx'
import { cardsOverHttp } from '#outside/shown-card/index.ts'
import { startDoorReaderSimulator } from '#outside/shown-card/simulator.tsx'
import { messageBird } from '#outside/sms/index.ts'
import { startSmsSimulator } from '#outside/sms/simulator.tsx'
import { magdaSocialStatus } from '#outside/social-status/index.ts'
import { startSocialStatusSimulator } from '#outside/social-status/simulator.ts'
import { aSignLayers } from '#outside/street-signs/index.ts'
import { startSignsSimulator } from '#outside/street-signs/simulator.ts'
import { escPosPrinter } from '#outside/ticket-printer/index.ts'
import { startTicketPrinterSimulator } from '#outside/ticket-printer/simulator.ts'
import { uitpas } from '#outside/uitpas/index.ts'
import { startUitpasSimulator } from '#outside/uitpas/simulator.ts'
import { magdaVehicles } from '#outside/vehicle-register/index.ts'
import { startVehicleSimulator } from '#outside/vehicle-register/simulator.ts'
import { clamdScanner } from '#outside/virus-scanner/index.ts'
import { startScannerSimulator } from '#outside/virus-scanner/simulator.ts'
import { startButtonsPage } from '#platform/simulation/index.ts'
import type { Clock } from '#platform/time/index.ts'
import { demoScreen } from './demo-screen.ts'
import { demoCity } from './products/demo-city/city.ts'

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
  /** Whom the sources know besides the personas; without them the register has invented residents of its own. */
  others?: OtherPeople
}>

const secret = { residents: 'demo-burgers', employees: 'demo-medewerkers' }

/** Every outside system of the demonstration, as itself, and where it is. */
export async function startSystems(options: SimulatorOptions) {
  const { clock, publicUrl, dataDir, messageFiles, firstPort, others } = options
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
  const sms = await startSmsSimulator({ port: port(7) })
  const printer = await startPrinterSimulator({ port: port(3) })
  const ticketPrinter = await startTicketPrinterSimulator()
  const doorReader = await startDoorReaderSimulator({ port: port(10) })
  const cardReader = await startCardReaderSimulator({ port: port(11) })
  const documentScanner = await startDocumentScannerSimulator({ port: port(12) })
  const population = await startPopulationRegisterSimulator({ clock, messageFiles, others })
  const vehicles = await startVehicleSimulator({ clock, messageFiles, others })
  const socialStatus = await startSocialStatusSimulator({ clock, messageFiles, others })
  const disability = await startDisabilitySimulator({ clock, messageFiles, others })
  const civil = await startCivilRegistrySimulator({ today: clock, others })
  const addresses = await startAddressSimulator()
  const statements = join(dataDir, 'bank')
  const bank = await startBankSimulator({ port: port(6), folder: statements, today: clock })
  const pensions = await startFederalServiceSimulator({ prefix: 'FPD', now: clock })
  const disabilityService = await startFederalServiceSimulator({ prefix: 'HAN', now: clock })
  const scanner = await startScannerSimulator()
  const gipod = await startGipodSimulator({ clock })
  const signs = await startSignsSimulator({ clock })
  const leisure = await startUitpasSimulator({ today: clock })
  const containers = await startContainerSimulator({ port: port(5), clock })
  const buttonsPage = await startButtonsPage({
    port: port(4),
    systems: {
      population: { title: 'Rijksregister', buttons: population.buttons },
      civil: { title: 'Databank van de akten', buttons: civil.buttons },
      vehicles: { title: 'Voertuigenregister', buttons: vehicles.buttons },
      socialStatus: { title: 'Sociale zekerheid', buttons: socialStatus.buttons },
      disability: { title: 'Personen met een handicap', buttons: disability.buttons },
      pensions: { title: 'Federale Pensioendienst', buttons: pensions.buttons },
      disabilityService: { title: 'Aanvragen voor personen met een handicap', buttons: disabilityService.buttons },
      addresses: { title: 'Adressenregister', buttons: addresses.buttons },
      scanner: { title: 'Virusscanner', buttons: scanner.buttons },
      gipod: { title: 'GIPOD', buttons: gipod.buttons },
      signs: { title: 'A-Sign', buttons: signs.buttons },
      leisure: { title: 'UiTPAS', buttons: leisure.buttons },
      sms: { title: 'Sms', buttons: sms.buttons },
      doorReader: { title: 'Kaartlezer aan de deur', buttons: doorReader.buttons },
      cardReader: { title: 'Kaartlezer van het contactpunt', buttons: cardReader.buttons },
      documentScanner: { title: 'Scanner van het contactpunt', buttons: documentScanner.buttons },
      cardAuthority: { title: 'Zijn kaarten ingetrokken?', buttons: cardReader.authority.buttons },
    },
  })

  const simulators = {
    ...{ identity, payments, mail, sms, printer, doorReader, ticketPrinter, population, civil, addresses, scanner },
    ...{ vehicles, socialStatus, disability, pensions, disabilityService, gipod, signs, leisure, containers },
    ...{ cardReader, documentScanner },
  }
  const all = [...Object.values(simulators), bank, buttonsPage]
  return {
    simulators,
    bank,
    at: {
      issuer: identity.issuer,
      role: identity.role,
      population: { url: population.url, ...population.credentials },
      vehicles: { url: vehicles.url, token: vehicles.token },
      socialStatus: { url: socialStatus.url, ...socialStatus.credentials },
      disability: { url: disability.url, ...disability.credentials },
      civil: civil.url,
      statements,
      pensions: pensions.url,
      disabilityService: disabilityService.url,
      payments: payments.url,
      contactPointTerminal: payments.terminals[0]?.id ?? '',
      smtpPort: mail.smtpPort,
      sms: { url: sms.url, key: sms.key },
      printer: printer.uri,
      doorReader: doorReader.url,
      cards: {
        roots: cardReader.authority.settings.roots.map((root) => root.toString('base64')),
        revocationOrigins: cardReader.authority.settings.revocationOrigins,
      },
      ticketPrinterPort: ticketPrinter.port,
      addresses: addresses.url,
      leisure: leisure.settings,
      scanner: { host: scanner.host, port: scanner.port },
      gipod: gipod.url,
      gipodWriter: gipod.settings,
      signs: signs.url,
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
  const magda = { ...within('timeoutMs'), sender: 'loket-op-maat', now: clock }
  const printer = ippPrinter({ uri: at.printer, ...within('patience') })
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
      population: magdaRegister({ ...at.population, ...magda }),
      vehicles: magdaVehicles({ ...at.vehicles, ...magda }),
      socialStatus: magdaSocialStatus({ ...at.socialStatus, ...magda }),
      disability: magdaDisability({ ...at.disability, ...magda }),
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
    sms: messageBird({ ...at.sms, ...within('patience'), from: 'Loket' }),
    // One printer stands beside every screen of a demonstration.
    printers: {
      here: printer,
      named: demoCity.places.map(({ id }) => ({ place: id, name: demoScreen.printer, printer })),
    },
    ticketPrinters: { 'stadsloket-harmonie': escPosPrinter({ host: '127.0.0.1', port: at.ticketPrinterPort }) },
    doorReaders: { 'stadsloket-harmonie': cardsOverHttp({ url: at.doorReader, ...within('patience') }) },
    cards: cardTrust({
      roots: at.cards.roots.map((root) => Buffer.from(root, 'base64')),
      ...{
        revocationOrigins: at.cards.revocationOrigins,
        policies: [demoPolicy],
        signaturePolicies: [demoSignaturePolicy],
        ...within('timeoutMs'),
      },
    }),
    contactPoint: { place: 'bibliotheek-de-poort', terminal: at.contactPointTerminal, openToAll: true },
    publicDomain: gipodOverFeatures({ url: at.gipod, ...within('patience') }),
    publicDomainWriter: gipodOverApi({ ...at.gipodWriter, ...within('patience') }),
    signs: aSignLayers({ url: at.signs, ...within('patience') }),
    statements: statementFolder(at.statements),
    takers: {
      'federale-pensioendienst': provisionalFederalService({
        ...within('patience'),
        name: federalNames.pensions,
        url: at.pensions,
        token: 'demo',
      }),
      'personen-met-een-handicap': provisionalFederalService({
        ...within('patience'),
        name: federalNames.disability,
        url: at.disabilityService,
        token: 'demo',
      }),
    },
    scanner: clamdScanner({ at: at.scanner, ...within('patience') }),
    addresses: flemishAddressRegister({
      registerUrl: at.addresses,
      lookupUrl: at.addresses,
      apiKey: 'demo',
      ...within('patience'),
    }),
    leisureCards: uitpas({ ...at.leisure, ...within('timeoutMs') }),
  }
  const { population, vehicles, socialStatus, disability } = outside.registers
  const stop = async () => {
    await Promise.all([population, vehicles, socialStatus, disability].map((client) => client.close()))
  }
  return { outside, stop }
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
