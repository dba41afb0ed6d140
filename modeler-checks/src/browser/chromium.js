import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

const CANDIDATES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars'
];

/**
 * Starts a headless Chromium with a fresh profile. Set CHROMIUM to use another than Debian's.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function startChromium() {
  const executablePath = CANDIDATES.find(path => path && existsSync(path));
  if (!executablePath) {
    throw new Error('There is no Chromium: install Debian\'s package chromium, or set CHROMIUM');
  }
  return chromium.launch({ executablePath, args: QUIET });
}
