import type { Chart } from '../drawing/chart.ts';

/** One measure: what it says, and its picture; without one, what is not known. */
export interface Measure {
  id: MeasureName;
  title: string;
  /** A sentence that says what the picture shows. */
  says: string;
  chart: Chart | undefined;
  /** That the sentence says all there is, so that no picture is missing: a single case. */
  saysAll?: true;
}

export type MeasureName = 'readers' | 'exercises' | 'leadTime' | 'frequency' | 'held' | 'cited' | 'told' | 'cost';

/** What one measure shows, before it has its name. */
export type Shown = Omit<Measure, 'id' | 'title'>;
