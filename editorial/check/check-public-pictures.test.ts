import sharp from 'sharp';
import { expect, test } from 'vitest';
import { problemsIn } from '@/editorial/testing/temporary-content';

const icon = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#a40' } });

test('icons and screenshots are published as they are, so what a camera wrote into them is refused', async () => {
  const files = {
    'public/icons/plain.png': await icon().png().toBuffer(),
    'public/icons/owned.png': await icon()
      .withExif({ IFD0: { Copyright: 'Ada' } })
      .png()
      .toBuffer(),
    'public/screenshots/marked.webp': await icon().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').webp().toBuffer(),
    'public/screenshots/broken.jpg': Buffer.from('nothing'),
    'public/previews/made.png': Buffer.from('nothing'),
  };
  expect(await problemsIn(files)).toEqual([
    'public/icons/owned.png:1: the picture holds what a camera or a program wrote into it (exif); expected it saved without, such as by `exiftool -all= owned.png`',
    'public/screenshots/broken.jpg:1: the file cannot be read as a picture; expected a sound one',
    'public/screenshots/marked.webp:1: the picture holds what a camera or a program wrote into it (xmp); expected it saved without, such as by `exiftool -all= marked.webp`',
  ]);
});
