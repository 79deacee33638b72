// Tells a reader who saves data what the interactive part would cost, and brings it if it is wanted. `jelajahBring` is there
// if the program was not brought (served.js).
if (self.jelajahBring) {
  var line = document.getElementById('thrift-line');
  line.hidden = false;
  line.lastChild.onclick = function () {
    line.hidden = true;
    self.jelajahBring();
  };
}
