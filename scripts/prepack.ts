// npm runs this before it packs: compiles what the package brings, then makes package.json publishable as the very last step.
import { errorWords } from '../src/core/error-words.ts';
import { compilePackage } from './compile-package.ts';
import { restoreManifest, swapManifest } from './publishable-manifest.ts';

restoreManifest();
try {
  await compilePackage();
  swapManifest();
} catch (error) {
  console.error(`${errorWords(error)}, so nothing is packed.`);
  process.exitCode = 1;
}
