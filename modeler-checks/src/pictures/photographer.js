import { execFileSync } from 'node:child_process';

import { TARGET } from '../paths.js';
import { startChromium } from '../browser/chromium.js';
import { Designer } from '../browser/designer.js';
import { serve } from '../browser/server.js';

/** Twice the pixels, so that small print can be read. */
const SHARP = { deviceScaleFactor: 2, reducedMotion: 'reduce' };
const MARGIN = 20;

/** The library's mark has to be visible; below the diagram it covers nothing. */
const ROOM_FOR_THE_MARK = 30;

const FONTS = { 'Arial': 'Liberation Sans', 'monospace': 'DejaVu Sans Mono' };
const LARGE = { width: 1000, height: 2400 };

/** Takes pictures of diagrams and of the properties panel, each time the same to the last byte. */
export class Photographer {

  /** Starts a browser; refuses where another font would be used. */
  static async start() {
    refuseOtherFonts();
    const photographer = new Photographer();
    photographer.server = await serve(`${TARGET}/page`);
    photographer.browser = await startChromium();
    return photographer;
  }

  /** A whole diagram, with a margin around it. */
  async ofDiagram(xml) {
    return await this.#inPage(LARGE, async page => {
      const size = await page.evaluate(diagram => window.desk.show(diagram), xml);
      await page.setViewportSize({
        width: Math.ceil(size.width) + 2 * MARGIN,
        height: Math.ceil(size.height) + 2 * MARGIN + ROOM_FOR_THE_MARK
      });
      await page.evaluate(([{ x, y }, margin]) => window.desk.moveTo(x - margin, y - margin), [size, MARGIN]);
      return await page.screenshot();
    });
  }

  /**
   * The properties panel, as long as it is.
   *
   * @param {string} xml
   * @param {object[]} templates
   * @param {(designer: Designer) => Promise<void>} prepare what a person does before
   */
  async ofPanel(xml, templates, prepare) {
    return await this.#inPage(LARGE, async page => {
      const designer = new Designer(page);
      await designer.open(xml, templates);
      await prepare(designer);
      await page.mouse.move(0, 0);
      return await page.screenshot({ clip: await panel(page) });
    });
  }

  /** The version of the browser; another one may draw a line differently. */
  chromium() {
    return this.browser.version();
  }

  /** Ends the browser. */
  async stop() {
    await this.browser?.close();
    await this.server?.close();
  }

  async #inPage(viewport, take) {
    const page = await this.browser.newPage({ ...SHARP, viewport });
    try {
      await page.goto(`${this.server.url}/index.html`);
      return await take(page);
    } finally {
      await page.close();
    }
  }
}

async function panel(page) {
  const { x, y, width } = await page.locator('#panel').boundingBox();
  const last = await page.locator('#panel .bio-properties-panel-group').last().boundingBox();
  return { x, y, width, height: last.y + last.height - y };
}

function refuseOtherFonts() {
  for (const [name, wanted] of Object.entries(FONTS)) {
    const font = execFileSync('fc-match', [name, 'family'], { encoding: 'utf8' });
    if (!font.includes(wanted)) {
      throw new Error(`Pictures need ${name} to be ${wanted} (Debian's fonts-liberation and`
        + ` fonts-dejavu-core), not ${font}`);
    }
  }
}
