import rehypeShiki from '@shikijs/rehype';
import type { Options } from '@mdx-js/loader';
import rehypeSlug from 'rehype-slug';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { markFirstWords } from './mark-first-words';
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';

// Colours come from styles/prose.css, so that both themes share one highlighted text.
const theme = createCssVariablesTheme({ name: 'daypass', variablePrefix: '--code-', fontStyle: false });

const named: ShikiTransformer = {
  pre(node) {
    node.properties['data-language'] = this.options.lang;
  },
};

/** How a report becomes a component; the check of content/ uses the same slugs for its anchors. */
export const mdxOptions: Options = {
  remarkPlugins: [remarkGfm, remarkFrontmatter],
  rehypePlugins: [
    rehypeSlug,
    markFirstWords,
    [
      rehypeShiki,
      { theme, langs: ['ruby', 'json', 'yaml', 'bash', 'ts'], parseMetaString: titleOf, transformers: [named] },
    ],
  ],
};

/** ```ruby title="function.rb" */
function titleOf(meta: string): Record<string, string> {
  const title = /title="([^"]+)"/.exec(meta)?.[1];
  return title ? { 'data-title': title } : {};
}
