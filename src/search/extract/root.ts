import {isTag, type Document, type Element, type ParentNode} from 'domhandler';
import {classesOf, closest, isWithin, walk} from './tree';
import {isSilent} from './visible';

/** What the reading of a page starts from, gathered in one go. */
export type Survey = {
  readonly themed: readonly Element[];
  readonly articles: readonly Element[];
  readonly mains: readonly Element[];
  readonly h1s: readonly Element[];
  readonly metas: readonly Element[];
  readonly titles: readonly Element[];
};

export function surveyOf(document: Document): Survey {
  const survey = {themed: [], articles: [], mains: [], h1s: [], metas: [], titles: []} as Record<
    keyof Survey,
    Element[]
  >;
  walk(document, (node) => {
    if (!isTag(node) || isSilent(node)) return false;
    if (classesOf(node).includes('theme-doc-markdown')) survey.themed.push(node);
    switch (node.name) {
      case 'article':
        survey.articles.push(node);
        break;
      case 'main':
        survey.mains.push(node);
        break;
      case 'h1':
        survey.h1s.push(node);
        break;
      case 'meta':
        survey.metas.push(node);
        break;
      case 'title':
        survey.titles.push(node);
        break;
      default:
        if (node.attribs.role === 'main') survey.mains.push(node);
    }
    return node.name !== 'svg';
  });
  return survey;
}

/** The part of a page that is its text: Docusaurus's note, else the article, the main part, the whole. Of several of a kind
 *  none is the text (a list of articles), so that the next wider one is taken. */
export function rootOf(document: Document, survey: Survey): ParentNode {
  const main = only(survey.mains);
  return only(survey.themed) ?? articleOf(survey, main) ?? main ?? document;
}

/** The article, unless the page's title stands outside it in the main part: then it is but a card. */
function articleOf({articles, h1s}: Survey, main: Element | undefined): Element | undefined {
  const article = only(articles);
  if (article === undefined || main === undefined || !isWithin(article, main)) return article;
  return h1s.some((h1) => isWithin(h1, article)) ? article : undefined;
}

function only(elements: readonly Element[]): Element | undefined {
  const all = new Set(elements);
  const outermost = elements.filter((element) => closest(element, (outer) => all.has(outer)) === undefined);
  return outermost.length === 1 ? outermost[0] : undefined;
}
