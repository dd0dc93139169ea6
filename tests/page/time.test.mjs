import assert from 'node:assert/strict';
import { test } from 'node:test';
import { histogram, within } from '../../wwwroot/js/state/time.js';

const dates = (at, start = null, end = null) => ({ at, start, end });

test('A fact lies within a span as precisely as its date is known', () => {
  const august = { from: '2020-08', to: '2020-08' };
  assert.ok(within(dates('2020-08-31'), august));
  assert.ok(within(dates('2020'), august));
  assert.ok(within(dates('2020~'), august));
  assert.ok(!within(dates('2020-09-01'), august));
  assert.ok(!within(dates('2020-07'), august));
});

test('What goes on lies within every later span, and what has no date within every span', () => {
  const span = { from: '2023', to: '2024' };
  assert.ok(within(dates(null, '2021-07'), span));
  assert.ok(!within(dates(null, '2021-07', '2022'), span));
  assert.ok(within(dates(null, null, '2023-01'), span));
  assert.ok(!within(dates(null, '2025'), span));
  assert.ok(within(dates(null), span));
});

test('A few years are counted by month, many by year, without gaps', () => {
  assert.deepEqual(histogram([dates('2020-08-09'), dates('2020-11'), dates('2020-08')]), [
    { date: '2020-08', count: 2 },
    { date: '2020-09', count: 0 },
    { date: '2020-10', count: 0 },
    { date: '2020-11', count: 1 },
  ]);
  const years = histogram([dates('1994'), dates(null, '2025-12-13'), dates(null)]);
  assert.equal(years.length, 32);
  assert.deepEqual(
    [years[0], years.at(-1)],
    [
      { date: '1994', count: 1 },
      { date: '2025', count: 1 },
    ],
  );
});

test('A date far off does not make the line endless', () => {
  const line = histogram([dates('0862'), dates('2025')]);
  assert.ok(line.length <= 201, `${line.length} buckets`);
  assert.ok(line.every((bucket, i) => i === 0 || bucket.date > line[i - 1].date));
  assert.equal(line.at(-1).date, '2025');
});

test('Without dates there is no line', () => assert.deepEqual(histogram([dates(null)]), []));

test('Births, deaths and events at its ends bound what a fact leaves open', () => {
  const trial = { ...dates(null), date: '2023-03-03', possibleFrom: '2023-03-03', possibleTo: null };
  assert.ok(!within(trial, { from: '1997', to: '1997' }));
  assert.ok(within(trial, { from: '2023', to: '2024' }));
  assert.deepEqual(histogram([trial]), [{ date: '2023-03', count: 1 }]);
});
