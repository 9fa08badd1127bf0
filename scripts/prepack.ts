// npm runs this before it packs: compiles what the package brings, then makes package.json publishable as the very last step.
import { compilePackage } from './compile-package.ts';
import { restoreManifest, swapManifest } from './publishable-manifest.ts';

restoreManifest();
await compilePackage();
swapManifest();
