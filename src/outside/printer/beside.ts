import type { Printer } from './index.ts'

/** A printer beside the screens of one place (id in the city's list), by the name that people there give it. */
export type NamedPrinter = Readonly<{ place: string; name: string; printer: Printer }>

/** Where contact points print. `here`: beside the screen that is no device; null: there is none. */
export type Printers = Readonly<{ here: Printer | null; named: readonly NamedPrinter[] }>

/** What a manager wrote of a device: its place, and the name of its printer; empty: it has none. */
type Described = Readonly<{ place: string; printer: string }>

/**
 * The printer beside a device, and no other; `device` null: a screen that is no device. A name means a printer within its place: seven
 * places may each have one `Printer links`. Null: none, or nobody said where it is.
 */
export const printerBeside = ({ here, named }: Printers, device: Described | null): Printer | null =>
  device ? (named.find((one) => one.place === device.place && one.name === device.printer)?.printer ?? null) : here

/** Whether a device has a printer of which nobody said where it is: nothing is printed there. */
export const isPrinterMissing = (printers: Printers, device: Described): boolean =>
  device.printer !== '' && printerBeside(printers, device) === null
