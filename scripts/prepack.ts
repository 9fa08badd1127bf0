// npm runs this before it packs: compiles what the package brings, then makes package.json publishable as the very last step.
import { compilePackage } from './compile-package.ts';
import { restoreManifest, swapManifest } from './publishable-manifest.ts';

restoreManifest();
try {
  await compilePackage();
  swapManifest();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}, so nothing is packed.`);
  process.exitCode = 1;
}
