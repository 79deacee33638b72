// Keeps the served page on the reader's device, and offers a new release when one is there; nobody is made to take it.
// Only for the page at the top of a window: a frame has no origin of its own or is somebody else's visit. Denied, broken
// or with a reader who saves data: nothing happens. `me` is the loader's script element.
var keeper;
try {
  // A sandbox throws at the mere question.
  keeper = self === top && /^http/.test(location.protocol) && navigator.serviceWorker;
} catch (denied) {}
var worker = me.dataset.worker;
var thrifty = navigator.connection && navigator.connection.saveData;
var offer = function (waiting) {
  var line = document.getElementById('update-line');
  if (!line || !keeper.controller) return;
  line.hidden = false;
  line.onclick = function (event) {
    var choice = event.target.getAttribute('data-update');
    if (!choice) return;
    line.hidden = true;
    if (choice == 'later') return;
    // The other windows keep what they have read; theirs is the line that stays.
    keeper.addEventListener('controllerchange', function () { location.reload(); });
    waiting.postMessage('jelajah:update');
  };
};
var watch = function (coming) {
  if (!coming) return;
  if (coming.state == 'installed') return offer(coming);
  coming.addEventListener('statechange', function () {
    if (coming.state == 'installed') offer(coming);
  });
};
if (keeper && worker && !thrifty) {
  keeper.register(worker).then(function (kept) {
    watch(kept.waiting);
    watch(kept.installing);
    kept.addEventListener('updatefound', function () { watch(kept.installing); });
  }).catch(function () {});
}
