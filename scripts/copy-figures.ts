import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { PICTURES, pictureAddress, type Picture } from '@/editorial/find-figure';

const FOLDER = 'content/figures';

/** Puts pictures (not drawings: those stand in the pages) under hashed addresses, and notes their sizes. */
export async function copyFigures(root = process.cwd()): Promise<{ pictures: number }> {
  const folder = join(root, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(png|jpe?g|webp)$/.test(name)) : [];
  const pictures: Record<string, Picture> = {};
  for (const name of names.toSorted()) {
    const body = readFileSync(join(folder, name));
    const { width, height } = await sharp(body).metadata();
    pictures[name] = { address: pictureAddress(name, body), width, height };
    write(join(root, 'public', pictures[name].address), body);
  }
  write(join(root, PICTURES), JSON.stringify(pictures));
  return { pictures: names.length };
}

function write(path: string, body: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
}
