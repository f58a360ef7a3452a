/** The reader's own kind of a language, such as en-GB, else the language as it is written where they are: English with a German's clock has 24 hours. */
export function localeOf(language: string, own: readonly string[]): string {
  const region = own.map((one) => new Intl.Locale(one).region).find((one) => one !== undefined);
  return own.find((one) => one.startsWith(`${language}-`)) ?? (region ? `${language}-${region}` : language);
}
