// Restores the browser libraries that libman.json lists, as `libman restore` would, with nothing but npm.
//   node tools/libman.mjs restore   fetch what libman.lock.json pins, check the hashes, copy the listed files
//   node tools/libman.mjs lock      write libman.lock.json anew, after a change of libman.json
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const lockPath = join(root, 'libman.lock.json');
const readJson = path => JSON.parse(readFileSync(path, 'utf8'));
const writeJson = (path, value) => writeFileSync(path, JSON.stringify(value, null, 2) + '\n');

class Mistake extends Error {}

function readManifest() {
  const manifest = readJson(join(root, 'libman.json'));
  return manifest.libraries.map(({ library, files, destination, provider = manifest.defaultProvider }) => {
    const [, name, version] = /^(@?[^@]+)@(\d[^@]*)$/.exec(library) ?? [];
    if (!name) throw new Mistake(`"${library}" must be name@version, with an exact version`);
    if (!['unpkg', 'jsdelivr'].includes(provider))
      throw new Mistake(`"${library}": provider "${provider}" does not serve npm packages; use unpkg or jsdelivr`);
    if (!files?.length || files.some(file => /[*?{}]/.test(file)))
      throw new Mistake(`"${library}" must list its files by name`);
    const target = resolve(root, destination ?? '.');
    if (!target.startsWith(join(root, 'wwwroot', 'lib') + sep))
      throw new Mistake(`"${library}": destination must lie in wwwroot/lib`);
    return { name, version, files, target };
  });
}

function npm(folder, ...args) {
  try {
    // npm is a batch file on Windows, which only a shell starts.
    execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch (error) {
    throw new Mistake(
      error.code === 'ENOENT'
        ? 'npm is not on the PATH; it comes with Node.js (https://nodejs.org)'
        : `"npm ${args[0]}" failed, see above; without a connection try again later, after a change of libman.json run "node tools/libman.mjs lock"`,
    );
  }
}

/** LibMan fetches no dependencies of a library, so the lock keeps the listed packages and their hashes only. */
function lock(folder, libraries) {
  npm(folder, 'install', '--package-lock-only', '--omit-lockfile-registry-resolved');
  const { packages, ...head } = readJson(join(folder, 'package-lock.json'));
  const pinned = libraries.map(({ name }) => {
    const { version, integrity, license } = packages[`node_modules/${name}`];
    return [`node_modules/${name}`, { version, integrity, license }];
  });
  writeJson(lockPath, { ...head, packages: { '': packages[''], ...Object.fromEntries(pinned) } });
}

function restore(folder, libraries) {
  if (!existsSync(lockPath)) throw new Mistake('libman.lock.json is missing; run "node tools/libman.mjs lock"');
  copyFileSync(lockPath, join(folder, 'package-lock.json'));
  npm(folder, 'ci');
  for (const { name, files, target } of libraries) {
    rmSync(target, { recursive: true, force: true });
    for (const file of files) {
      const source = join(folder, 'node_modules', name, file);
      if (!existsSync(source)) throw new Mistake(`"${name}" has no file "${file}"`);
      cpSync(source, join(target, file));
    }
  }
}

const verbs = { restore, lock };
const folder = mkdtempSync(join(tmpdir(), 'libman-'));
try {
  const verb = verbs[process.argv[2]];
  if (!verb) throw new Mistake('say "restore" or "lock"');
  const libraries = readManifest();
  writeJson(join(folder, 'package.json'), {
    name: 'libman',
    private: true,
    dependencies: Object.fromEntries(libraries.map(({ name, version }) => [name, version])),
  });
  verb(folder, libraries);
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  console.error(`libman.json : error LIBMAN: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
