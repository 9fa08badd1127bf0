/**
 * Whether a program names itself as one that reads for no person: crawlers, previews, monitors, feed readers, libraries.
 * A program without a name is taken for one, too: browsers have names.
 */
export function isBot(agent: string): boolean {
  return agent.trim() === '' || agent === '-' || names.test(agent);
}

const names =
  /bot\b|bot[/;_-]|crawl|spider|slurp|preview|fetch|scan|monitor|uptime|pingdom|statuscake|headless|phantom|lighthouse|pagespeed|archiver|wget|curl|libwww|python|java\/|okhttp|axios|node-fetch|undici|go-http|ruby|perl|php|httpclient|http_client|postman|insomnia|feed|rss|facebookexternalhit|embedly|whatsapp|slack|discord|telegram|teams\/|gpt|claude|anthropic|perplexity|bytespider|ccbot|semrush|ahrefs|validator|checker|dataprovider/i;
