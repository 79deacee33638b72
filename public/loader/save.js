// Hands a single file on: the page as it was read, before the program or the reader changed anything. Reading the file
// again is forbidden to a page from disk, so its text is kept. Where a frame forbids downloads, nothing comes of it.
// What the loader has set on <html> goes, and as the bake step writes it, a shape that holds nothing has no end tag.
var kept = '<!doctype html>\n' + root.outerHTML
  .replace(/^<[^>]*/, function (tag) {
    return tag.replace(/ data-(lang|theme|year|embed|face|only|figure|kiosk|present)="[^"]*"/g, '');
  })
  .replace(/<(path|rect|circle|line|use|svg|g|text)\b([^>]*)><\/\1>/g, '<$1$2/>');
document.getElementById('save').addEventListener('click', function (event) {
  event.preventDefault();
  var link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([kept], { type: 'text/html' }));
  link.download = this.getAttribute('href');
  link.click();
  setTimeout(function () { URL.revokeObjectURL(link.href); }, 9e4);
});
