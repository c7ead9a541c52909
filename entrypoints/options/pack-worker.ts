/** The worker of the options page: wiring only. */
import { servePackWork, type WorkerScope } from '../../lib/packs/work/worker.ts';

servePackWork(self as unknown as WorkerScope);
