export {
  type AcceptedFile,
  type FileKind,
  type Inspected,
  inspectUpload,
  type UploadCode,
  type UploadRules,
} from './attachments/index.ts'
export { newCodes, printedShortCode, readShortCode, type VerificationCodes, verificationUrl } from './codes.ts'
export {
  checkFile,
  checkShortCode,
  checkToken,
  documentsOf,
  documentsOfCase,
  eraseDocuments,
  type IssuedDocument,
  keepDocument,
  type NewDocument,
  openDocument,
  type PublicAnswer,
  withdrawDocument,
} from './register/index.ts'
export type { DocumentsTables } from './store.ts'
