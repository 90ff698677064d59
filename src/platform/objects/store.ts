/**
 * Where files lie. An object belongs to one owner (the id of a case or document) and is named after its content, so that
 * writing twice is writing once, and what is erased for one owner stays for another.
 */
export type ObjectName = Readonly<{
  owner: string
  /** SHA-256 of the content, hexadecimal. */
  sha256: string
}>

export interface ObjectStore {
  /**
   * Keeps the bytes; once this resolves they survive a crash. Throws the Refusal `platform/storage-full` (503) when there is no
   * room, and leaves nothing half.
   */
  put(owner: string, bytes: Uint8Array): Promise<ObjectName>
  /** `null`: not there, or erased. Throws ObjectDamaged when what lies there is not what was put. */
  get(name: ObjectName): Promise<Buffer | null>
  /** Erases one object; no error when it is not there. */
  remove(name: ObjectName): Promise<void>
  /** Erases everything of an owner. */
  removeAll(owner: string): Promise<void>
}

/** A fault, not a refusal: the storage lies, and an alarm must follow. */
export class ObjectDamaged extends Error {}
