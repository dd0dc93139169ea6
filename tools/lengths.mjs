// Fails when a source file has over 200 lines or a line has over 120 characters, and prints which.
//   node tools/lengths.mjs
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const mostLines = 200;
const mostCharacters = 120;
const tracked = execFileSync('git', ['ls-files', 'src', 'wwwroot/js'], { encoding: 'utf8' }).split('\n');
const sources = tracked.filter(file => /\.(cs|js|mjs)$/.test(file) && existsSync(file));
const faults = sources.flatMap(file => {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const long = lines.flatMap((line, index) =>
    [...line].length > mostCharacters ? [`${file}:${index + 1}: ${[...line].length} characters`] : [],
  );
  return lines.length > mostLines ? [`${file}: ${lines.length} lines`, ...long] : long;
});
if (faults.length) {
  console.error(faults.join('\n'));
  console.error(`At most ${mostLines} lines in a file and ${mostCharacters} characters in a line.`);
  process.exitCode = 1;
}
