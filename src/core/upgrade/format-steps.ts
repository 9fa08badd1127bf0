import type { DocumentKind, RenamedKey } from './renamed-key.ts';

/** What one version of the content format calls otherwise than the one before. */
export interface FormatStep {
  from: number;
  /** Keys by the kind of file that they stand in; `*` in a path stands for every entry of a list or record. */
  renamed: Partial<Record<DocumentKind, readonly RenamedKey[]>>;
}

/** Every step from one version of the format to the next, oldest first. */
export const formatSteps: readonly FormatStep[] = [
  {
    from: 0,
    renamed: {
      'knowledge-base': [{ path: ['trackers', '*', 'url'], to: 'link' }],
      actions: [{ path: ['*', 'asOf'], to: 'heardOn' }],
    },
  },
];

/** The version that this engine reads. */
export const presentFormat = 1;
