// The preflight of one file in a process of its own: node measured-preflight.js FILE
// Prints one line of JSON: CPU in milliseconds without loading the program, peak memory.
import { readFileSync } from 'node:fs';

const { inspectPdf } = await import('../../dist/preflight/inspect/inspect-pdf.js');
const bytes = readFileSync(process.argv[2]);
const before = process.cpuUsage();
await inspectPdf(bytes);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    cpu: (user + system) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }),
);
