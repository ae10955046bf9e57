import { performance } from 'node:perf_hooks';
import { type Metric, single } from './textFormat.ts';

/** What the process uses, under the names that client libraries of Prometheus give it. */
export function processMetrics(): Metric[] {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, heapTotal } = process.memoryUsage();
  const startedSeconds = (performance.timeOrigin / 1000).toFixed(3);
  return [
    single('counter', 'process_cpu_seconds_total', 'Processor time spent.', (user + system) / 1e6),
    single('gauge', 'process_resident_memory_bytes', 'Memory in RAM.', rss),
    single('gauge', 'process_start_time_seconds', 'Start, since 1970.', Number(startedSeconds)),
    single('gauge', 'nodejs_heap_size_used_bytes', 'Heap in use.', heapUsed),
    single('gauge', 'nodejs_heap_size_total_bytes', 'Heap set aside.', heapTotal),
    single(
      'counter',
      'nodejs_eventloop_active_seconds_total',
      'Time in which the event loop was busy; its rate is the share of one core’s time.',
      performance.eventLoopUtilization().active / 1000,
    ),
  ];
}
