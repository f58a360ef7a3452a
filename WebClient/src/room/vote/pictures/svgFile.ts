import font from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url';

const namespace = 'http://www.w3.org/2000/svg';
const marginPx = 16;

/** What of a picture's look comes from the page; as colours, or as it is. */
const colours = ['fill', 'stroke'] as const;

/** A picture as it looks now, as a file that needs nothing but itself: its colours, its font and its background are in it. */
export async function svgFile(shown: SVGSVGElement, title: string): Promise<Blob> {
  const file = shown.cloneNode(true) as SVGSVGElement;
  const originals = shown.querySelectorAll<SVGElement>('*');
  file.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    const style = getComputedStyle(originals[index]!);
    for (const colour of colours) if (element.hasAttribute(colour)) element.setAttribute(colour, plainColour(style[colour]));
  });
  const [width, height] = [shown.width.baseVal.value, shown.height.baseVal.value];
  file.setAttribute('xmlns', namespace);
  file.setAttribute('font-family', "Figtree, 'Helvetica Neue', Arial, sans-serif");
  file.setAttribute('width', String(width + 2 * marginPx));
  file.setAttribute('height', String(height + 2 * marginPx));
  file.setAttribute('viewBox', `${-marginPx} ${-marginPx} ${width + 2 * marginPx} ${height + 2 * marginPx}`);
  file.prepend(element('title', title), element('style', await fontFace()), ground(shown, width, height));
  return new Blob([new XMLSerializer().serializeToString(file)], { type: 'image/svg+xml' });
}

function element(name: string, text: string): SVGElement {
  const made = document.createElementNS(namespace, name);
  made.textContent = text;
  return made;
}

function ground(shown: Element, width: number, height: number): SVGElement {
  const rect = document.createElementNS(namespace, 'rect');
  const panel = getComputedStyle(shown.closest('.panel') ?? document.documentElement).backgroundColor;
  const look = { x: -marginPx, y: -marginPx, width: width + 2 * marginPx, height: height + 2 * marginPx, fill: plainColour(panel) };
  for (const [name, value] of Object.entries(look)) rect.setAttribute(name, String(value));
  return rect;
}

/** Any CSS colour as other programs read it: a page may compute oklab(), which few of them know. */
function plainColour(colour: string): string {
  if (colour === 'none') return colour;
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part!.toString(16).padStart(2, '0')).join('')}`;
}

async function fontFace(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(font)).arrayBuffer());
  const text = bytes.reduce((all, byte) => all + String.fromCharCode(byte), '');
  return `@font-face{font-family:Figtree;font-weight:300 900;src:url(data:font/woff2;base64,${btoa(text)}) format("woff2")}`;
}
