import MDXComponents from '@theme-original/MDXComponents';
import MDXLi from '@theme-original/MDXComponents/Li';
import {Card, Cards} from '@site/src/components/Cards';
import {Checklist} from '@site/src/components/Checklist';
import {Claim, Claims} from '@site/src/components/Claims';
import {Column, Columns} from '@site/src/components/Columns';
import {Comparison, Side} from '@site/src/components/Comparison';
import {Figure} from '@site/src/components/Figure';
import {Quote} from '@site/src/components/Quote';
import {Step, Steps} from '@site/src/components/Steps';
import {Tab, Tabs} from '@site/src/components/Tabs';
import {Takeaway, Takeaways} from '@site/src/components/Takeaways';
import {CodeBlock} from '@site/src/wiki/CodeBlock';
import {isTask, Task} from '@site/src/components/Task';
import {Term} from '@site/src/components/Term';
import {Moment, Timeline} from '@site/src/components/Timeline';
import type {ComponentProps, ReactNode} from 'react';

function ListItem(props: ComponentProps<'li'>): ReactNode {
  return isTask(props) ? <Task {...props} /> : <MDXLi {...props} />;
}

/** A wide table scrolls in a frame of its own, which the keyboard reaches. */
function Table(props: ComponentProps<'table'>): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label="Table">
      <table {...props} />
    </div>
  );
}

function Code(props: ComponentProps<'code'>): ReactNode {
  return <code {...props} />;
}

/** What notes may use without an import. */
const components = {
  ...MDXComponents,
  code: Code,
  li: ListItem,
  pre: CodeBlock,
  table: Table,
  Card,
  Cards,
  Checklist,
  Claim,
  Claims,
  Column,
  Columns,
  Comparison,
  Figure,
  Moment,
  Quote,
  Side,
  Step,
  Steps,
  Tab,
  Tabs,
  Takeaway,
  Takeaways,
  Term,
  Timeline,
};

export default components;
