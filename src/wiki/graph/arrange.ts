import type {Plan} from './layout';
import type {Report} from './reports';

/**
 * Lays notes out in a worker, or in the page where there is none, and tells how far it is until all is at rest. Returns a
 * way to stop it. What cannot be loaded is told to `onFailed`.
 */
export function arrange(plan: Plan, onReport: (report: Report) => void, onFailed: () => void): () => void {
  const worker = started();
  if (worker === undefined) return arrangeInPage(plan, onReport, onFailed);
  let stop = () => worker.terminate();
  worker.addEventListener('message', ({data}: MessageEvent<Report>) => {
    onReport(data);
    if (data.share === 1) worker.terminate();
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    stop = arrangeInPage(plan, onReport, onFailed);
  });
  worker.postMessage(plan);
  return () => stop();
}

/** A worker, unless the browser or the page's policy has none. */
function started(): Worker | undefined {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'});
  } catch {
    return undefined;
  }
}

function arrangeInPage(plan: Plan, onReport: (report: Report) => void, onFailed: () => void): () => void {
  let stopped = false;
  void Promise.all([import('./layout'), import('./reports')])
    .then(async ([{settlingOf}, {reports}]) => {
      for (const report of reports(settlingOf(plan), () => performance.now())) {
        if (stopped) return;
        onReport(report);
        // The page has its turn between two reports.
        await new Promise((resolve) => setTimeout(resolve));
      }
    })
    .catch(onFailed);
  return () => {
    stopped = true;
  };
}
