// Keeps what the reader looks at where it is when something above it grows, in browsers that do not do so by themselves
// (WebKit): what was pressed, or what is at the top of the window. Until the reader acts, the loader holds the page.
var acted, anchor, anchored;
var drop = function (it) {
  anchor = acted && it;
  anchored = anchor && anchor.getBoundingClientRect().top;
};
var act = function (event) {
  acted = 1;
  if (event.type == 'click') drop(event.target);
};
if (self.ResizeObserver && !CSS.supports('overflow-anchor', 'auto')) {
  ['wheel', 'touchmove', 'keydown', 'click'].forEach(function (kind) { addEventListener(kind, act, true); });
  addEventListener('popstate', function () { acted = anchor = 0; });
  addEventListener('scroll', function () {
    drop(document.elementFromPoint(innerWidth / 2, parseFloat(getComputedStyle(root).scrollPaddingTop) + 8));
  });
  new ResizeObserver(function () {
    if (!anchor || !anchor.getClientRects().length) return drop();
    scrollBy(0, anchor.getBoundingClientRect().top - anchored);
  }).observe(root);
}
