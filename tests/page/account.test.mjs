import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programInWords } from '../../wwwroot/js/account/program.js';

test('A session is called by its browser and system', () => {
  const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
  assert.equal(
    programInWords(`Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/156.0 Safari/537.36`),
    'Chrome on Linux',
  );
  assert.equal(
    programInWords(`Mozilla/5.0 (Windows NT 10.0; Win64) ${webkit} Chrome/156.0 Safari/537.36 Edg/156.0`),
    'Edge on Windows',
  );
  assert.equal(
    programInWords(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1',
    ),
    'Safari on iPhone',
  );
  assert.equal(programInWords('Mozilla/5.0 (Macintosh; rv:140.0) Gecko/20100101 Firefox/140.0'), 'Firefox on Mac');
  assert.equal(programInWords('curl/8.9'), 'curl/8.9');
  assert.equal(programInWords(''), 'a program that does not say its name');
});
