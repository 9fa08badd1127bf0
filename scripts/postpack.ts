// npm runs this after it has packed.
import { restoreManifest } from './publishable-manifest.ts';

restoreManifest();
