import { emu, frame, namespaces, relationships, rootGroup, xmlHead, xmlText } from './xml.ts';

/** Where the words of a slide stand, in the unit of office drawings; a slide is 13.33 by 7.5 inches. */
export const slideSize = { width: emu(13.333), height: emu(7.5) };
export const titleBox = { x: emu(0.7), y: emu(0.4), width: emu(11.93), height: emu(1.25) };
export const bodyBox = { x: emu(0.7), y: emu(1.8), width: emu(11.93), height: emu(5.25) };

/** Words begin where drawings and tables begin. */
export const noInsets = 'lIns="0" tIns="0" rIns="0" bIns="0"';

/** Parts that are the same in every presentation: theme, master, one layout, master of the notes. Paths without a leading slash. */
export function fixedParts(title: string): Map<string, string> {
  return new Map([
    [
      '_rels/.rels',
      relationships([
        { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
        {
          id: 'rId2',
          type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          target: 'docProps/core.xml',
        },
      ]),
    ],
    [
      'docProps/core.xml',
      `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`,
    ],
    ['ppt/theme/theme1.xml', theme('Second Story')],
    ['ppt/theme/theme2.xml', theme('Second Story notes')],
    ['ppt/slideMasters/slideMaster1.xml', master()],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relationships([
        { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
        { id: 'rId2', type: 'theme', target: '../theme/theme1.xml' },
      ]),
    ],
    [
      'ppt/slideLayouts/slideLayout1.xml',
      `${xmlHead}<p:sldLayout ${namespaces} type="obj" preserve="1"><p:cSld name="Title and Content"><p:spTree>${rootGroup}${placeholder(2, 'Title', 'type="title"')}${placeholder(3, 'Content', 'idx="1"')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
    ],
    [
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      relationships([{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
    ],
    ['ppt/notesMasters/notesMaster1.xml', notesMaster()],
    [
      'ppt/notesMasters/_rels/notesMaster1.xml.rels',
      relationships([{ id: 'rId1', type: 'theme', target: '../theme/theme2.xml' }]),
    ],
  ]);
}

const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** Our own colours, so that a deck made of it looks like the site; whoever pours it into a house's master gets theirs. */
const colours = {
  dk1: '1F2428',
  lt1: 'FBF9F4',
  dk2: '17635F',
  lt2: 'F3EFE6',
  accent1: '17635F',
  accent2: 'B45309',
  accent3: '6B46A3',
  accent4: '0B57D0',
  accent5: '8D8676',
  accent6: '59616A',
  hlink: '17635F',
  folHlink: '6B46A3',
};

function theme(name: string): string {
  const scheme = Object.entries(colours).map(([key, value]) => `<a:${key}><a:srgbClr val="${value}"/></a:${key}>`);
  const font = (face: string): string => `<a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string => `<a:ln w="${String(width)}">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${scheme.join('')}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${font('Georgia')}</a:majorFont><a:minorFont>${font('Calibri')}</a:minorFont></a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${[6350, 12_700, 19_050].map(line).join('')}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

function placeholder(id: number, name: string, kind: string, box = '', body = '<a:bodyPr/>'): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr><p:txBody>${body}<a:lstStyle/><a:p><a:endParaRPr lang="en"/></a:p></p:txBody></p:sp>`;
}

function master(): string {
  const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const title = frame(titleBox.x, titleBox.y, titleBox.width, titleBox.height) + rectangle;
  const body = frame(bodyBox.x, bodyBox.y, bodyBox.width, bodyBox.height) + rectangle;
  const level = (number: number, size: number): string =>
    `<a:lvl${String(number)}pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="900"/></a:spcBef><a:buNone/><a:defRPr sz="${String(size)}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${String(number)}pPr>`;
  return `${xmlHead}<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${rootGroup}${placeholder(2, 'Title', 'type="title"', title, `<a:bodyPr ${noInsets} anchor="b"><a:normAutofit/></a:bodyPr>`)}${placeholder(3, 'Body', 'type="body" idx="1"', body, `<a:bodyPr ${noInsets}><a:normAutofit/></a:bodyPr>`)}</p:spTree></p:cSld>${colourMap}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:buNone/><a:defRPr sz="3200" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${level(1, 2400)}${level(2, 2000)}</p:bodyStyle><p:otherStyle>${level(1, 1800)}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

function notesMaster(): string {
  const picture = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${frame(emu(0.75), emu(1.25), emu(6), emu(3.375))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`;
  const notes = `${frame(emu(0.75), emu(4.8), emu(6), emu(4))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  return `${xmlHead}<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${rootGroup}${picture}${placeholder(3, 'Notes', 'type="body" sz="quarter" idx="3"', notes)}</p:spTree></p:cSld>${colourMap}<p:notesStyle><a:lvl1pPr algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`;
}
