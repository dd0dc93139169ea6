/** A file of a list, as rows of text: its encoding, its dialect and its head are found out. */

/** What is used of Papa Parse, which comes as a plain script. @typedef {{ parse: (text: string, options: object) =>
 * { data: string[][], meta: { delimiter: string } } }} CsvReader */
/** @typedef {{ rows: string[][], encoding: string, delimiter: string }} Table */

/** Larger files go through `kg screen`, which reads them piece by piece. */
export const largestFile = 100 * 1024 * 1024;

/** Where a file is not UTF-8: what programs here write. */
export const encodings = ['utf-8', 'windows-1251', 'windows-1252', 'utf-16le'];

/** @param {ArrayBuffer} bytes @returns {string} */
export function encodingOf(bytes) {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    // Of the two, the one in which letters are letters: Cyrillic text read as western is full of vowels with accents.
    const text = new TextDecoder('windows-1251').decode(bytes.slice(0, 1 << 16));
    const cyrillic = text.match(/\p{sc=Cyrl}{2,}/gu)?.join('').length ?? 0;
    const lone = text.match(/(?<!\p{sc=Cyrl})\p{sc=Cyrl}(?!\p{sc=Cyrl})/gu)?.length ?? 0;
    return cyrillic > lone ? 'windows-1251' : 'windows-1252';
  }
}

/** @param {CsvReader} reader @param {ArrayBuffer} bytes @param {string} [encoding] @returns {Table} */
export function readTable(reader, bytes, encoding = encodingOf(bytes)) {
  const text = new TextDecoder(encoding).decode(bytes);
  const { data, meta } = reader.parse(text, { skipEmptyLines: 'greedy' });
  return { rows: data, encoding, delimiter: meta.delimiter };
}
