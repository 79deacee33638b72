// While a section beneath the stage is read, the head names it, marks its way, and has the way back to the stage.
var here = document.getElementById('here');
var ways = [].slice.call(document.querySelectorAll('.secs a'));
var name = function (section) {
  var id = section.id;
  var title = document.getElementById(id + '-title');
  var read = id !== 'pembuka' && id !== 'jelajah';
  var text = read && title ? title.textContent : '';
  ways.forEach(function (way) {
    var leads = way.getAttribute('href') === '#' + id;
    if (leads && read) text = way.textContent;
    if (leads) way.setAttribute('aria-current', 'true');
    else way.removeAttribute('aria-current');
  });
  here.textContent = text;
  if (read) root.setAttribute('data-reading', '');
  else root.removeAttribute('data-reading');
};
if (self.IntersectionObserver) {
  // The section that a line a little beneath the head goes through. Once the reader acts, a quarter of a second later: a
  // change in the frame in which sections come near would keep Chromium from holding what is read where it is while they
  // are laid out.
  var later;
  var acted;
  ['click', 'wheel', 'keydown', 'touchmove'].forEach(function (kind) {
    addEventListener(kind, function () { acted = 1; }, { capture: true, passive: true });
  });
  var line = new IntersectionObserver(function (met) {
    met.forEach(function (one) {
      if (!one.isIntersecting) return;
      clearTimeout(later);
      if (!acted) return name(one.target);
      later = setTimeout(function () { name(one.target); }, 250);
    });
  }, { rootMargin: '-20% 0px -79% 0px' });
  [].forEach.call(document.querySelectorAll('section[aria-labelledby], #pembuka, #lampiran'), function (one) { line.observe(one); });
}
