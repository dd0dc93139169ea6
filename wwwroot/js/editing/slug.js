import latin from './letters.json' with { type: 'json' };

/** Ids for what is new, as the server makes them of the same letters: a name in lower-case Latin ones. */
const letters = new Map(Object.entries(latin));

/** Readable where the letters allow it. @param {string} text @param {string} [otherwise] */
export function slug(text, otherwise = 'entity') {
  const plain = [...text.toLowerCase().normalize('NFC')]
    .map(letter => letters.get(letter) ?? letter.normalize('NFKD'))
    .join('')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return plain.length >= 2 ? plain : `${otherwise}-${Date.now().toString(36)}`;
}
