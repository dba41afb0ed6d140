const ENTRY = '.bio-properties-panel-entry';
const ERROR = '.bio-properties-panel-error';
const GROUP = '.bio-properties-panel-group';

/** The properties panel as a person reads it: by the labels on it. */
export class PropertiesPanel {

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    this.root = page.locator('#panel');
  }

  /** Waits until the panel complains about nothing but this. */
  async awaitComplaints(expected) {
    await this.page.waitForFunction(([selector, wanted]) => {
      const shown = [...document.querySelectorAll(selector)].map(each => each.innerText);
      return JSON.stringify(shown.sort()) === wanted;
    }, [`#panel ${ERROR}`, JSON.stringify([...expected].sort())]);
  }

  /** Opens a group, if it is closed. */
  async open(label) {
    await this.#toggle(label, true);
  }

  /** Closes a group, if it is open. */
  async close(label) {
    await this.#toggle(label, false);
  }

  /**
   * Fills in a field: yes and no tick a checkbox, what begins with `=` is typed as FEEL, anything
   * else as it stands.
   */
  async fill(label, value) {
    const entry = this.#entry(label);
    if (typeof value === 'boolean') {
      await entry.locator('input[type=checkbox]').setChecked(value);
    } else if (String(value).startsWith('=')) {
      await this.#fillFeel(entry, value.slice(1));
    } else {
      const input = entry.locator('input, textarea').first();
      await input.fill(value);
      await input.blur();
    }
  }

  async #toggle(label, open) {
    const group = this.#group(label);
    const isOpen = await group.locator(`${GROUP}-entries.open`).count() > 0;
    if (isOpen !== open) {
      await group.locator(`${GROUP}-header`).click();
    }
  }

  async #fillFeel(entry, expression) {
    if (!await entry.locator('.cm-content').count()) {
      await entry.locator('.bio-properties-panel-feel-icon').click();
    }
    await entry.locator('.cm-content').fill(expression);
    await entry.locator('.cm-content').blur();
  }

  #group(label) {
    const title = this.page.locator(`${GROUP}-header-title`, { hasText: exactly(label) });
    return this.root.locator(GROUP).filter({ has: title });
  }

  #entry(label) {
    const written = this.page.locator('label', { hasText: exactly(label) });
    return this.root.locator(ENTRY).filter({ has: written });
  }
}

const exactly = text => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
