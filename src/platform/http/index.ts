export { freePort } from './free-port.ts'
export { createServer, redacted, type ServerOptions } from './server.ts'
