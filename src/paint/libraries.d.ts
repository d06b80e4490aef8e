/** svg-to-pdfkit ships no types: the one call we make. */
declare module 'svg-to-pdfkit' {
  export default function SVGtoPDF(
    document: unknown,
    svg: string,
    x: number,
    y: number,
    options: {
      readonly assumePt: boolean;
      readonly width: number;
      readonly height: number;
      readonly preserveAspectRatio: string;
      readonly warningCallback: (message: string) => void;
      readonly colorCallback: (
        color: readonly [color: readonly number[], opacity: number] | null | undefined,
        raw: string | undefined,
      ) => readonly [color: readonly number[] | string, opacity: number] | null | undefined;
    },
  ): void;
}
