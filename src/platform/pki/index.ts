export { type CertificateRequest, type Credentials, createAuthority, issueCertificate } from './authority.ts'
export { type KeptCredentials, keepCredentials, makeCredentials } from './keep.ts'
export { keepSecret } from './secret.ts'
