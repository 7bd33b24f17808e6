import type {Props} from '@theme/TagsListByLetter';
import {TagList} from '@site/src/wiki/TagList';
import type {ReactNode} from 'react';

/** All tags, with what each is for. Docusaurus's own list has a letter and a line for every one or two tags. */
export default function TagsListByLetter({tags}: Props): ReactNode {
  return <TagList tags={tags} />;
}
