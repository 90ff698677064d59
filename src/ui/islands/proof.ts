const atOnce = 400

/**
 * Shows by some work of the browser that a form is not sent by the thousand: a number so that the hash of the challenge and it begins with zeros.
 * In small parts, so that nothing waits for it. A form that is sent sooner, or from an old browser, goes without.
 */
export function startProofs(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-proof]')) {
    const { proof, bits } = input.dataset
    if (proof && typeof crypto !== 'undefined' && crypto.subtle) void work(input, proof, Number(bits))
  }
}

async function work(input: HTMLInputElement, challenge: string, bits: number): Promise<void> {
  for (let number = 0; ; number++) {
    if (leadingZeros(await hashOf(`${challenge}:${number}`)) >= bits) {
      input.value = `${challenge}:${number}`
      return
    }
    if (number % atOnce === 0) await new Promise((resolve) => setTimeout(resolve))
  }
}

const hashOf = async (text: string) =>
  new DataView(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

const leadingZeros = (hash: DataView): number => Math.clz32(hash.getUint32(0))
