import { movedOn } from 'app/components/talk/moved-on';
import { createTranslations } from 'app/i18n/translator';
import { expect, it } from 'vitest';

it.each([
  ['preparing', 'in-talk', 'Samtalen er begyndt'],
  ['preparing', 'cancelled', 'Samtalen er aflyst'],
  ['in-talk', 'summary', 'Samtalen er afsluttet'],
  ['summary', 'in-talk', 'Samtalen er taget op igen'],
  ['summary', 'signing', 'Referatet er låst, så der kan skrives under'],
  ['signing', 'summary', 'Referatet er låst op igen'],
  ['signing', 'signed', 'Referatet er underskrevet'],
] as const)('an open page in the state "%s" says of "%s": %s', (from, to, text) => {
  expect(createTranslations('da').t(movedOn(from, to))).toBe(text);
});
