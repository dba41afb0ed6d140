import { TARGET } from '../paths.js';
import { startChromium } from './chromium.js';
import { Designer } from './designer.js';
import { serve } from './server.js';

const SIZE = { width: 1400, height: 1000 };
const PATIENCE_MILLIS = 20_000;

/** A browser with the Modeler in it, in which one diagram after the other can be opened. */
export class Workbench {

  /** Starts the browser. */
  static async open() {
    const workbench = new Workbench();
    workbench.server = await serve(`${TARGET}/page`);
    workbench.browser = await startChromium();
    workbench.page = await workbench.browser.newPage({ viewport: SIZE, deviceScaleFactor: 1 });
    workbench.page.setDefaultTimeout(PATIENCE_MILLIS);
    await workbench.page.goto(`${workbench.server.url}/index.html`);
    return workbench;
  }

  /**
   * Opens a diagram in a Modeler of its own, which takes the place of the last.
   *
   * @param {string} xml
   * @param {object[]} templates
   */
  async design(xml, templates) {
    const designer = new Designer(this.page);
    await designer.open(xml, templates);
    return designer;
  }

  /** Ends the browser and what it was served by. */
  async close() {
    await this.browser?.close();
    await this.server?.close();
  }
}
