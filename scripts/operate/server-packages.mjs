// For a container: leaves in package.json and package-lock.json of a folder only the packages that the server in its
// dist asks for, and the command for officials beside it, so that `npm ci` there installs no Next, which is needed for building alone. Plain JavaScript without
// packages, as nothing is installed there.
// node server-packages.mjs FOLDER
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

/** `import … from 'x'`, `import 'x'`, `export … from 'x'`, `import('x')`, `require('x')`, `require.resolve('x')`. */
const ASKED = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire(?:\.resolve)?\(\s*)["']([^"'.][^"']*)["']/g;

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Name the folder with package.json and dist/server.js: node server-packages.mjs FOLDER');
  process.exit(1);
}
// Parts that are loaded only where they are used are files of their own beside server.js.
const files = readdirSync(join(folder, 'dist')).filter((name) => /^(?:server[\w-]*|official)\.js$/.test(name));
const server = files.map((name) => readFileSync(join(folder, 'dist', name), 'utf8')).join('\n');
const asked = new Set([...server.matchAll(ASKED)].map(([, path]) => packageOf(path)));
const manifest = readJson('package.json');
const lock = readJson('package-lock.json');
const kept = Object.entries(manifest.dependencies).filter(([name]) => asked.has(name));
const lacking = [...asked].filter((name) => isPackage(name) && !(name in manifest.dependencies));
if (lacking.length > 0) {
  console.error(`dist/server.js asks for ${lacking.join(', ')}, and package.json does not have it under dependencies.`);
  process.exit(1);
}

for (const root of [manifest, lock.packages['']]) {
  root.dependencies = Object.fromEntries(kept);
  delete root.devDependencies;
  delete root.overrides;
}
write('package.json', manifest);
write('package-lock.json', lock);
console.log(`The server needs ${kept.length} packages: ${kept.map(([name]) => name).join(', ')}.`);

/** `@scope/name/path` is in `@scope/name`. */
function packageOf(path) {
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}

function isPackage(name) {
  return !name.startsWith('node:') && !builtinModules.includes(name) && /^(@[\w.-]+\/)?[a-z][\w.-]*$/.test(name);
}

function readJson(file) {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function write(file, content) {
  writeFileSync(join(folder, file), `${JSON.stringify(content, null, 2)}\n`);
}
