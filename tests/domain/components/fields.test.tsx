import { Checkbox } from 'app/components/form/checkbox';
import { DateField } from 'app/components/form/date-field';
import { ErrorSummary } from 'app/components/form/error-summary';
import { RadioRow } from 'app/components/form/radio-row';
import { Select } from 'app/components/form/select';
import { TextArea } from 'app/components/form/text-area';
import { TextField } from 'app/components/form/text-field';
import { createTranslations } from 'app/i18n/translator';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';

type Element = DefaultTreeAdapterTypes.Element;

/** The elements of a piece of page, as the server sends it. */
function elementsOf(page: ReactNode): Element[] {
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={createTranslations('da')}>{page}</I18nextProvider>,
  );
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    node.childNodes.filter(defaultTreeAdapter.isElementNode).flatMap((child) => [child, ...walk(child)]);
  return walk(parseFragment(html));
}

const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((attr) => attr.name === name)?.value;
const withId = (elements: Element[], id: string) =>
  elements.find((element) => attribute(element, 'id') === id);

function textOf(node: DefaultTreeAdapterTypes.ParentNode | undefined): string {
  return (node?.childNodes ?? [])
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value;
      return defaultTreeAdapter.isElementNode(child) ? textOf(child) : '';
    })
    .join('');
}

const told = { name: 'goal', label: 'Mål', hint: 'Kort', error: 'form.name_missing' };
const options = [{ value: 'a', label: 'Et' }];
const FIELDS: [string, ReactNode, string][] = [
  ['a line of text', <TextField key="1" {...told} />, 'input'],
  ['several lines of text', <TextArea key="2" {...told} />, 'textarea'],
  ['a date', <DateField key="3" {...told} />, 'input'],
  ['a choice among many', <Select key="4" {...told} options={options} />, 'select'],
  ['a box to tick', <Checkbox key="5" {...told} />, 'input'],
];

describe('a field', () => {
  it.each(FIELDS)('of %s has its label, hint and error tied to it', (_what, field, tag) => {
    const elements = elementsOf(field);
    const control = elements.find((element) => element.tagName === tag);
    expect(attribute(control, 'name')).toBe('goal');
    expect(attribute(control, 'id')).toBe('goal');
    expect(attribute(control, 'aria-invalid')).toBe('true');
    expect(attribute(control, 'aria-describedby')).toBe('goal-hint goal-error');
    expect(textOf(withId(elements, 'goal-hint'))).toBe('Kort');
    expect(textOf(withId(elements, 'goal-error'))).toBe('Fejl: Skriv et navn');
    const label = elements.find((element) => attribute(element, 'for') === 'goal');
    expect(textOf(label)).toBe('Mål');
  });

  it('that is as it has to be points at nothing and is not marked', () => {
    const control = elementsOf(<TextField name="goal" label="Mål" />).find(
      (element) => element.tagName === 'input',
    );
    expect(attribute(control, 'aria-describedby')).toBeUndefined();
    expect(attribute(control, 'aria-invalid')).toBeUndefined();
  });

  it('keeps what was typed when the server sends the page again', () => {
    const [input] = elementsOf(<TextField name="goal" label="Mål" defaultValue="Kursus" />).filter(
      (element) => element.tagName === 'input',
    );
    expect(attribute(input, 'value')).toBe('Kursus');
    const [area] = elementsOf(<TextArea name="why" label="Hvorfor" defaultValue="Fordi" />).filter(
      (element) => element.tagName === 'textarea',
    );
    expect(textOf(area)).toBe('Fordi');
  });
});

describe('a row of choices', () => {
  const elements = elementsOf(
    <RadioRow
      name="scale"
      legend="Jeg trives"
      hint="Lige nu"
      error="form.role_missing"
      options={[
        { value: 'no', label: 'Nej' },
        { value: 'yes', label: 'Ja' },
      ]}
      defaultValue="yes"
    />,
  );

  it('is one group with its question, hint and error', () => {
    const group = elements.find((element) => element.tagName === 'fieldset');
    expect(attribute(group, 'aria-describedby')).toBe('scale-hint scale-error');
    expect(textOf(elements.find((element) => element.tagName === 'legend'))).toBe('Jeg trives');
  });

  it('can be reached by its name and has the given answer chosen', () => {
    const radios = elements.filter((element) => element.tagName === 'input');
    expect(radios.map((radio) => attribute(radio, 'id'))).toEqual(['scale', 'scale-2']);
    expect(radios.map((radio) => attribute(radio, 'checked') !== undefined)).toEqual([false, true]);
  });
});

describe('the summary of what is wrong', () => {
  it('counts, and leads from each sentence to its field', () => {
    const elements = elementsOf(
      <ErrorSummary errors={{ goal: 'form.name_missing', when: 'form.too_long' }} labels={{ goal: 'Mål' }} />,
    );
    expect(textOf(elements.find((element) => element.tagName === 'h2'))).toBe('Der er 2 fejl på siden');
    const links = elements.filter((element) => element.tagName === 'a');
    expect(links.map((link) => [attribute(link, 'href'), textOf(link)])).toEqual([
      ['#goal', 'Mål: Skriv et navn'],
      ['#when', 'Skriv lidt kortere'],
    ]);
  });

  it('is not there when nothing is wrong', () => {
    expect(elementsOf(<ErrorSummary errors={{}} />)).toEqual([]);
  });
});
