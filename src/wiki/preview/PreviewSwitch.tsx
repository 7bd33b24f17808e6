import {useStorageSlot} from '@docusaurus/theme-common';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {ReactNode} from 'react';
import styles from './PreviewSwitch.module.css';
import {OFF, SETTING} from './setting';

/** Turns previews of links off and on again, for good. There once the page runs, in a place that was kept for it. */
export function PreviewSwitch(): ReactNode {
  const [value, slot] = useStorageSlot(SETTING);
  const isOn = value !== OFF;
  return (
    <p className={styles.line} data-search="ignore">
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        className={styles.switch}
        hidden={!useIsBrowser()}
        onClick={() => (isOn ? slot.set(OFF) : slot.del())}
      >
        Previews of links <span className={styles.state}>{isOn ? 'on' : 'off'}</span>
      </button>
    </p>
  );
}
