/** What a browser says of itself, as people call it. */

/** The first that is named counts: most browsers name others too. @type {readonly [RegExp, string][]} */
const browsers = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|HeadlessChrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

/** @type {readonly [RegExp, string][]} */
const systems = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** @param {readonly [RegExp, string][]} names @param {string} text */
const named = (names, text) => names.find(([sign]) => sign.test(text))?.[1];

/** "Chrome on Linux"; what is no known browser stays as it says. @param {string} program */
export function programInWords(program) {
  const browser = named(browsers, program);
  const system = named(systems, program);
  if (!browser) return program || 'a program that does not say its name';
  return system ? `${browser} on ${system}` : browser;
}
