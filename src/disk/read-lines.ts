import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** Longer lines are no log lines; they are left out, so that a file without line breaks does not fill the memory. */
const longest = 65_536;

/** The lines of a file, also of one that is packed with gzip, in memory that does not grow with it. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path, { highWaterMark: 262_144 });
  const unpacked = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // An error of the file does not reach what it is piped to.
  if (unpacked !== file) file.once('error', (error) => unpacked.destroy(error));
  let rest = '';
  let tooLong = false;
  for await (const chunk of unpacked) {
    // Servers escape what is not ASCII, so each byte is a letter, and none is cut in two.
    const text = rest + (chunk as Buffer).toString('latin1');
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      if (!tooLong && end - from <= longest) yield text.slice(from, text.charAt(end - 1) === '\r' ? end - 1 : end);
      tooLong = false;
      from = end + 1;
    }
    rest = text.slice(from);
    if (rest.length > longest) {
      tooLong = true;
      rest = '';
    }
  }
  if (rest !== '' && !tooLong) yield rest;
}
