export { type CloudSealSettings, cloudSeal } from './cloud-signature.ts'
export { demonstrationSeal, type TrustedSeal } from './key-in-folder.ts'
export { type SealKey, SealUnavailable } from './seal-key.ts'
