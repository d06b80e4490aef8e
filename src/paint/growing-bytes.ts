/** The bytes of a file while it grows: written once, taken out once, never twice in memory. */
export interface GrowingBytes {
  write(chunk: Uint8Array): void;
  /** All that was written, in memory of its own. Nothing may be called afterwards. */
  take(): Uint8Array;
}

/** What lies in a block of its own is given back to the system as soon as it is emptied. */
const BLOCK_BYTES = 16 * 2 ** 20;

/**
 * In blocks that can shrink: an ordinary buffer only goes when the garbage collector comes by, so
 * that a file of 200 MB would lie in memory twice while its pieces are joined.
 */
export function growingBytes(): GrowingBytes {
  const blocks: ShrinkableBuffer[] = [];
  let length = 0;
  const lastBlock = (): ShrinkableBuffer => {
    const known = blocks[Math.floor(length / BLOCK_BYTES)];
    if (known) return known;
    const made = shrinkableBuffer(BLOCK_BYTES);
    blocks.push(made);
    return made;
  };
  return {
    write: (chunk) => {
      for (let from = 0; from < chunk.length;) {
        const at = length % BLOCK_BYTES;
        const part = chunk.subarray(from, from + BLOCK_BYTES - at);
        new Uint8Array(lastBlock(), at, part.length).set(part);
        from += part.length;
        length += part.length;
      }
    },
    take: () => {
      const whole = new Uint8Array(length);
      blocks.forEach((block, index) => {
        const start = index * BLOCK_BYTES;
        whole.set(new Uint8Array(block, 0, Math.min(BLOCK_BYTES, length - start)), start);
        block.resize(0);
      });
      return whole;
    },
  };
}

/** Of ECMAScript 2024, which Node 20 has in this part only. */
interface ShrinkableBuffer extends ArrayBuffer {
  resize(bytes: number): void;
}

const shrinkableBuffer = (bytes: number): ShrinkableBuffer =>
  new (
    ArrayBuffer as unknown as new (
      length: number,
      options: { readonly maxByteLength: number },
    ) => ShrinkableBuffer
  )(bytes, { maxByteLength: bytes });
