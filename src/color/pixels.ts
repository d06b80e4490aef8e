/**
 * Converts the pixels of a picture by way of its distinct colours: a logo has a few hundred,
 * a photograph of 4 megapixels some 200,000. So the exact conversion (0.4 µs a colour) is
 * affordable, and a brand colour gets the same inks in a picture as in a vector file.
 */
export function convertDistinct(
  pixels: Uint8Array,
  channels: 1 | 3 | 4,
  outChannels: 3 | 4,
  convert: (distinct: Uint8Array) => Uint8Array,
): Uint8Array {
  const count = pixels.length / channels;
  const index = new Uint32Array(count);
  const slots = new ColorSlots();
  for (let i = 0, at = 0; i < count; i += 1, at += channels) {
    let key = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      key = (key << 8) | (pixels[at + channel] ?? 0);
    }
    index[i] = slots.slotOf(key >>> 0);
  }
  const distinct = new Uint8Array(slots.size * channels);
  for (let slot = 0; slot < slots.size; slot += 1) {
    const key = slots.keyAt(slot);
    for (let channel = 0; channel < channels; channel += 1) {
      distinct[slot * channels + channel] = (key >>> (8 * (channels - 1 - channel))) & 255;
    }
  }
  const converted = convert(distinct);
  const out = new Uint8Array(count * outChannels);
  for (let i = 0, at = 0; i < count; i += 1, at += outChannels) {
    const from = (index[i] ?? 0) * outChannels;
    for (let channel = 0; channel < outChannels; channel += 1) {
      out[at + channel] = converted[from + channel] ?? 0;
    }
  }
  return out;
}

/** Hash table with open addressing: colour (32 bit) to the order of its first appearance. */
class ColorSlots {
  size = 0;
  #table = new Uint32Array(1 << 12);
  #keys = new Uint32Array(1 << 11);
  #lastKey = -1;
  #lastSlot = 0;

  slotOf(key: number): number {
    // Neighbours mostly share their colour.
    if (key === this.#lastKey) return this.#lastSlot;
    const mask = this.#table.length - 1;
    let at = Math.imul(key, 0x9e3779b1) >>> 7;
    for (;;) {
      at &= mask;
      const entry = this.#table[at] ?? 0;
      if (entry === 0) break;
      if (this.#keys[entry - 1] === key) return this.#remember(key, entry - 1);
      at += 1;
    }
    const slot = this.size;
    this.size += 1;
    this.#keys[slot] = key;
    this.#table[at] = this.size;
    if (this.size === this.#keys.length) this.#grow();
    return this.#remember(key, slot);
  }

  keyAt(slot: number): number {
    return this.#keys[slot] ?? 0;
  }

  #remember(key: number, slot: number): number {
    this.#lastKey = key;
    this.#lastSlot = slot;
    return slot;
  }

  #grow(): void {
    const keys = new Uint32Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let slot = 0; slot < this.size; slot += 1) {
      let at = (Math.imul(keys[slot] ?? 0, 0x9e3779b1) >>> 7) & mask;
      while (table[at] !== 0) at = (at + 1) & mask;
      table[at] = slot + 1;
    }
    this.#table = table;
  }
}
