/** hyphen 1.14.1 ships no types. */
declare module 'hyphen/de-1996/index.js' {
  const patterns: {
    /** The text with U+00AD at every break point. */
    readonly hyphenateSync: (text: string, options?: { readonly minWordLength?: number }) => string;
  };
  export default patterns;
}
