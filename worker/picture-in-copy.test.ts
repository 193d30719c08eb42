import { expect, test } from 'vitest';
import { filesOf } from '@/domain/content/picture-files';
import { pictureInCopy } from './picture-in-copy';

const address = '/generated/figures/img-0001-0123456789ab';

test('of all files of a picture a phone keeps the narrow one that it asks for itself', () => {
  const files = filesOf({ address, width: 1600, height: 1067, narrowWidth: 800 });
  expect(files).toHaveLength(4);
  for (const { path } of files) expect(pictureInCopy(path), path).toBe(files[0]!.path);
});

test.each(['/', '/generated/reader-0123456789ab.js', '/previews/home.png', '/generated/figures/a.avif'])(
  '%s is no file of a picture',
  (path) => {
    expect(pictureInCopy(path)).toBeNull();
  },
);
