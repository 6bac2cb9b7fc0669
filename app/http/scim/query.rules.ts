import type { Sought } from '../../domain/provisioning/read-people.server';
import { ENTERPRISE } from './attributes.rules';
import { BadRequest } from './normalise.rules';

/** What a directory can look for people by. */
const BY = new Map<string, Sought['by']>([
  ['id', 'id'],
  ['username', 'email'],
  ['emails', 'email'],
  ['emails.value', 'email'],
  ['emails[type eq "work"].value', 'email'],
  ['externalid', 'externalId'],
  ['employeenumber', 'employeeNumber'],
  [`${ENTERPRISE}:employeeNumber`.toLowerCase(), 'employeeNumber'],
]);

/** `userName eq "anne@kommune.dk"`; read here and not by the library, whose parser takes far more than is offered. */
const FILTER = /^([\w:.]{1,120}|emails\[type eq "work"\]\.value) eq "([^"\\]{1,200})"$/i;

export function readFilter(filter: unknown): Sought | null {
  if (filter === undefined || filter === '') return null;
  const [, attribute = '', value = ''] = (typeof filter === 'string' && FILTER.exec(filter.trim())) || [];
  const by = BY.get(attribute.toLowerCase());
  if (!by)
    throw new BadRequest(
      'invalidFilter',
      'Filters are: userName, externalId, employeeNumber or id, eq, and a value in quotation marks.',
    );
  return { by, value };
}

/** People on a page, at most; a directory that wants fewer says so. */
const MOST = 200;

export function readPage({ startIndex, count }: Record<string, unknown>): {
  startIndex: number;
  count: number;
} {
  return {
    startIndex: Math.max(1, whole(startIndex) ?? 1),
    count: Math.min(MOST, Math.max(0, whole(count) ?? MOST)),
  };
}

const whole = (text: unknown): number | null =>
  typeof text === 'string' && /^-?\d{1,9}$/.test(text) ? Number(text) : null;

/** Names of attributes, as the library takes them. Anything else is not passed on to it. */
const NAMES = /^[\w:.,$ ]{1,1000}$/;

export function readAttributes({ attributes, excludedAttributes }: Record<string, unknown>) {
  const named = (text: unknown) => (typeof text === 'string' && NAMES.test(text) ? text : undefined);
  return {
    ...(named(attributes) && { attributes: named(attributes) }),
    ...(named(excludedAttributes) && { excludedAttributes: named(excludedAttributes) }),
  };
}
