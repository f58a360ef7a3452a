// WCAG 2's contrast, and color-mix() in Oklab as CSS Color 4 has it (matrices: Björn Ottosson's). Colours are #rgb or #rrggbb.

type Three = readonly [number, number, number];
type Matrix = readonly [Three, Three, Three];

const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toOklab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const fromOklab: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const fromCones: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.7076147010],
];

const each = (of: Three, make: (value: number) => number): Three => [make(of[0]), make(of[1]), make(of[2])];
const times = (by: Matrix, of: Three): Three => {
  const line = (one: Three) => one[0] * of[0] + one[1] * of[1] + one[2] * of[2];
  return [line(by[0]), line(by[1]), line(by[2])];
};

/** Red, green and blue as light, 0 to 1. */
function light(colour: string): Three {
  const whole = colour.length === 4 ? colour.replaceAll(/[^#]/g, '$&$&') : colour;
  const channel = (at: number) => Number.parseInt(whole.slice(at, at + 2), 16) / 255;
  return each([channel(1), channel(3), channel(5)], (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

function hex(of: Three): string {
  const encode = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
  const byte = (value: number) => Math.round(255 * Math.min(1, Math.max(0, encode(value))));
  return `#${of.map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`;
}

/** How much of one colour in another: color-mix(in oklab, one share, other). */
export function mixed(one: string, other: string, share: number): string {
  const [a, b] = [one, other].map((colour) => times(toOklab, each(times(toCones, light(colour)), Math.cbrt))) as [Three, Three];
  const between: Three = [0, 1, 2].map((at) => a[at]! * share + b[at]! * (1 - share)) as unknown as Three;
  return hex(times(fromCones, each(times(fromOklab, between), (value) => value ** 3)));
}

export function contrast(one: string, other: string): number {
  const [low, high] = [one, other]
    .map((colour) => light(colour))
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}
