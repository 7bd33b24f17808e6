import {useRef, useState, type ReactNode} from 'react';
import styles from './CodeBlock.module.css';

type Props = {
  readonly 'data-title'?: string;
  readonly 'data-language'?: string;
  /** The number of the first line; lines are numbered when it is there. */
  readonly 'data-numbers'?: string;
  readonly children?: ReactNode;
};

/** A block of code, coloured when the page was built, with its name and a button that copies it. */
export function CodeBlock({children, ...data}: Props): ReactNode {
  const code = useRef<HTMLPreElement>(null);
  const {'data-title': title, 'data-language': language, 'data-numbers': numbers} = data;
  return (
    <div className={styles.block}>
      {title !== undefined && <div className={styles.title}>{title}</div>}
      <div className={styles.frame}>
        {/* A block that scrolls sideways must be reachable by keyboard. */}
        <pre
          ref={code}
          tabIndex={0}
          role="region"
          aria-label={title ?? (language === undefined ? 'Code' : `Code in ${language}`)}
          className={numbers === undefined ? styles.pre : styles.numbered}
          style={numbers === undefined ? undefined : {counterReset: `line ${Number(numbers) - 1}`}}
        >
          {children}
        </pre>
        <CopyButton textOf={() => code.current?.textContent ?? ''} />
      </div>
    </div>
  );
}

const LABELS = {idle: 'Copy', done: 'Copied', failed: 'Select it and press Ctrl+C'} as const;

function CopyButton({textOf}: {readonly textOf: () => string}): ReactNode {
  const [state, setState] = useState<keyof typeof LABELS>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textOf());
      setState('done');
    } catch {
      setState('failed');
    }
    setTimeout(() => setState('idle'), 2500);
  };
  return (
    <>
      <button type="button" className={styles.copy} onClick={copy}>
        {LABELS[state]}
      </button>
      <span role="status" className={styles.spoken}>
        {state === 'idle' ? '' : LABELS[state]}
      </span>
    </>
  );
}
