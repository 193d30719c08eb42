/** A name that was looked for: every other piece of it is what was found. */
export const FoundName = ({ pieces }: { pieces: readonly string[] }) => (
  // Other pieces make another element: a translator may hold the old ones.
  <bdi key={pieces.join('|')} translate="no">
    {pieces.map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece))}
  </bdi>
);
