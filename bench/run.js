// Runs a TypeScript file of this repository: node bench/run.js typography
import { register } from 'node:module';

register('./typescript-hooks.js', import.meta.url);
const [name, ...rest] = process.argv.slice(2);
const { main } = await import(`./${name}.ts`);
await main(rest);
