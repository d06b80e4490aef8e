/** The arrows of ARCHITECTURE.md, checked. */
export default {
  forbidden: [
    {
      name: 'stages-meet-only-in-core',
      severity: 'error',
      comment:
        'A stage imports another stage. Move the shared type to core/, or do the joining in build.ts.',
      from: { path: '^src/(read|ingest|compose|arrange|sheets|paint|proof|preflight|report)/' },
      to: {
        path: '^src/',
        pathNot: ['^src/$1/', '^src/(core|standards|fonts|raster|color)/'],
      },
    },
    {
      name: 'doors-know-only-core',
      severity: 'error',
      comment: 'A door imports a stage. Doors serve the stages and know none of them.',
      from: { path: '^src/(fonts|raster|color|standards)/' },
      to: { path: '^src/', pathNot: ['^src/$1/', '^src/(core|color)/'] },
    },
    {
      name: 'core-knows-nobody',
      severity: 'error',
      comment: 'core/ is the dictionary: it imports nothing from the rest of src/.',
      from: { path: '^src/core/' },
      to: { path: '^src/', pathNot: '^src/core/' },
    },
    {
      name: 'pdfkit-behind-one-door',
      severity: 'error',
      comment: 'pdfkit keeps hidden state. Add the call you need to paint/surface.ts.',
      from: { path: '^src/', pathNot: '^src/paint/surface[.]ts$' },
      to: { path: 'node_modules/(pdfkit|svg-to-pdfkit)/' },
    },
    {
      name: 'sharp-and-pdfium-behind-one-door',
      severity: 'error',
      comment: 'Ask raster/ for the picture you need.',
      from: { path: '^src/', pathNot: '^src/raster/' },
      to: { path: 'node_modules/(sharp|@hyzyla/pdfium)/' },
    },
    {
      name: 'fontkit-behind-one-door',
      severity: 'error',
      comment: 'Ask fonts/ for metrics and shaped glyphs.',
      from: { path: '^src/', pathNot: '^src/fonts/' },
      to: { path: 'node_modules/fontkit/' },
    },
    {
      name: 'lcms-behind-one-door',
      severity: 'error',
      comment: 'Ask color/ for inks.',
      from: { path: '^src/', pathNot: '^src/color/' },
      to: { path: 'node_modules/lcms-wasm/' },
    },
    {
      name: 'effects-at-the-edge',
      severity: 'error',
      comment: 'The file system and processes are known to io/ and cli only.',
      from: { path: '^src/', pathNot: '^src/(io/|cli[.]ts$|cli/)' },
      to: { path: '^(node:)?(fs|fs/promises|child_process|os|process|worker_threads)$' },
    },
    {
      name: 'nothing-is-fetched',
      severity: 'error',
      comment:
        'The program opens no connection (SECURITY.md): everything it needs is in the project.',
      from: { path: '^src/' },
      to: { path: '^(node:)?(dgram|dns|http|http2|https|net|tls)(/|$)' },
    },
    {
      name: 'commander-in-cli-only',
      severity: 'error',
      comment: 'Only the command line knows commander.',
      from: { path: '^src/', pathNot: '^src/(cli[.]ts$|cli/)' },
      to: { path: 'node_modules/commander/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A circle hides which of the two comes first.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.d.ts'] },
  },
};
