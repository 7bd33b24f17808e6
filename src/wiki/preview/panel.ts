import {autoUpdate, computePosition, flip, inline, offset, shift, size} from '@floating-ui/dom';
import type {Preview} from './content';
import styles from './panel.module.css';

/** A point in the window, in CSS pixels: that of the pointer, for a link that runs over two lines. */
export type Point = {readonly x: number; readonly y: number};

export type Panel = {
  readonly element: HTMLElement;
  /** Shows a preview beside an element, and moves with it; `onGone` is called when that element has left the page. */
  readonly show: (shown: {
    readonly preview: Preview;
    readonly beside: HTMLElement;
    readonly point: Point | undefined;
    readonly onGone: () => void;
  }) => void;
  readonly hide: () => void;
};

/** Pixels between a link and its preview, and between a preview and the edge of the window. */
const GAP = 6;
const MARGIN = 8;

/** Pixels that a preview is high at most and, where there is little room, at least. */
const HEIGHT = {least: 120, most: 380};

/**
 * The one box in which all previews are shown: a dialog that takes no focus by itself, above everything else, so that
 * nothing cuts it off. `onOff` is called when the reader turns previews off.
 */
export function panelWith(onOff: () => void): Panel {
  const element = make('div', styles.panel);
  element.popover = 'manual';
  element.role = 'dialog';
  element.tabIndex = -1;
  element.dataset.search = 'ignore';
  let stop: (() => void) | undefined;
  const hide = () => {
    stop?.();
    stop = undefined;
    if (element.isConnected) element.hidePopover();
  };
  return {
    element,
    hide,
    show: ({preview, beside, point, onGone}) => {
      hide();
      fill(element, preview, onOff);
      if (!element.isConnected) document.body.append(element);
      element.showPopover();
      stop = autoUpdate(beside, element, () => (beside.isConnected ? void place(element, beside, point) : onGone()));
    },
  };
}

async function place(panel: HTMLElement, beside: HTMLElement, point: Point | undefined): Promise<void> {
  const {x, y} = await computePosition(beside, panel, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline(point),
      offset(GAP),
      flip({padding: MARGIN}),
      shift({padding: MARGIN}),
      size({
        padding: MARGIN,
        apply: ({availableHeight}) => {
          const most = Math.min(HEIGHT.most, Math.max(HEIGHT.least, availableHeight));
          panel.style.setProperty('max-height', `${most}px`);
        },
      }),
    ],
  });
  Object.assign(panel.style, {left: `${x}px`, top: `${y}px`});
}

function fill(panel: HTMLElement, {label, title, href, body}: Preview, onOff: () => void): void {
  panel.ariaLabel = `Preview: ${title}`;
  const text = make('div', styles.text);
  text.append(body);
  const head = label === undefined ? [] : [make('p', styles.label, label)];
  panel.replaceChildren(...head, titleOf(title, href), text, footWith(onOff));
  panel.scrollTop = 0;
}

function titleOf(title: string, href: string | undefined): HTMLElement {
  const line = make('p', styles.title);
  if (href === undefined) line.append(title);
  else {
    const link = document.createElement('a');
    link.href = href;
    link.append(title);
    line.append(link);
  }
  return line;
}

function footWith(onOff: () => void): HTMLElement {
  const foot = make('p', styles.foot);
  const off = document.createElement('button');
  off.type = 'button';
  off.className = styles.off ?? '';
  off.append('Turn previews off');
  off.addEventListener('click', onOff);
  foot.append(make('span', styles.hint, 'Alt+↓ goes in, Esc closes'), off);
  return foot;
}

function make(name: 'div' | 'p' | 'span', className: string | undefined, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.className = className ?? '';
  element.append(text);
  return element;
}
