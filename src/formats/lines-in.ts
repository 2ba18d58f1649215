/**
 * Lines of UTF-8 bytes that come a piece at a time, in Node as in a browser; the last one counts though no line end follows. Only a line feed
 * ends a line: Node's own reader ends one at U+2028 too, which stands in JSON as it is.
 */

/** Longer than any line the app writes; a file without line ends is not read into memory whole. */
const longestLine = 64 * 1024 * 1024;

/** Throws for a line beyond bounds and for bytes that are no UTF-8. */
export async function* linesIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let pieces: string[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [i, part] of parts.entries()) {
      pieces.push(part);
      length += part.length;
      if (length > longestLine) throw new Error('a line is longer than 64 million characters');
      if (i === parts.length - 1) break;
      yield pieces.join('');
      pieces = [];
      length = 0;
    }
  }
  pieces.push(decoder.decode());
  const last = pieces.join('');
  if (last !== '') yield last;
}
