const PREFIX = 'data:image/svg+xml;base64,';
const MOST_BYTES = 3000;

/** The icon stands in every diagram, at 18 and at 32 pixels: a small, square, self-contained SVG. */
export function* icon(json) {
  const contents = json.icon?.contents ?? '';
  if (!contents.startsWith(PREFIX)) {
    yield `it needs an icon, a data URI that begins with ${PREFIX}`;
    return;
  }
  if (contents.length > MOST_BYTES) {
    yield `its icon has ${contents.length} bytes; every diagram repeats them, keep it under ${MOST_BYTES}`;
  }
  yield* drawing(Buffer.from(contents.slice(PREFIX.length), 'base64').toString('utf8'));
}

function* drawing(svg) {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (!/^<svg\s/.test(svg) || !width) {
    yield 'its icon must be an <svg> with a viewBox';
  } else if (width !== height) {
    yield `its icon must be square, not ${width} by ${height}`;
  }
  if (/<script|<image|href=|url\(\s*['"]?http/i.test(svg)) {
    yield 'its icon must not refer to anything outside';
  }
}
