import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

/** CommonMark with GFM tables and footnotes, directives and YAML front matter; positions kept. */
export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfm(), directive(), frontmatter(['yaml'])],
    mdastExtensions: [
      gfmFromMarkdown(),
      directiveFromMarkdown(),
      frontmatterFromMarkdown(['yaml']),
    ],
  });
