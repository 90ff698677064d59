import { devicesInService } from '#domain/devices/index.ts'
import { isPrinterMissing, type Printers } from '#outside/printer/index.ts'
import type { OpenContext } from '#platform/context.ts'
import type { JobLog } from '#platform/jobs/index.ts'
import { demoCity } from './products/demo-city/city.ts'

/**
 * Said when the program starts, a line for each: a device whose printer nobody set, where nothing is printed until somebody does, and a
 * printer at a place that the city does not have.
 */
export async function sayMissingPrinters(
  context: OpenContext,
  printers: Printers,
  log: Pick<JobLog, 'error'>,
): Promise<void> {
  for (const { place, name } of printers.named)
    if (!demoCity.places.some(({ id }) => id === place))
      log.error({ place, printer: name }, 'KIOSK_PRINTERS names a place that the city does not have')
  for (const device of await devicesInService(context))
    if (isPrinterMissing(printers, device)) {
      const { id, place, printer } = device
      log.error(
        { device: id, place, printer },
        'KIOSK_PRINTERS has no printer of this name at this place: nothing is printed there',
      )
    }
}
