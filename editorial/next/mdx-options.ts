import rehypeShiki from '@shikijs/rehype';
import type { Options } from '@mdx-js/loader';
import rehypeSlug from 'rehype-slug';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { markFirstWords } from './mark-first-words';
import { nameTables } from './name-tables';
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';

// The colours come from styles/prose.css, so that both themes share one highlighted text.
const theme = createCssVariablesTheme({ name: 'daypass', variablePrefix: '--code-', fontStyle: false });

const named: ShikiTransformer = {
  pre(node) {
    node.properties['data-language'] = this.options.lang;
  },
};

/** How a report becomes a component. The check of content/ makes its anchors with the same slugs. */
export const mdxOptions: Options = {
  remarkPlugins: [remarkGfm, remarkFrontmatter],
  rehypePlugins: [
    rehypeSlug,
    markFirstWords,
    nameTables,
    // A language is loaded when a report uses it. The check knows which ones there are.
    [rehypeShiki, { theme, langs: [], lazy: true, parseMetaString: titleOf, transformers: [named] }],
  ],
};

/** Reads the title in ```ruby title="function.rb". */
function titleOf(meta: string): Record<string, string> {
  const title = /title="([^"]+)"/.exec(meta)?.[1];
  return title ? { 'data-title': title } : {};
}
