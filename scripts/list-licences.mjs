// Lists the licences of all packages in the lockfile, and ends with 1 when one is not allowed:
// npm run licences
import { readFileSync } from 'node:fs';

/** Licences that let us use and pass on what runs on the designer's computer. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Weak copyleft: linked as separate files, unchanged (libvips; resvg).
  'LGPL-3.0-or-later',
  'MPL-2.0',
]);

/** Allowed for what only builds and tests the program. */
const ALLOWED_FOR_DEVELOPMENT = new Set(['CC-BY-4.0', 'Python-2.0']);

/** Packages whose package.json names no licence, and where theirs was read. */
const READ_BY_HAND = new Map([
  ['format', 'MIT'], // package.json, in the old field "licenses"
  ['png-js', 'MIT'], // LICENSE
]);

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

const rows = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, { version, license, dev = false, hasInstallScript = false }]) => {
    const name = path.replace(/^.*node_modules\//u, '');
    const licence = license ?? READ_BY_HAND.get(name) ?? 'none named';
    return { name, version, licence, dev, hasInstallScript, allowed: isAllowed(licence, dev) };
  });

/** "A OR B" needs one of them allowed, "A AND B" both. */
function isAllowed(licence, dev) {
  return licence
    .replace(/[()]/gu, '')
    .split(' OR ')
    .some((choice) =>
      choice
        .split(' AND ')
        .every((one) => ALLOWED.has(one) || (dev && ALLOWED_FOR_DEVELOPMENT.has(one))),
    );
}

const counts = new Map();
for (const { licence, dev } of rows) {
  const count = counts.get(licence) ?? { run: 0, development: 0 };
  count[dev ? 'development' : 'run'] += 1;
  counts.set(licence, count);
}
console.table(Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))));

const refused = rows.filter(({ allowed }) => !allowed);
for (const { name, version, licence } of refused) {
  console.error(`not allowed: ${name} ${version}: ${licence}`);
}
// What runs must not need a script at installation; tools may bring one that they can do without.
const scripted = rows.filter(({ dev, hasInstallScript }) => hasInstallScript && !dev);
for (const { name } of scripted) console.error(`needs a script at installation: ${name}`);
console.log(`${rows.length} packages, ${refused.length + scripted.length} not allowed`);
process.exitCode = refused.length + scripted.length > 0 ? 1 : 0;
