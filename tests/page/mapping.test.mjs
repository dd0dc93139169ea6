import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meaningsOf } from '../../wwwroot/js/screens/mapping-guess.js';

test('The key and the name of a table are where their heads say, not where they stand', () => {
  assert.deepEqual(Object.fromEntries(meaningsOf(['Company', 'Number', 'Country'], [['Alpha Ltd', '12', 'BY']])), {
    Number: 'key',
    Company: 'name',
  });
  assert.deepEqual(Object.fromEntries(meaningsOf(['УНП', 'Наименование'], [['100', 'Зорка Транс']])), {
    УНП: 'key',
    Наименование: 'name',
  });
});

test('A table without a key goes by its names, and one without heads by its words', () => {
  assert.deepEqual([...meaningsOf(['Name', 'Country'], [['Alpha Ltd', 'BY']])], [['Name', 'name']]);
  assert.deepEqual([...meaningsOf(['a', 'b'], [['1', 'Zorka Trans']])], [['b', 'name']]);
  assert.deepEqual([...meaningsOf([], [])], []);
});
