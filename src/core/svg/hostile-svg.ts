/** Pictures that try to run something, ask elsewhere, embed a page or tire a browser: each a way that has worked somewhere. */
export const hostileSvg: Readonly<Record<string, string>> = {
  'a script': svg('<script>alert(1)</script>'),
  'a script behind a prefix of its own': svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
  'a prefix that is no ASCII': svg('<ö:script xmlns:ö="http://www.w3.org/2000/svg">alert(1)</ö:script>'),
  'a prefix with a full stop and a dash': svg(
    '<a.b-c:script xmlns:a.b-c="http://www.w3.org/2000/svg">alert(1)</a.b-c:script>',
  ),
  'a script that a CDATA section seems to open a comment before': svg(
    '<desc><![CDATA[<!--]]></desc><script>alert(1)</script><desc><![CDATA[-->]]></desc>',
  ),
  'a script that a processing instruction seems to open a comment before': svg(
    '<?x <!-- ?><script>alert(1)</script><?x --> ?>',
  ),
  'an XHTML script': svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
  'an XHTML page that leads elsewhere': svg(
    '<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=https://evil.example/"/>',
  ),
  'an XHTML video': svg(
    '<video xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/a.mp4" autoplay="autoplay"/>',
  ),
  'an XHTML picture in a switch': svg(
    '<switch><g><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="alert(1)"/></g></switch>',
  ),
  'a page in a foreignObject': svg(
    '<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/"/></foreignObject>',
  ),
  'an event attribute': svg('<rect width="9" height="9" onclick="alert(1)"/>'),
  'an event attribute on the picture itself': `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
  'a listener of XML Events': svg(
    '<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" event="load" handler="#h"/>',
  ),
  'a handler of SVG Tiny': svg('<handler type="text/javascript">alert(1)</handler>'),
  'an animation that puts a script into a link': svg(
    '<a><animate attributeName="href" values="javascript:alert(1)"/><text y="9">x</text></a>',
  ),
  'a set that adds an event': svg('<rect width="9" height="9"><set attributeName="onmouseover" to="alert(1)"/></rect>'),
  'an animation that fills from elsewhere': svg(
    '<rect width="9" height="9"><set attributeName="fill" to="url(https://evil.example/a.svg#b)"/></rect>',
  ),
  'a link with a script': svg('<a href="java&#10;script:alert(1)"><text y="9">x</text></a>'),
  'a picture from elsewhere': svg('<image href="https://evil.example/a.png"/>'),
  'a picture beside it': svg('<image href="secret.png"/>'),
  'an SVG within, as data': svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
  'a part from elsewhere': svg('<use href="https://evil.example/a.svg#b"/>'),
  'a part of data': svg('<use href="data:image/png;base64,AAAA#b"/>'),
  'a filter that fetches': svg('<filter id="f"><feImage href="//evil.example/a.png"/></filter>'),
  'an old reference under another prefix': svg(
    '<image x:href="https://evil.example/a.png" xmlns:x="http://www.w3.org/1999/xlink"/>',
  ),
  'a fill from elsewhere': svg('<rect width="9" height="9" fill="url(https://evil.example/a.svg#b)"/>'),
  'a style attribute from elsewhere': svg(
    '<rect width="9" height="9" style="fill:url(&quot;https://evil.example/a&quot;)"/>',
  ),
  'a style sheet that imports': svg('<style>@import "https://evil.example/a.css";</style>'),
  'an import with an escape': svg('<style>@\\69mport "https://evil.example/a.css";</style>'),
  'an address with an escape in its name': svg('<style>rect{fill:\\75 rl(https://evil.example/a)}</style>'),
  'an address with an escape in its scheme': svg('<style>rect{fill:url(\\68ttps://evil.example/a)}</style>'),
  'an address behind a comment': svg('<style>rect{fill:/*"*/url(https://evil.example/a)/*"*/}</style>'),
  'an address behind a string that a line break ends': svg(
    '<style>a{b:"\n}rect{fill:url(https://evil.example/a)}/*"*/</style>',
  ),
  'an image-set': svg('<style>rect{background:image-set("https://evil.example/a.png" 1x)}</style>'),
  'a function that is yet to come': svg('<style>rect{background:src("https://evil.example/a.png")}</style>'),
  'a font from elsewhere': svg('<style>@font-face{font-family:x;src:url(https://evil.example/a.woff2)}</style>'),
  'a style sheet in CDATA': svg('<style><![CDATA[rect{fill:url(https://evil.example/a)}]]></style>'),
  'a style sheet by instruction': `<?xml-stylesheet href="https://evil.example/a.css"?>${svg('<rect width="9" height="9"/>')}`,
  'entities of its own': `<!DOCTYPE svg [<!ENTITY e "<script xmlns='http://www.w3.org/2000/svg'>alert(1)</script>">]>${svg('&e;')}`,
  'entities from elsewhere': `<!DOCTYPE svg [<!ENTITY % d SYSTEM "https://evil.example/a.dtd"> %d;]>${svg('')}`,
  'entities that multiply': `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
  'an encoding in which other letters hide': `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`,
  'a namespace that an entity hides': `<x xmlns="http://www.w3.org/1999/xhtml"><svg xmlns="http://www.w3.org/2000/svg"/></x>`,
  'XML that is broken': svg('<g><rect></g>'),
  'copies of copies': svg(
    `<defs><g id="a0"><path d="M0 0"/></g>${Array.from({ length: 9 }, (_, n) => `<g id="a${String(n + 1)}">${`<use href="#a${String(n)}"/>`.repeat(10)}</g>`).join('')}</defs><use href="#a9"/>`,
  ),
  'a chain of copies': svg(
    Array.from({ length: 5000 }, (_, n) => `<g id="c${String(n)}"><use href="#c${String(n + 1)}"/></g>`).join(''),
  ),
  'elements ten thousand deep': svg('<g>'.repeat(10_000) + '</g>'.repeat(10_000)),
};

function svg(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}</svg>`;
}
