import type {Props} from '@theme/TagsListByLetter';
import {NotSearched} from '@site/src/wiki/MetaTags';
import {TagList} from '@site/src/wiki/TagList';
import type {ReactNode} from 'react';

/** All tags, with what each is for. Docusaurus's own list has a letter and a line for every one or two tags. */
export default function TagsListByLetter({tags}: Props): ReactNode {
  return (
    <>
      <NotSearched />
      <TagList tags={tags} />
    </>
  );
}
