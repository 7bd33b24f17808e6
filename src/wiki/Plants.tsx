import type {ReactNode} from 'react';
import styles from './Plants.module.css';

/** The three stages of a note as plants on one line of ground. Decoration. */
export function Plants(): ReactNode {
  return (
    <svg viewBox="0 0 320 150" className={styles.plants} aria-hidden="true">
      <path className={styles.ground} d="M4 138C60 134 120 141 176 137S280 135 316 139" />
      <path d="M46 137V112M46 113C46 102 39 96 28 96 28 107 35 113 46 113ZM46 108C46 99 52 94 62 94 62 103 56 108 46 108Z" />
      <path d="M140 138V70M140 122C140 108 131 100 116 100 116 114 125 122 140 122ZM140 112C140 100 148 93 162 93 162 105 154 112 140 112ZM140 98C140 86 132 79 119 79 119 91 127 98 140 98ZM140 88C140 77 147 70 160 70 160 81 153 88 140 88ZM140 71C134 62 134 54 140 46 146 54 146 62 140 71Z" />
      <path d="M244 138V122M244 14 260 40H251L270 66H259L281 94H268L288 122H200L220 94H207L229 66H218L237 40H228ZM244 40V122M244 66 254 56M244 66 234 56M244 94 259 80M244 94 229 80" />
      <path className={styles.ground} d="M78 143h10M190 145h14M290 145h9" />
    </svg>
  );
}
