/** Objects of a small PDF, by number from 4 on: text, or a stream with its dictionary's entries. */
export type SourceObject =
  string | { readonly entries: string; readonly data: Uint8Array | string };

export interface PdfSource {
  readonly content: string;
  readonly resources?: string;
  /** Entries of the page besides its boxes and contents. */
  readonly page?: string;
  readonly catalog?: string;
  readonly objects?: readonly SourceObject[];
  readonly pages?: number;
}

/** Writes a PDF of one or more equal pages of 100 × 100 pt, with a cross-reference table. */
export function pdfOf({
  content,
  resources = '',
  page = '',
  catalog = '',
  objects = [],
  pages = 1,
}: PdfSource): Uint8Array {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (data: Uint8Array | string): void => {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    parts.push(bytes);
    length += bytes.length;
  };
  const stream = (entries: string, data: Uint8Array | string): void => {
    write(`<<${entries}/Length ${String(data.length)}>>\nstream\n`);
    write(data);
    write('\nendstream');
  };
  const bodies: (() => void)[] = [
    () => write(`<</Type/Catalog/Pages 2 0 R${catalog}>>`),
    () =>
      write(
        `<</Type/Pages/Count ${String(pages)}/Kids[${'3 0 R '.repeat(pages)}]/MediaBox[0 0 100 100]>>`,
      ),
    () =>
      write(
        `<</Type/Page/Parent 2 0 R/Contents ${String(4 + objects.length)} 0 R/Resources<<${resources}>>${page}>>`,
      ),
    ...objects.map(
      (object) => () =>
        typeof object === 'string' ? write(object) : stream(object.entries, object.data),
    ),
    () => stream('', content),
  ];
  write('%PDF-1.7\n');
  bodies.forEach((body, index) => {
    offsets.push(length);
    write(`${String(index + 1)} 0 obj\n`);
    body();
    write('\nendobj\n');
  });
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = String(offsets.length + 1);
  write(`xref\n0 ${count}\n0000000000 65535 f \n${rows}`);
  write(`trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${String(start)}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}
