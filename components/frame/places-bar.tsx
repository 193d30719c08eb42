import { places as label } from '@/generated/words/frame';
import type { Place, placesShown } from './places';

type Props = {
  /** The places that this conference has. */
  shown: ReturnType<typeof placesShown>;
  /** The place to which the page belongs. */
  place?: Place;
};

/** The bar of a phone, and the rail of a wide screen. */
export function PlacesBar({ shown, place }: Props) {
  return (
    <nav className="places" aria-label={label} data-place>
      {shown.map(({ href, name, strokes }) => (
        <a key={href} href={href} aria-current={href === place ? 'page' : undefined}>
          <svg
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.75"
            strokeLinejoin="round"
            aria-hidden="true"
          >
            <path d={strokes} />
          </svg>
          {name}
        </a>
      ))}
    </nav>
  );
}
