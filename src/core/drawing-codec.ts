import { deserialize, serialize } from 'node:v8';
import { invariant } from './assert.js';
import type { Drawing } from './drawing.js';
import type { Store } from './project-files.js';

/** Puts a drawing into the store under `key`. */
export async function saveDrawing(store: Store, key: string, drawing: Drawing): Promise<void> {
  await store.put(key, encodeDrawing(drawing));
}

/** The drawing as bytes, for the store or on the way between processes. */
export const encodeDrawing = (drawing: Drawing): Uint8Array => serialize(drawing);

/** Takes out a drawing that `saveDrawing` put in during this run. */
export async function loadDrawing(store: Store, key: string): Promise<Drawing> {
  const bytes = await store.get(key);
  invariant(bytes, `drawing ${key} is not in the store`);
  return deserialize(bytes) as Drawing;
}
