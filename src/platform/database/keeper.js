// Runs the database server as a child and ends it when its own input closes: when the program that started us is killed,
// however roughly, the server stops cleanly. Plain JavaScript: started with the same Node, without any loader.
import { spawn } from 'node:child_process'

const [uid, gid, program, ...args] = process.argv.slice(2)
const who = uid === '' ? {} : { uid: Number(uid), gid: Number(gid) }
const server = spawn(program, args, { ...who, stdio: ['ignore', 'inherit', 'inherit'] })

const stop = () => server.kill('SIGINT')
process.stdin.resume()
process.stdin.on('end', stop).on('close', stop).on('error', stop)
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {})
process.on('SIGTERM', stop)
server.on('exit', (code) => process.exit(code ?? 1))
