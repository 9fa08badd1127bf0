/** In dev: loads the page again after a save that may change it. Part of no published site. */
const here = import.meta.url;
const channel = new URL('../_check/saves', here);
channel.searchParams.set('page', location.pathname);

let source: EventSource | undefined;

function listen(): void {
  source?.close();
  source = new EventSource(channel);
  source.addEventListener('known', ({ data }) => channel.searchParams.set('known', String(data)));
  source.addEventListener('load', () => location.reload());
  source.addEventListener('error', () => {
    source?.close();
    if (!document.hidden) setTimeout(listen, 1000);
  });
}

// A browser keeps few connections open to one site; a page that nobody sees hears of saves when somebody looks again.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) source?.close();
  else listen();
});
if (!document.hidden) listen();

export {};
