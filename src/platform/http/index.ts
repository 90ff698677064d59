export { createServer, redacted, type ServerOptions } from './server.ts'
