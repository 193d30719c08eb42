import { layoutTiers, TALL, type Shape } from '@/domain/tiers/layout-tiers';
import type { TierMark } from '@/domain/tiers/tier-marks';
import type { TierStory } from '@/domain/tiers/tier-story';
import { componentsAt } from '@/domain/tiers/components-at';
import { TierBox } from './tier-box';
import { TierWays } from './tier-ways';

type Props = {
  story: TierStory;
  /** The index of the tier that is drawn, from 0. */
  index: number;
  marks: ReadonlyMap<string, TierMark>;
  /** The name of the picture, for whoever does not see it. */
  label: string;
  /** How high it is. */
  shape?: Shape;
  /** Called instead of following the link of a part. */
  onOpen?: (id: string) => void;
};

/**
 * The architecture at one tier, as SVG. The place of a part depends on the story alone, so the pictures of two tiers
 * lie exactly on each other. All colours stand in the drawing: in a report it needs no style of its own.
 */
export function TierPicture({ story, index, marks, label, shape = TALL, onOpen }: Props) {
  const layout = layoutTiers(story, shape);
  const present = new Set(componentsAt(story.tiers, index));
  const parts = new Map(story.parts.map((part) => [part.id, part]));
  return (
    <svg
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={label}
      fontFamily="var(--sans)"
      fontSize={12.7}
    >
      <TierWays {...{ layout, present, parts }} hasNames={shape.hasNames} />
      {layout.lines.flatMap(({ places }) =>
        places.map(({ ids, box }) => {
          const id = ids.find((each) => present.has(each));
          if (id === undefined)
            return (
              <rect
                key={ids[0]}
                {...box}
                rx={8}
                fill="none"
                stroke="var(--control)"
                strokeOpacity={0.45}
                strokeDasharray="2 5"
                data-empty=""
              />
            );
          const part = parts.get(id)!;
          return <TierBox key={id} {...{ part, box, onOpen }} mark={marks.get(id)} hasTabs={shape.hasNames} />;
        }),
      )}
    </svg>
  );
}
