export {
  type AcceptedFile,
  type Inspected,
  inspectUpload,
  type UploadCode,
  type UploadRules,
} from './inspect-upload.ts'
export { type FileKind, fileKinds, kindByName, mimeTypes } from './kind.ts'
