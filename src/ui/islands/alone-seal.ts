const ivBytes = 12

/** Sealed with AES-GCM, as text. */
export async function sealed(key: CryptoKey, value: unknown): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain))
  return btoa(Array.from([...iv, ...data], (byte) => String.fromCharCode(byte)).join(''))
}

/** What was sealed; null: with another key, or changed. */
export async function opened<Value>(key: CryptoKey, text: string): Promise<Value | null> {
  try {
    const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0))
    const [iv, data] = [bytes.slice(0, ivBytes), bytes.slice(ivBytes)]
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)
    return JSON.parse(new TextDecoder().decode(plain)) as Value
  } catch {
    return null
  }
}
