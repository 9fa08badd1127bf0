#!/usr/bin/env node
// Runs on any Node, so that an old one gets a sentence: everything newer is imported after this test.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `Second Story needs Node 22.12 or newer; this is Node ${process.versions.node}. Install a newer one from nodejs.org, then run the command again.\n`,
  );
  process.exitCode = 2;
} else {
  // Whoever reads the lines may stop at any of them, as `| head` does.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Hundreds of modules are compiled once for all runs, not at each.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  const { run } = await import('./run.ts');
  const { nodeEffects } = await import('./effects.ts');
  process.exitCode = await run(process.argv.slice(2), nodeEffects());
}

export {};
