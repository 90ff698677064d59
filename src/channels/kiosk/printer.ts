import type { FastifyInstance } from 'fastify'
import { type Printer, type Printers, printerBeside } from '#outside/printer/index.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The printer beside the screen at which this is asked; null: there is none. */
    printer: Printer | null
  }
}

/** Finds the printer beside the screen, for every route of this instance. After `attachScreens`. */
export function attachPrinter(app: FastifyInstance, printers: Printers): void {
  if (!app.hasRequestDecorator('printer')) app.decorateRequest('printer', null)
  app.addHook('onRequest', async (request) => {
    request.printer = printerBeside(printers, request.screen)
  })
}
