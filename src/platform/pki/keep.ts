import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CertificateRequest, type Credentials, createAuthority, issueCertificate } from './authority.ts'

/** An authority and one certificate that it issued. */
export type KeptCredentials = Readonly<{ authority: Credentials; issued: Credentials }>

/**
 * The demonstration authority that lives in `folder`, and the certificate that it issued; both are made when the folder
 * is not there. The folder is for us alone (700, files 600). It appears whole or not at all, and of two processes
 * that begin at once, one makes it and both use it.
 */
export async function keepCredentials(
  folder: string,
  authorityName: string,
  request: CertificateRequest,
): Promise<KeptCredentials> {
  const kept = await readKept(folder)
  if (kept) return kept
  const fresh = await makeCredentials(authorityName, request)
  const draft = `${folder}.${randomBytes(6).toString('hex')}`
  await mkdir(draft, { recursive: true, mode: 0o700 })
  for (const [name, pem] of filesOf(fresh)) await writeFile(join(draft, name), pem, { mode: 0o600, flush: true })
  try {
    await rename(draft, folder)
    return fresh
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    const made = await readKept(folder)
    if (!made) throw error
    return made
  }
}

/** The same, kept nowhere: for tests. */
export async function makeCredentials(authorityName: string, request: CertificateRequest): Promise<KeptCredentials> {
  const authority = await createAuthority(authorityName)
  return { authority, issued: await issueCertificate(authority, request) }
}

const filesOf = ({ authority, issued }: KeptCredentials) =>
  [
    ['authority.pem', authority.cert],
    ['authority.key', authority.key],
    ['issued.pem', issued.cert],
    ['issued.key', issued.key],
  ] as const

async function readKept(folder: string): Promise<KeptCredentials | undefined> {
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  try {
    return {
      authority: { cert: await read('authority.pem'), key: await read('authority.key') },
      issued: { cert: await read('issued.pem'), key: await read('issued.key') },
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
