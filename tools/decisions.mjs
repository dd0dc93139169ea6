// Writes DECISIONS.md, the index of docs/decisions.
//   node tools/decisions.mjs           writes it
//   node tools/decisions.mjs --check   fails when it is out of date or a decision lacks its head
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'docs', 'decisions');
const subjects = [
  'The graph',
  'Time',
  'Reading what people write',
  'Names',
  'SQLite',
  'Neo4j',
  'The transport',
  'Clients of the schema',
  'The page',
  'The repository',
];

function readDecision(file) {
  const text = readFileSync(join(folder, file), 'utf8');
  const [, number, title] = /^# (\d{4})[.:] (.+)/.exec(text) ?? [];
  const head = name => new RegExp(`^- ${name}: (.+)`, 'm').exec(text)?.[1];
  const decision = { file, number, title, status: head('Status'), date: head('Date'), subject: head('Subject') };
  const missing = ['number', 'title', 'status', 'date'].filter(name => !decision[name]);
  if (missing.length || !file.startsWith(`${number}-`)) {
    throw new Error(`docs/decisions/${file}: needs "# NNNN. Title", Status and Date; missing: ${missing.join(', ')}`);
  }
  return { ...decision, subject: decision.subject ?? 'The repository' };
}

function tableOf(subject, decisions) {
  const rows = decisions
    .filter(decision => decision.subject === subject)
    .map(
      ({ number, title, file, date, status }) =>
        `| ${number} | [${title}](docs/decisions/${file}) | ${date} | ${status} |`,
    );
  const head = ['| | decision | date | status |', '| --- | --- | --- | --- |'];
  return rows.length ? ['', `## ${subject}`, '', ...head, ...rows] : [];
}

const decisions = readdirSync(folder)
  .filter(file => file.endsWith('.md'))
  .sort()
  .map(readDecision);
const others = [...new Set(decisions.map(({ subject }) => subject))].filter(subject => !subjects.includes(subject));
const index = [
  '# Decisions',
  '',
  'What was decided, why, and what was rejected: one file each in [docs/decisions](docs/decisions).',
  'A decision that building proves wrong gets a successor, and its status names it. This index is made from their heads by',
  '`node tools/decisions.mjs`.',
  ...[...subjects, ...others].flatMap(subject => tableOf(subject, decisions)),
  '',
].join('\n');

const path = join(root, 'DECISIONS.md');
if (!process.argv.includes('--check')) writeFileSync(path, index);
else if (readFileSync(path, 'utf8') !== index) {
  console.error('DECISIONS.md is out of date: run "node tools/decisions.mjs".');
  process.exitCode = 1;
}
