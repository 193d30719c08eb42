import type { Heading } from '@/domain/content/report';
import { contents } from '@/generated/words/report-bar';

/**
 * The contents stand beside the text where there is room. Otherwise they are a sheet that the button in the bar opens.
 * Both work without script.
 */
export function Contents({ headings }: { headings: Heading[] }) {
  return (
    <nav id="contents" className="sheet contents" popover="auto" aria-label={contents} data-contents>
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
