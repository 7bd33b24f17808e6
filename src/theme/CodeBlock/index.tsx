import {CodeBlock} from '@site/src/wiki/CodeBlock';

export default CodeBlock;
