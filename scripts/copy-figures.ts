import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pictureAddress } from '@/editorial/find-figure';

const FOLDER = 'content/figures';

/** Puts pictures (not drawings: those stand in the pages) under hashed addresses, where pages look for them. */
export function copyFigures(): { pictures: number } {
  const pictures = readdirSync(FOLDER).filter((name) => /\.(png|jpe?g|webp)$/.test(name));
  for (const name of pictures) {
    const body = readFileSync(`${FOLDER}/${name}`);
    const target = `public${pictureAddress(name, body)}`;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, body);
  }
  return { pictures: pictures.length };
}
