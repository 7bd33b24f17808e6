import {settlingOf, type Plan} from './layout';
import {reports} from './reports';

self.addEventListener('message', ({data}: MessageEvent<Plan>) => {
  for (const report of reports(settlingOf(data), () => performance.now())) self.postMessage(report);
});
