export { type TimestampSettings, timestampClient } from './rfc3161.ts'
export { type Timestamp, type TimestampAuthority, TimestampMissing } from './timestamp.ts'
export { readTimestamp, type TimestampFault } from './token.ts'
