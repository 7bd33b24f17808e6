import {useId, type ReactNode} from 'react';
import styles from './StepsChoice.module.css';

type Props = {readonly steps: 1 | 2; readonly onSteps: (steps: 1 | 2) => void};

const CHOICES = [
  {steps: 1, label: 'One step'},
  {steps: 2, label: 'Two steps'},
] as const;

/** How far from its note a neighbourhood reaches. */
export function StepsChoice({steps, onSteps}: Props): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>How far</legend>
      {CHOICES.map((choice) => (
        <label key={choice.steps}>
          <input type="radio" name={name} checked={choice.steps === steps} onChange={() => onSteps(choice.steps)} />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
