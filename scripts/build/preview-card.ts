export type Preview = {
  path: string;
  event: string;
  label: string;
  title: string;
  note: string;
  colours: { paper: string; ink: string; accent: string };
};

type Node = { type: 'div'; props: { style: Record<string, string | number>; children?: string | Node[] } };

const div = (style: Record<string, string | number>, children?: string | Node[]): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The card of a page: the track at night, with its dashed centre line. Satori draws it. */
export function previewCard({ event, label, title, note, colours: { paper, ink, accent } }: Preview): Node {
  const dashes = Array.from({ length: 22 }, () =>
    div({ width: 36, height: 8, marginRight: 20, backgroundColor: accent }),
  );
  return div(
    {
      ...{
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: 1200,
        height: 630,
        padding: 72,
        boxSizing: 'border-box',
      },
      ...{ backgroundColor: paper, color: ink, border: '14px solid #ffffff', fontFamily: 'Source Sans 3' },
    },
    [
      div({ color: accent, fontSize: 34, fontWeight: 700 }, label),
      div({ fontSize: title.length > 50 ? 66 : 84, fontWeight: 700, lineHeight: 1.1 }, title),
      div({ flexDirection: 'column' }, [
        div({ marginBottom: 32 }, dashes),
        div({ justifyContent: 'space-between', fontSize: 32 }, [div({}, event), div({}, note)]),
      ]),
    ],
  );
}
