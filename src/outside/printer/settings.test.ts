import { describe, expect, it } from 'vitest'
import { isPrinterMissing, PrintersEnvironment, printerBeside, printersOf } from './index.ts'

const read = (KIOSK_PRINTERS: string, PRINTER_URI?: string) =>
  PrintersEnvironment.safeParse({ KIOSK_PRINTERS, ...(PRINTER_URI && { PRINTER_URI }) })
const set = (KIOSK_PRINTERS: string, PRINTER_URI?: string) =>
  printersOf(PrintersEnvironment.parse({ KIOSK_PRINTERS, ...(PRINTER_URI && { PRINTER_URI }) }))

describe('The printers of contact points', () => {
  const two = 'bib/Printer links=ipp://10.1.0.9/ipp/print; hal/Printer links=ipps://10.2.0.9:631/ipp/print'

  it('are read by place and name', () => {
    expect(read(two).data?.KIOSK_PRINTERS).toEqual([
      { place: 'bib', name: 'Printer links', uri: 'ipp://10.1.0.9/ipp/print' },
      { place: 'hal', name: 'Printer links', uri: 'ipps://10.2.0.9:631/ipp/print' },
    ])
    expect(read('').data?.KIOSK_PRINTERS).toEqual([])
  })

  it.each([
    'bib/Printer links',
    'bib=ipp://10.1.0.9/ipp/print',
    'bib/Printer=http://10.1.0.9/ipp/print',
    'bib/Printer=ipp://10.1.0.9',
    'bib/=ipp://10.1.0.9/ipp/print',
    'bib/Printer=ipp://10.1.0.9/ipp/print;bib/Printer=ipp://10.1.0.8/ipp/print',
  ])('are refused when it says %s', (text) => {
    expect(read(text).success).toBe(false)
  })

  it('serve the devices of their own place, and never those of another', () => {
    const known = set(two)
    const [ofLibrary, ofHall] = ['bib', 'hal'].map((place) => printerBeside(known, { place, printer: 'Printer links' }))
    expect(ofLibrary).not.toBeNull()
    expect(ofHall).not.toBe(ofLibrary)
    expect(printerBeside(known, { place: 'park', printer: 'Printer links' })).toBeNull()
    expect(printerBeside(known, null)).toBeNull()
  })

  it('do not stand in for the printer of a device that nobody set', () => {
    const known = set('', 'ipp://10.9.0.9/ipp/print')
    const device = { place: 'bib', printer: 'Printer links' }
    expect(printerBeside(known, null)).not.toBeNull()
    expect(printerBeside(known, device)).toBeNull()
    expect([isPrinterMissing(known, device), isPrinterMissing(known, { place: 'bib', printer: '' })]).toEqual([
      true,
      false,
    ])
  })

  it('are one where two names have one address: a sheet is then never sent twice', () => {
    const at = 'ipp://10.1.0.9/ipp/print'
    const { here, named } = set(`bib/Links=${at};bib/Naast het scherm=${at}`, at)
    expect(named.map(({ printer }) => printer === here)).toEqual([true, true])
  })
})
