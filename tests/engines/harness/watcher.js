// Runs in each page before its own scripts: writes down what goes wrong, where `Page.troubles` reads it.

export const watcher = `(() => {
  const seen = globalThis.jelajahTroubles = [];
  addEventListener('error', (event) => seen.push(event.message ?? event.target?.src ?? 'error'));
  addEventListener('unhandledrejection', (event) => seen.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective + ': ' + event.blockedURI));
})();`;
