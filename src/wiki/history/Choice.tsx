import {useId, type ReactNode} from 'react';
import type {PackedVersion} from '../../notes/history/pack';
import type {neighboursOf, Pair} from './chosen';
import styles from './Choice.module.css';
import {dayOfVersion, subjectOf} from './said';

type Props = {
  readonly versions: readonly PackedVersion[];
  readonly pair: Pair;
  readonly neighbours: ReturnType<typeof neighboursOf>;
  readonly onChoose: (pair: Pair) => void;
};

/** Which two versions are compared: any two by name, or the change before and after this one by a button. */
export function Choice({versions, pair, neighbours: {older, newer}, onChoose}: Props): ReactNode {
  return (
    <div className={styles.choice} role="group" aria-label="Versions to compare">
      <VersionField label="From" versions={versions} value={pair.from} onValue={(from) => onChoose({...pair, from})} />
      <VersionField label="To" versions={versions} value={pair.to} onValue={(to) => onChoose({...pair, to})} />
      <div className={styles.steps}>
        <Step label="Older" sign="←" isBefore pair={older} onChoose={onChoose} />
        <Step label="Newer" sign="→" pair={newer} onChoose={onChoose} />
      </div>
    </div>
  );
}

type FieldProps = {
  readonly label: string;
  readonly versions: readonly PackedVersion[];
  readonly value: number;
  readonly onValue: (value: number) => void;
};

function VersionField({label, versions, value, onValue}: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(Number(event.target.value))}>
        {versions.map((version, i) => (
          <option key={version.id} value={i}>
            {dayOfVersion(version)}: {subjectOf(version)}
          </option>
        ))}
      </select>
    </div>
  );
}

type StepProps = {
  readonly label: string;
  readonly sign: string;
  readonly isBefore?: boolean;
  readonly pair: Pair | undefined;
  readonly onChoose: (pair: Pair) => void;
};

/** A button that stays focusable at the end of the list, so that the keyboard does not lose its place there. */
function Step({label, sign, isBefore = false, pair, onChoose}: StepProps): ReactNode {
  const arrow = <span aria-hidden="true">{sign}</span>;
  return (
    <button
      type="button"
      className={styles.step}
      aria-disabled={pair === undefined}
      onClick={() => pair !== undefined && onChoose(pair)}
    >
      {isBefore && arrow} {label}
      <span className={styles.spoken}> change</span> {!isBefore && arrow}
    </button>
  );
}
