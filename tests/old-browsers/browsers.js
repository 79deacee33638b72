// Old Chromiums, as packages of npm carry them: unpacked beside the build, and steered by a driver of their time.

import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { after } from 'node:test';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import puppeteer from 'puppeteer-core';

/** Where they are unpacked, and where pictures of what they show are left. */
export const folder = fileURLToPath(new URL('../../target/old-browsers/', import.meta.url));
mkdirSync(folder, { recursive: true });

async function unpacked(version) {
  const program = `${folder}chromium-${version}`;
  if (!existsSync(program)) {
    const packed = new URL(`node_modules/chromium-${version}/bin/chromium.br`, import.meta.url);
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(`${program}.part`, { mode: 0o755 }));
    renameSync(`${program}.part`, program);
  }
  return program;
}

/** The Chromium of a version; ended when the tests of the file are done. */
export async function chromium(version) {
  const browser = await puppeteer.launch({ executablePath: await unpacked(version), args: ['--no-sandbox', '--disable-gpu'] });
  after(() => browser.close());
  return browser;
}

/** A page for a reader with such a window and such a look, with the errors in it. */
export async function open(browser, address, { width, look }) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look }]);
  await page.goto(address, { waitUntil: 'load' });
  return { page, errors };
}
