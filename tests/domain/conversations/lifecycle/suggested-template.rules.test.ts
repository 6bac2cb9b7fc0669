import {
  bySuitability,
  type TemplateChoice,
} from 'app/domain/conversations/lifecycle/suggested-template.rules';
import { describe, expect, it } from 'vitest';

const choice = (id: string, changes: Partial<TemplateChoice> = {}): TemplateChoice => ({
  id,
  type: 'mus',
  language: 'da',
  length: 'full',
  framework: 'Grundlaget',
  publishedAt: new Date('2026-01-01'),
  suitable: true,
  ...changes,
});
const order = (choices: TemplateChoice[], wanted: Partial<Parameters<typeof bySuitability>[1]> = {}) =>
  bySuitability(choices, { leads: false, language: 'da', type: null, ...wanted }).map(({ id }) => id);

describe('the template that is suggested', () => {
  const ofEachType = [
    choice('status', { type: 'status' }),
    choice('lus', { type: 'lus' }),
    choice('mus', { type: 'mus' }),
  ];

  it('is for a MUS with who leads nobody, and for a LUS with who leads others', () => {
    expect(order(ofEachType)[0]).toBe('mus');
    expect(order(ofEachType, { leads: true })[0]).toBe('lus');
  });

  it('is for the type that is asked for, where there is one', () => {
    expect(order(ofEachType, { type: 'status' })).toEqual(['status', 'mus', 'lus']);
    expect(order([choice('mus')], { type: 'status' })).toEqual(['mus']);
  });

  it('is of the newest framework, whenever the template itself was made', () => {
    const older = choice('older');
    const newer = choice('newer', { publishedAt: new Date('2026-02-01') });
    expect(order([older, newer])).toEqual(['newer', 'older']);
  });

  it('has the length that suits the role', () => {
    expect(order([choice('full', { suitable: false }), choice('focused', { length: 'focused' })])).toEqual([
      'focused',
      'full',
    ]);
  });

  it('is in the language of the employee before anything but its type', () => {
    const choices = [
      choice('danish', { publishedAt: new Date('2026-02-01') }),
      choice('english', { language: 'en' }),
      choice('english-status', { language: 'en', type: 'status' }),
    ];
    expect(order(choices, { language: 'en' })).toEqual(['english', 'danish', 'english-status']);
    expect(order(choices)).toEqual(['danish', 'english', 'english-status']);
  });
});
