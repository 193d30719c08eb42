import type { Event } from '@/domain/content/event';

export type Preview = {
  path: string;
  event: string;
  label: string;
  title: string;
  note: string;
  colours: Event['colours']['dark'];
  /** The code of a drawing. It stands at the right, in `DRAWING_BOX`. */
  drawing?: string;
  /** Lines in place of a drawing: the first places of a race. */
  lines?: readonly PlaceLine[];
};

/** `mark` is the place, or a dash where it is not on record. */
type PlaceLine = { mark: string; name: string };

type Node = { type: 'div'; props: { style: Record<string, string | number>; children?: string | Node[] } };

/** Where the drawing is put once Satori has drawn the words (preview-drawing.ts). */
export const DRAWING_BOX = { x: 740, y: 120, width: 388, height: 330 } as const;
const WORDS_WIDTH = 620;

const div = (style: Record<string, string | number>, children?: string | Node[]): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The card of a page: the track at night, with its dashed centre line. Satori draws it. */
export function previewCard(preview: Preview): Node {
  const { event, label, title, note, lines } = preview;
  const { paper, ink, accent } = preview.colours;
  const isWide = !preview.drawing && !lines;
  const dashes = Array.from({ length: 19 }, (_, index) =>
    div({ width: 36, height: 8, marginRight: index < 18 ? 20 : 0, backgroundColor: accent }),
  );
  return div(
    {
      ...{ flexDirection: 'column', justifyContent: 'space-between', width: 1200, height: 630, padding: '58px 72px' },
      ...{ boxSizing: 'border-box', backgroundColor: paper, color: ink, border: '14px solid #ffffff' },
      fontFamily: 'Source Sans 3',
    },
    [
      div({ color: accent, fontSize: 34, fontWeight: 700 }, label),
      div({ justifyContent: 'space-between', alignItems: 'center' }, [
        div(
          { width: isWide ? 1028 : WORDS_WIDTH, fontSize: sizeOf(title, isWide), fontWeight: 700, lineHeight: 1.1 },
          title,
        ),
        ...(lines ? [div({ flexDirection: 'column', width: DRAWING_BOX.width }, lines.map(placeLine(accent)))] : []),
      ]),
      div({ flexDirection: 'column' }, [
        div({ marginBottom: 28 }, dashes),
        div({ justifyContent: 'space-between', fontSize: 32 }, [div({}, event), div({}, note)]),
      ]),
    ],
  );
}

const sizeOf = (title: string, isWide: boolean): number => {
  if (isWide) return title.length > 50 ? 66 : 84;
  return title.length > 60 ? 52 : title.length > 32 ? 62 : 76;
};

const placeLine =
  (accent: string) =>
  ({ mark, name }: PlaceLine, index: number) =>
    div({ alignItems: 'center', marginTop: index ? 22 : 0, fontSize: 44 }, [
      div({ width: 64, color: accent, fontWeight: 700 }, mark),
      div({ flexGrow: 1 }, name),
    ]);
