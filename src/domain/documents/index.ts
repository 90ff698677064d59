export { extractForm } from './act-extract.ts'
export {
  type AcceptedFile,
  type Attachment,
  attachmentsOfCase,
  boundSheets,
  eraseAttachments,
  inspectUpload,
  isOfStaff,
  keepAttachment,
  moveAttachment,
  openAttachment,
  type PhotoAdvice,
  photoAdvice,
  pictureOf,
  putBackAttachment,
  removeAttachment,
  settleAttachments,
  sheetPicture,
  skewOf,
  staffName,
  straightened,
  sweepAttachments,
  waitingName,
} from './attachments/index.ts'
export { CertificateData, type Section } from './certificate.ts'
export {
  isToken,
  newCodes,
  printedShortCode,
  qrPath,
  readShortCode,
  type VerificationCodes,
  verificationUrl,
} from './codes.ts'
export { certificateData, type KnownFacts } from './facts.ts'
export {
  createHandOver,
  type HandOver,
  handOverMinutes,
  isPrintoutOf,
  lookAtHandOver,
  notePrintFailed,
  type PrintOutcome,
  printDocument,
  printSheet,
  qrModules,
  useHandOver,
  whyNoPaper,
} from './hand-over/index.ts'
export { type Held, soundnessOf, Unsound } from './inspecting/soundness.ts'
export { checkWithTools, type ToolCheck } from './inspecting/tools.ts'
export { type CertificateMaker, type CertificateOrder, createCertificateMaker, type MadeCertificate } from './make.ts'
export { createReceiptMaker, type ReceiptMaker, type ReceiptPaper } from './receipt.ts'
export {
  checkFile,
  checkShortCode,
  checkToken,
  documentsOf,
  documentsOfCase,
  eraseDocuments,
  fileNameOf,
  type IssuedDocument,
  keepDocument,
  keepSignedOver,
  lookAtDocument,
  type NewDocument,
  openDocument,
  type PublicAnswer,
  type TakenBy,
  type Unprinted,
  unprintedOf,
  withdrawDocument,
  withdrawUnprinted,
} from './register/index.ts'
export { Unrenderable } from './rendering/compile.ts'
export { createRenderer, type Renderer, RendererLost, type RendererSettings } from './rendering/pool.ts'
export type { AfterSeal } from './sealing/prepare.ts'
export { sealOver } from './sealing/seal-over.ts'
export { type BegunSignature, beginSignature, completeSignature, NotSigned } from './sealing/sign.ts'
export type { DocumentsTables } from './store.ts'
export { readTemplates, type Template, templatesFolder } from './template.ts'
export { largestFile, type TrustAnchors, type Verdict, verifyPdf } from './verifying/verify.ts'
