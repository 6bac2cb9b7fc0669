import { readFileSync } from 'node:fs';
import { generateTemplate } from 'templates/generate/generate-template';
import { readFramework } from 'templates/read/read-framework';
import { bench, describe } from 'vitest';
import { frameworkOf } from './large-framework';

const SIZES = [50, 100, 400];

/** Each twice as large should take about twice as long, not four times. */
describe('generating a template', () => {
  for (const size of SIZES) {
    const framework = frameworkOf(size);
    bench(`from ${size} expectations`, () => {
      generateTemplate(framework, { type: 'mus', role: 'medarbejder', language: 'da' });
    });
  }
});

const STARTER = 'vaerdier-i-hverdagen.md';
const text = readFileSync(`templates/frameworks/${STARTER}`, 'utf8');

describe('reading a framework', () => {
  for (const times of [1, 2, 8]) {
    const bytes = new TextEncoder().encode(`${text}\n\n`.repeat(times));
    bench(`of ${times === 1 ? 'one' : `${times} times one`} starter’s length`, () => {
      readFramework({ name: STARTER, bytes });
    });
  }
});
