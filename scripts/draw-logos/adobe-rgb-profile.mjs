/**
 * An ICC v2 matrix profile with the primaries and gamma published in "Adobe RGB (1998) Color Image Encoding"
 * (Adobe Systems, 2005), since Adobe's own file may not be passed on.
 */
export function adobeRgbProfile() {
  const tags = [
    ['desc', description('Adobe RGB (1998) compatible')],
    ['cprt', text('CC0 1.0')],
    ['wtpt', xyz(0.95045, 1, 1.08905)],
    // Primaries adapted from D65 to D50 by Bradford (annex B of the encoding).
    ['rXYZ', xyz(0.60974, 0.31111, 0.01947)],
    ['gXYZ', xyz(0.20528, 0.62567, 0.06087)],
    ['bXYZ', xyz(0.14919, 0.06322, 0.74457)],
    ...['rTRC', 'gTRC', 'bTRC'].map((name) => [name, gamma(563 / 256)]),
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  let offset = 128 + table.length;
  tags.forEach(([name, data], i) => {
    table.write(name, 4 + 12 * i, 'latin1');
    table.writeUInt32BE(offset, 8 + 12 * i);
    table.writeUInt32BE(data.length, 12 + 12 * i);
    offset += data.length;
  });
  return Buffer.concat([header(offset), table, ...tags.map(([, data]) => data)]);
}

/** ICC.1:2001-04, 6.1 */
function header(size) {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02400000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2021, 8, 16, 0, 0, 0].forEach((part, i) => bytes.writeUInt16BE(part, 24 + 2 * i));
  bytes.write('acsp', 36, 'latin1');
  xyzNumbers(0.9642, 1, 0.82491).copy(bytes, 68);
  return bytes;
}

/** ICC.1:2001-04, 6.5.17: the ASCII name, then empty Unicode and Macintosh names. */
function description(name) {
  const bytes = Buffer.alloc(padded(12 + name.length + 1 + 8 + 3 + 67));
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(name.length + 1, 8);
  bytes.write(name, 12, 'latin1');
  return bytes;
}

function text(value) {
  const bytes = Buffer.alloc(padded(8 + value.length + 1));
  bytes.write('text', 0, 'latin1');
  bytes.write(value, 8, 'latin1');
  return bytes;
}

function xyz(x, y, z) {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), xyzNumbers(x, y, z)]);
}

function xyzNumbers(...values) {
  const bytes = Buffer.alloc(12);
  values.forEach((value, i) => bytes.writeInt32BE(Math.round(value * 65536), 4 * i));
  return bytes;
}

/** A curve with one entry is a gamma in 8.8 fixed point. */
function gamma(exponent) {
  const bytes = Buffer.alloc(16);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(1, 8);
  bytes.writeUInt16BE(Math.round(exponent * 256), 12);
  return bytes;
}

const padded = (length) => Math.ceil(length / 4) * 4;
