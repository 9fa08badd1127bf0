import type { Plugin } from 'vite';

/** The part of Vite that wraps imports. */
const wrapper = 'native:import-analysis-build';

/**
 * Scripts of ours import others when somebody asks for what they do, and nothing but scripts. Vite wraps each such import in a
 * helper that also waits for style sheets, and lists what it waits for: without it pages come with a kilobyte or two less.
 */
export function plainImports(): Plugin {
  return {
    name: 'second-story:plain-imports',
    apply: 'build',
    configResolved: ({ plugins }) => {
      const wraps = plugins.find(({ name }) => name === wrapper);
      if (wraps) wraps.applyToEnvironment = () => false;
    },
  };
}
