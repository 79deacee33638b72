// Frames as Playwright and Puppeteer give them, which here are alike.

/** The frame that the selectors lead to, from the window inwards. */
export async function frameAt(page, path) {
  let frame = page.mainFrame();
  for (const selector of path) frame = await (await frame.$(selector)).contentFrame();
  return frame;
}
