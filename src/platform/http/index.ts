export { freePort } from './free-port.ts'
export { redacted } from './redacted.ts'
export { createServer, type ServerOptions } from './server.ts'
