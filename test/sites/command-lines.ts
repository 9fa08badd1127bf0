import { enableCompileCache } from 'node:module';

/** How a command line ended, and what it said: results first, then what it told of its work. */
export interface CommandEnd {
  code: number;
  said: string;
}

// A program that runs the command lines that are sent to it, one after another, in the folder it was started in.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
enableCompileCache();
const { run } = await import('../../src/cli/run.ts');
const { nodeEffects } = await import('../../src/cli/effects.ts');

process.on('message', (args: string[]) => {
  const printed = collect(process.stdout);
  const told = collect(process.stderr);
  void run(args, nodeEffects()).then((code) =>
    process.send?.({ code, said: [...printed, ...told].join('') } satisfies CommandEnd),
  );
});

/** All that is written to a stream from now on, by whatever code, in place of the stream. */
function collect(stream: NodeJS.WriteStream): string[] {
  const written: string[] = [];
  stream.write = (text: string | Uint8Array): boolean => {
    written.push(typeof text === 'string' ? text : Buffer.from(text).toString());
    return true;
  };
  return written;
}
