/** PDF files as text, so that each odd way of writing one can be written. Source: ISO 32000-1, 7.5. */

export type PdfObject = string | { readonly dict: string; readonly data: string | Uint8Array };

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Object 1 is the catalog. `objects[i]` becomes object i + 1. */
export function writePdf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [latin('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  const add = (bytes: Buffer): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  objects.forEach((object, index) => {
    offsets.push(at);
    add(latin(`${index + 1} 0 obj\n`));
    if (typeof object === 'string') add(latin(object));
    else {
      const data = typeof object.data === 'string' ? latin(object.data) : Buffer.from(object.data);
      add(latin(`<< ${object.dict} /Length ${data.length} >>\nstream\n`));
      add(data);
      add(latin('\nendstream'));
    }
    add(latin('\nendobj\n'));
  });
  const start = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(
    latin(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

export interface PageParts {
  readonly content: string | Uint8Array;
  /** Entries of the page dictionary beside type, parent and contents. */
  readonly page?: string;
  readonly resources?: string;
  readonly catalog?: string;
  readonly stream?: string;
  /** Objects from number 5 on. */
  readonly more?: readonly PdfObject[];
  /** Entries of the page tree's root. */
  readonly tree?: string;
  readonly trailer?: string;
  /** In place of the one content stream. */
  readonly contents?: string;
}

/** A document of one page: catalog 1, pages 2, page 3, content 4. */
export function onePage({
  content,
  page = '/MediaBox [0 0 300 200]',
  resources = '',
  catalog = '',
  stream = '',
  more = [],
  tree = '',
  trailer = '',
  contents = '4 0 R',
}: PageParts): Buffer {
  return writePdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      `<< /Type /Pages /Kids [3 0 R] /Count 1 ${tree} >>`,
      `<< /Type /Page /Parent 2 0 R ${page} /Contents ${contents} ${resources === '' && tree.includes('/Resources') ? '' : `/Resources << ${resources} >>`} >>`,
      { dict: stream, data: content },
      ...more,
    ],
    trailer,
  );
}
