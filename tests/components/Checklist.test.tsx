import {describe, expect, it} from 'vitest';
import {Checklist} from '../../src/components/Checklist';
import {isTask, Task} from '../../src/components/Task';
import {outlineOf} from '../html';

describe('Checklist', () => {
  it('is a section named by its title, without counts and buttons while no script runs', () => {
    const list = (
      <Checklist title="Before frost">
        <ul>
          <Task>
            <input type="checkbox" disabled /> Mulch
          </Task>
        </ul>
      </Checklist>
    );
    expect(outlineOf(list)).toBe(
      '<section ariaLabel="Before frost"><p>Before frost</p>' +
        '<ul><li><label><input type="checkbox"></input><span> Mulch</span></label></li></ul></section>',
    );
  });
});

describe('Task', () => {
  it.each([
    ['open', false, ''],
    ['ticked', true, ' checked="true"'],
  ])('is a box that can be ticked, %s, labelled by its text', (_, checked, attribute) => {
    const task = (
      <Task className="task-list-item">
        <input type="checkbox" disabled checked={checked} readOnly /> Read <em>all</em>
      </Task>
    );
    expect(outlineOf(task)).toBe(
      `<li><label><input type="checkbox"${attribute}></input><span> Read <em>all</em></span></label></li>`,
    );
  });

  it('opens the paragraph that a list with blank lines puts around each text', () => {
    const task = (
      <Task>
        <p>
          <input type="checkbox" disabled /> Read
        </p>
      </Task>
    );
    expect(outlineOf(task)).toBe('<li><label><input type="checkbox"></input><span> Read</span></label></li>');
  });

  it('is known by the class that GitHub’s Markdown gives its items', () => {
    expect(isTask({className: 'task-list-item'})).toBe(true);
    expect(isTask({className: 'a task-list-item b'})).toBe(true);
    expect(isTask({className: 'contains-task-list-items'})).toBe(false);
    expect(isTask({})).toBe(false);
  });
});
