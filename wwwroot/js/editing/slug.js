// Ids for what is new, as the server's Slug makes them: a name in lower-case Latin letters.
const letters = new Map(
  Object.entries({
    ...{
      а: 'a',
      б: 'b',
      в: 'v',
      г: 'g',
      ґ: 'g',
      д: 'd',
      е: 'e',
      ё: 'e',
      є: 'e',
      ж: 'zh',
      з: 'z',
      и: 'i',
      і: 'i',
      ї: 'i',
    },
    ...{
      й: 'i',
      к: 'k',
      л: 'l',
      м: 'm',
      н: 'n',
      о: 'o',
      п: 'p',
      р: 'r',
      с: 's',
      т: 't',
      у: 'u',
      ў: 'u',
      ф: 'f',
      х: 'kh',
    },
    ...{ ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia' },
    ...{ ł: 'l', ß: 'ss', ø: 'o', æ: 'ae', đ: 'd', ð: 'd', þ: 'th', œ: 'oe', ı: 'i', ə: 'a' },
  }),
);

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
