import type { Heading } from '@/domain/content/report';

/** Beside the text where there is room, otherwise a sheet that the button in the bar opens. Works without script. */
export function Contents({ headings }: { headings: Heading[] }) {
  return (
    <nav id="contents" className="sheet contents" popover="auto" aria-label="Contents" data-contents>
      <ol>
        {headings.map(({ id, text, depth }) => (
          <li key={id} style={depth === 3 ? { paddingInlineStart: '1rem' } : undefined}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
