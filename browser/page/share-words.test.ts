import { expect, test } from 'vitest';
import { shareWords } from './share-words';

const picture = new File(['x'], 'x.png', { type: 'image/png' });
const failure = (name: string): Promise<void> => Promise.reject(new DOMException('No', name));

/** A browser that shares, and what it was given. `answers` are those to each call. */
function aSharer(answers: (() => Promise<void>)[], canShare?: (data?: ShareData) => boolean) {
  const given: ShareData[] = [];
  const left = [...answers];
  const share = (data?: ShareData): Promise<void> => {
    given.push(data!);
    return left.shift()!();
  };
  return { sharer: { share, ...(canShare && { canShare }) }, given };
}
const yes = () => Promise.resolve();

test('words and picture go together where the browser takes both', async () => {
  const { sharer, given } = aSharer([yes], () => true);
  expect(await shareWords('8 of 10', picture, sharer)).toBe('shared');
  expect(given).toEqual([{ text: '8 of 10', files: [picture] }]);
});

test.each<[string, File | null, (() => boolean) | undefined]>([
  ['there is none yet', null, () => true],
  ['the browser takes none', picture, () => false],
  ['the browser does not know how to ask', picture, undefined],
  [
    'asking throws',
    picture,
    () => {
      throw new TypeError('No');
    },
  ],
])('the words go without the picture where %s', async (_, file, canShare) => {
  const { sharer, given } = aSharer([yes], canShare);
  expect(await shareWords('8 of 10', file, sharer)).toBe('shared');
  expect(given).toEqual([{ text: '8 of 10' }]);
});

test.each(['NotAllowedError', 'DataError', 'InvalidStateError'])(
  'a picture that is refused with a %s is left out, and the words go',
  async (name) => {
    const { sharer, given } = aSharer([() => failure(name), yes], () => true);
    expect(await shareWords('8 of 10', picture, sharer)).toBe('shared');
    expect(given.map(({ files }) => files?.length ?? 0)).toEqual([1, 0]);
  },
);

test('who closes the sheet of the phone is not asked again, and a browser that refuses says so', async () => {
  const closed = aSharer([() => failure('AbortError')], () => true);
  expect(await shareWords('8 of 10', picture, closed.sharer)).toBe('cancelled');
  expect(closed.given).toHaveLength(1);
  const late = aSharer([() => failure('NotAllowedError'), () => failure('NotAllowedError')], () => true);
  expect(await shareWords('8 of 10', picture, late.sharer)).toBe('refused');
  expect(await shareWords('8 of 10', picture, {})).toBe('refused');
});
