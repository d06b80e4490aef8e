/** PDFium itself, and how it reads a file without a copy of its own. */
import { PDFiumModule } from '@hyzyla/pdfium';
import { invariant } from '../core/assert.js';

/** With what the package 2.1.13 exports and does not declare. Source: fpdfview.h. */
export type Pdfium = Awaited<ReturnType<typeof PDFiumModule>> & {
  readonly wasmExports: { readonly __indirect_function_table: FunctionTable };
  readonly _FPDF_LoadCustomDocument: (access: number, password: number) => number;
  readonly _FPDF_RenderPageBitmapWithMatrix: (
    bitmap: number,
    page: number,
    matrix: number,
    clip: number,
    flags: number,
  ) => void;
};

/** The parts of `WebAssembly` that are used here; TypeScript has them among the browser's types. */
interface FunctionTable {
  get(index: number): unknown;
  set(index: number, value: unknown): void;
}
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

let shared: Promise<Pdfium> | undefined;

/** One for the process: it takes 0.1 s and 20 MB to start. */
export function pdfiumModule(): Promise<Pdfium> {
  shared ??= PDFiumModule({}).then((module) => {
    const pdfium = module as Pdfium;
    pdfium._FPDF_InitLibraryWithConfig({});
    letReadLentFiles(pdfium);
    return pdfium;
  });
  return shared;
}

/** A block of memory in PDFium's own. */
export function allocated(pdfium: Pdfium, bytes: number): number {
  const memory = pdfium.wasmExports.malloc(bytes);
  invariant(memory !== 0, 'PDFium has no memory left');
  return memory;
}

/** Bytes that PDFium reads where they lie, as long as a document is open. */
export interface LentFile {
  /** Address of its `FPDF_FILEACCESS`. */
  readonly access: number;
  /** PDFium must not read from it any more. */
  readonly takeBack: () => void;
}

/**
 * WebAssembly memory never shrinks: a file of 200 MB that is copied into it stays there for the
 * rest of the run.
 */
export function lend(pdfium: Pdfium, bytes: Uint8Array): LentFile {
  // The struct: length, function, and what the function is called with. Source: fpdfview.h.
  const access = allocated(pdfium, 3 * Int32Array.BYTES_PER_ELEMENT);
  pdfium.HEAP32.set([bytes.length, READ_LENT, access], access / Int32Array.BYTES_PER_ELEMENT);
  lent.set(access, bytes);
  return {
    access,
    takeBack: () => {
      lent.delete(access);
      pdfium.wasmExports.free(access);
    },
  };
}

/** By the address of their `FPDF_FILEACCESS`. */
const lent = new Map<number, Uint8Array>();

/** The only free place in the package's table of functions, which cannot grow: the null pointer's. */
const READ_LENT = 0;

/**
 * A table takes functions of WebAssembly only. This module does nothing but hand on the function
 * that it imports: `(module (import "e" "f" (func (param i32 i32 i32 i32) (result i32)))
 * (export "f" (func 0)))`.
 */
const HAND_ON = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x09, 0x01, 0x60, 0x04, 0x7f, 0x7f, 0x7f, 0x7f, 0x01, 0x7f],
  ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
  ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
);

function letReadLentFiles(pdfium: Pdfium): void {
  /** `m_GetBlock`: 0 when there is nothing to read. Numbers come signed. */
  const getBlock = (access: number, position: number, buffer: number, size: number): number => {
    const start = position >>> 0;
    const part = lent.get(access)?.subarray(start, start + (size >>> 0));
    if (part?.length !== size >>> 0) return 0;
    pdfium.HEAPU8.set(part, buffer >>> 0);
    return 1;
  };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(HAND_ON), {
    e: { f: getBlock },
  });
  const table = pdfium.wasmExports.__indirect_function_table;
  invariant(table.get(READ_LENT) === null, 'PDFium uses the null pointer as a function');
  table.set(READ_LENT, exports['f']);
}
