/**
 * What we need from a federal service that takes an application over from the city: pensions, people with a disability.
 * PROVISIONAL: none of them described to us how a city hands one over; the wire format behind this is our own until one does.
 */
export type Intake = Readonly<{
  /** Ours, the same however often it is handed over: the service takes each once. */
  reference: string
  /** What is asked: the id of the product and its title in Dutch. */
  product: string
  title: string
  insz: string
  /** The date of the request, which has legal effect: ISO instant. */
  requestedAt: string
  /** What the service is told and no more: answers and facts by name. */
  told: Readonly<Record<string, string | number | boolean | null>>
}>

export type TakenOver =
  | Readonly<{ outcome: 'taken'; reference: string; at: string }>
  /** No answer, or one that cannot be read: hand it over again later. */
  | Readonly<{ outcome: 'silent' }>
  /** The service does not take it: a person has to look. */
  | Readonly<{ outcome: 'not-taken'; code: string }>

export interface FederalService {
  /** As residents know it: "de Federale Pensioendienst". */
  readonly name: string
  /** May be said twice: the service answers what it answered the first time. */
  takeOver(intake: Intake): Promise<TakenOver>
}

export { provisionalFederalService } from './provisional.ts'
export { FederalServicesEnvironment, federalNames, federalServicesSettings } from './settings.ts'
