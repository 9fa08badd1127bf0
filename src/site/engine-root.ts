/** Folder of this package, with its pages, styles and public files; the same seen from src/ and from the compiled lib/. */
export const engineRoot = new URL('../../', import.meta.url);
