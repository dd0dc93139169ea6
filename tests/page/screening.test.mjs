import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { hasHead, proposedRoles } from '../../wwwroot/js/screening/columns.js';
import { dateOf, firstOf } from '../../wwwroot/js/screening/dates.js';
import { subjectsOf } from '../../wwwroot/js/screening/subjects.js';
import { encodingOf, readTable } from '../../wwwroot/js/screening/table.js';

const reader = createRequire(import.meta.url)('papaparse');
const bytes = text => new TextEncoder().encode(text).buffer;

for (const [heads, roles] of [
  ['Customer ID;Full name;DOB;Nationality;LEI', 'key name birthDate country identifier'],
  ['№;Фамилия;Имя;Место рождения;Дата рождения;Страна;ИНН', 'key name name  birthDate country identifier'],
  ['Назва;Країна;ЄДРПОУ', 'name country identifier'],
  ['Kunden-Nr.;Vorname;Nachname;Geburtsdatum;Land', 'key name name birthDate country'],
  ['Nazwisko;Imię;Data urodzenia;Kraj', 'name name birthDate country'],
  ['type;Company name;country name;passport number', 'kind name country identifier'],
]) {
  test(`The columns of a list are proposed by their heads: ${heads}`, () => {
    const rows = [heads.split(';'), heads.split(';').map(() => 'x')];
    assert.equal(hasHead(rows), true);
    assert.equal(proposedRoles(rows, true).join(' '), roles);
  });
}

test('A list without heads is read by what its columns hold', () => {
  const rows = ['A1|Alena Novik|1980-02-01', 'B2|Іван Петровіч Сава|1977-03-05'].map(row => row.split('|'));
  assert.equal(hasHead(rows), false);
  assert.deepEqual(proposedRoles(rows, false), ['', 'name', 'birthDate']);
});

for (const [text, first, date] of [
  ['25.09.1962', 'day', '1962-09-25'],
  ['09/25/1962', 'month', '1962-09-25'],
  ['03/04/1962', 'unknown', '1962'],
  ['1962', 'day', '1962'],
  ['1962-9', 'day', '1962-09'],
  ['1962-09-25T00:00:00', 'day', '1962-09-25'],
  ['31.02.1962', 'day', null],
  ['1962-13-01', 'day', null],
  ['unknown', 'day', null],
]) {
  test(`A date of a list: ${text}, ${first} first`, () => assert.equal(dateOf(text, first), date));
}

test('Which of day and month stands first is told by the whole column', () => {
  assert.equal(firstOf(['03/04/1970', '25/04/1970']), 'day');
  assert.equal(firstOf(['03/04/1970', '04/25/1970']), 'month');
  assert.equal(firstOf(['03/04/1970']), 'unknown');
  assert.equal(firstOf(['03.04.1970']), 'day');
});

test('Bytes that are no UTF-8 are read as the letters of the region, marks of UTF-16 are seen', () => {
  const cyrillic = Uint8Array.from([0xc1, 0xe5, 0xeb, 0xe0, 0xf0, 0xf3, 0xf1, 0xfc]);
  const western = Uint8Array.from([0x4a, 0x6f, 0x73, 0xe9, 0x20, 0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]);
  assert.equal(encodingOf(cyrillic.buffer), 'windows-1251');
  assert.equal(encodingOf(western.buffer), 'windows-1252');
  assert.equal(encodingOf(Uint8Array.from([0xff, 0xfe, 0x41, 0]).buffer), 'utf-16le');
  assert.equal(encodingOf(bytes('Ціханоўская')), 'utf-8');
  assert.equal(encodingOf(new ArrayBuffer(0)), 'utf-8');
});

test('Quotes, line breaks in cells and the sign between columns are understood', () => {
  const { rows, delimiter } = readTable(reader, bytes('\ufeffname;note\r\n"A ""B"";C";"two\nlines"\r\n\r\n'));
  assert.equal(delimiter, ';');
  assert.deepEqual(rows, [
    ['name', 'note'],
    ['A "B";C', 'two\nlines'],
  ]);
});

test('Rows become subjects, names of several columns one, and what was not understood is told', () => {
  const rows = [
    ['First name', 'Last name', 'Born', 'Type', 'Tax no'],
    ['Ales', 'Bialiatski', '1962-09-25', 'human', '42'],
    ['', '', '1970', '', ''],
    ['Cher', '', 'long ago', 'spaceship', ''],
  ];
  const roles = ['name', 'name', 'birthDate', 'kind', 'identifier'];
  const { subjects, notes } = subjectsOf(rows, roles, true, new Map([['human', 'Person']]));
  assert.deepEqual(subjects, [
    {
      key: 'Ales Bialiatski 1962-09-25',
      name: 'Ales Bialiatski',
      kind: 'Person',
      birthDate: '1962-09-25',
      identifiers: [{ scheme: 'tax-no', value: '42' }],
    },
    { key: 'Cher', name: 'Cher' },
  ]);
  assert.equal(notes.length, 3);
});

test('A cell of several lines is one name, and a name without a letter is none', () => {
  const { subjects, notes } = subjectsOf(
    [
      ['7\u0000', 'Ales\r\nBialiatski\u001b'],
      ['8', '—'],
      ['\u0001', 'Cher'],
    ],
    ['key', 'name'],
    false,
    new Map(),
  );
  assert.deepEqual(subjects, [
    { key: '7', name: 'Ales Bialiatski' },
    { key: 'Cher', name: 'Cher' },
  ]);
  assert.deepEqual(notes, ['1 row without a name: left out.']);
});
