const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Elements of SVG that draw, describe or group, and can do nothing else. What is not here is refused. */
export const allowedElements = list(`
  svg g defs symbol use switch view a title desc style
  path rect circle ellipse line polyline polygon text tspan textPath image marker
  linearGradient radialGradient stop pattern clipPath mask
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateMotion animateTransform mpath set
`);

/** Elements that say something about the drawing and draw nothing: they stay at home, with all that is in them. */
export const silentElements = list('metadata');

/** Elements that change an attribute of another. */
export const animations = list('animate animateTransform animateMotion set');

/** Attributes whose value is CSS: addresses may hide in them. */
export const styleAttributes = list(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color
  flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
  font-variant font-variant-ligatures font-weight glyph-orientation-horizontal glyph-orientation-vertical
  image-rendering isolation letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask
  mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style
  text-align text-anchor text-decoration text-overflow text-rendering transform transform-box transform-origin
  unicode-bidi vector-effect visibility white-space word-spacing writing-mode
`);

/** Attributes of numbers and names. What is neither here nor above is left out: it draws nothing. */
export const plainAttributes = list(`
  id class lang role version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points
  pathLength dx dy rotate textLength lengthAdjust startOffset method spacing side offset spreadMethod gradientUnits
  gradientTransform patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
  markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits filterRes in in2 result mode type
  values operator k1 k2 k3 k4 tableValues slope intercept amplitude exponent order kernelMatrix kernelUnitLength
  divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
  limitingConeAngle azimuth elevation z pointsAtX pointsAtY pointsAtZ scale xChannelSelector yChannelSelector
  stdDeviation radius baseFrequency numOctaves seed stitchTiles media systemLanguage zoomAndPan
  attributeName attributeType begin dur end min max restart repeatCount repeatDur fill calcMode keyTimes keySplines
  keyPoints path origin from to by additive accumulate
`);

/** Namespaces of drawing programs, for their own eyes: what stands in them draws nothing and stays at home. */
export const editorNamespaces: readonly string[] = [
  'http://www.inkscape.org/',
  'http://sodipodi.sourceforge.net/',
  'http://inkscape.sourceforge.net/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/',
  'http://ns.adobe.com/',
  'adobe:ns:meta/',
  'http://www.bohemiancoding.com/sketch/ns',
  'http://www.serif.com/',
  'http://vectornator.io',
  'http://boxy-svg.com',
  'https://boxy-svg.com',
  'http://krita.org/',
  'http://svgjs.com/',
  'http://svgjs.dev/',
  'http://schemas.microsoft.com/visio/',
  'http://www.w3.org/2000/svg/gnuplot',
  'http://www.bpmn.io/',
];
