import {Children, isValidElement, type ComponentProps, type ReactElement, type ReactNode} from 'react';

/** A list item made of a box and its text, which labels the box. GitHub's Markdown makes boxes that cannot be ticked; here they can. */
export function Task({children, ...props}: ComponentProps<'li'>): ReactNode {
  const parts = Children.toArray(children).flatMap(opened);
  const box = parts.find(isBox);
  return (
    <li {...props}>
      <label>
        <input type="checkbox" defaultChecked={box?.props.checked} />
        <span>{parts.filter((part) => part !== box)}</span>
      </label>
    </li>
  );
}

/** Whether a list item comes from `- [ ]`. */
export function isTask({className}: ComponentProps<'li'>): boolean {
  return className?.split(' ').includes('task-list-item') ?? false;
}

/** In a list with blank lines each item's text is a paragraph, which a label cannot hold. */
function opened(child: ReactNode): ReactNode[] {
  return isElement(child) && child.type === 'p' ? Children.toArray(child.props.children) : [child];
}

function isBox(child: ReactNode): child is ReactElement<ComponentProps<'input'>> {
  return isElement(child) && child.props.type === 'checkbox';
}

function isElement(child: ReactNode): child is ReactElement<ComponentProps<'input'>> {
  return isValidElement(child);
}
