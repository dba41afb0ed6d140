import { PropertiesPanel } from './properties-panel.js';

const MENU = '.djs-popup';

/** A person at the Modeler: sees what it shows, clicks and types, and knows nothing of its inside. */
export class Designer {

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    this.panel = new PropertiesPanel(page);
  }

  /** Clicks on an element of the diagram. */
  async select(id) {
    const box = await this.#shape(id).boundingBox();
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Appends what the search finds under exactly this name to the selected element. */
  async append(words, name) {
    await this.page.locator('.djs-context-pad [data-action="append"]').click();
    await this.#pick(words, name);
  }

  /** Appends an end event to the selected element, with one click. */
  async appendEnd() {
    await this.page.locator('.djs-context-pad [data-action="append.end-event"]').click();
  }

  /** Puts what the search finds onto the lower edge of a task. */
  async attach(words, name, taskId) {
    await this.page.locator('.djs-palette [data-action="create"]').click();
    await this.#pick(words, name);
    const box = await this.#shape(taskId).boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height];
    await this.page.mouse.move(x - 20, y - 20);
    await this.page.mouse.move(x, y, { steps: 5 });
    await this.page.mouse.click(x, y);
  }

  /** Chooses "Update" where the panel says "Update available". */
  async update() {
    await this.page.getByRole('button', { name: 'Update available' }).click();
    await this.page.getByText('Update', { exact: true }).click();
  }

  /** Opens a diagram; whatever was open is gone. */
  async open(xml, templates) {
    await this.page.evaluate(([diagram, known]) => window.desk.open(diagram, known), [xml, templates]);
  }

  /** The diagram as it would be saved now. */
  async save() {
    return await this.page.evaluate(() => window.desk.save());
  }

  async #pick(words, name) {
    await this.page.locator(`${MENU} input`).pressSequentially(words);
    await this.page.locator(`${MENU} .entry`)
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .click();
  }

  #shape(id) {
    return this.page.locator(`.djs-shape[data-element-id="${id}"] .djs-visual`).first();
  }
}
