import {withoutCallouts} from '../../syntax/callout';
import type {Plain} from '../../types';
import {flatComponents} from '../../words/components';

/** A text without the marks that open and close parts of a page, and without the attributes of headings; beside the syntax that the import itself reads. */
export function plainOfFolder(text: string): Plain {
  const shown = text
    .replaceAll('\u2063', ' ')
    .replace(/^[ \t]*:{3,}[ \t]*(?:[A-Za-z][\w-]*(?=[ \t[{]|$))?/gm, ' ')
    .replace(/\{([^{}\n]*)\}[ \t]*$/gm, (whole, inside: string) =>
      /^\s*(?:[#.][\p{L}\d_]|[a-z][\w-]*=)/u.test(inside) ? '' : whole,
    );
  return {text: withoutCallouts(shown), links: []};
}

/** A text as plain CommonMark: without lines in whose place others come, and with what stands right below the tag of a remark. */
export function flatFolder(text: string): string {
  return flatComponents(text.replace(/^[ \t]*<<<[ \t]+\S.*$/gm, '').replace(/^[ \t]*<aside\b[^<>]*>[ \t]*$/gm, '$&\n'));
}
