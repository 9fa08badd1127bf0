import { errorWords } from '../core/error-words.ts';
import type { SecondStoryConfig } from '../site/second-story-config.ts';
import { CliError } from './cli-error.ts';

/** The same configuration, but what its elements and rules throw is told as its own: only its author can mend it. */
export function nameOwnFaults(config: SecondStoryConfig, file: string): SecondStoryConfig {
  return {
    ...config,
    ...(config.elements ? { elements: config.elements.map((own) => guarded(own, `<${own.name}> of ${file}`)) } : {}),
    ...(config.rules ? { rules: config.rules.map((own) => guarded(own, `The rule ${own.id} of ${file}`)) } : {}),
  };
}

/** Tells what an organisation's code stopped with. */
export function ownFault(what: string, error: unknown): CliError {
  const seen = errorWords(error);
  return new CliError(`${what} stopped with: ${seen}`, 'It is your own code; --debug shows the line.', {
    cause: error,
  });
}

/** A copy whose functions name whose they are when they throw. */
function guarded<Own extends object>(own: Own, what: string): Own {
  const parts = Object.entries(own).map(([name, part]: [string, unknown]) => [
    name,
    typeof part === 'function' ? guard(part.bind(own)) : part,
  ]);
  return Object.fromEntries(parts) as Own;

  function guard(run: (...given: unknown[]) => unknown): typeof run {
    return (...given) => {
      try {
        return run(...given);
      } catch (error) {
        throw ownFault(what, error);
      }
    };
  }
}
