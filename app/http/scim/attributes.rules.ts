/** The schema extension that says where somebody works. */
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User:';

/** The attributes that are taken, by their names in lower case: the standard makes no difference. */
const KEPT = new Map(
  [
    'externalId',
    'userName',
    'displayName',
    'name',
    'name.formatted',
    'name.givenName',
    'name.familyName',
    'active',
    'title',
    'userType',
    `${ENTERPRISE}:employeeNumber`,
    `${ENTERPRISE}:department`,
    `${ENTERPRISE}:manager`,
    `${ENTERPRISE}:manager.value`,
  ].map((path) => [path.toLowerCase(), path]),
);

/** What the standard has and Muskat keeps nothing of: it is neither taken nor shown. */
export const NOT_KEPT = [
  'nickName',
  'profileUrl',
  'preferredLanguage',
  'locale',
  'timezone',
  'password',
  'phoneNumbers',
  'ims',
  'photos',
  'addresses',
  'groups',
  'entitlements',
  'roles',
  'x509Certificates',
];
export const NOT_KEPT_OF_ENTERPRISE = ['costCenter', 'organization', 'division'];

/** Directories send it all the same, and it goes no further. */
const LEFT_OUT = new Set(
  [
    ...NOT_KEPT,
    ...NOT_KEPT_OF_ENTERPRISE.map((name) => `${ENTERPRISE}:${name}`),
    'schemas',
    'meta',
    'id',
    'emails',
    'name.middleName',
    'name.honorificPrefix',
    'name.honorificSuffix',
    `${ENTERPRISE}:manager.displayName`,
    `${ENTERPRISE}:manager.$ref`,
  ].map((path) => path.toLowerCase()),
);

/** The attribute that a path names, as it is written; 'left-out' for what is not taken, null for what is unknown. */
export function attributeOf(path: string): string | 'left-out' | null {
  const lower = path.toLowerCase();
  const bare = lower.startsWith(CORE.toLowerCase()) ? lower.slice(CORE.length) : lower;
  const kept = KEPT.get(bare);
  if (kept) return kept;
  // 'addresses[type eq "work"].locality': of what is left out, all of it is.
  const [whole = ''] = bare.split('[');
  const root = whole.startsWith('urn:') ? whole : (whole.split('.')[0] ?? '');
  return LEFT_OUT.has(whole) || LEFT_OUT.has(root) ? 'left-out' : null;
}

/**
 * A value as the attribute takes it. Entra ID says "False" where the standard has false, and wraps single values in a
 * list or writes the manager's id alone. Undefined for nothing: the attribute is to be removed.
 */
export function plainValue(attribute: string, value: unknown): unknown {
  const single = Array.isArray(value) && value.length <= 1 ? value[0] : value;
  if (single === null || single === undefined || single === '') return undefined;
  if (attribute === 'active' && typeof single === 'string') return booleanOf(single);
  if (attribute === `${ENTERPRISE}:manager`) return managerOf(single);
  if (attribute !== 'name' && isRecord(single) && typeof single.value === 'string') return single.value;
  return single;
}

const booleanOf = (text: string): unknown => {
  const lower = text.toLowerCase();
  return lower === 'true' || lower === 'false' ? lower === 'true' : text;
};

function managerOf(value: unknown): unknown {
  if (!isRecord(value)) return { value };
  return value.value === null || value.value === '' || value.value === undefined
    ? undefined
    : { value: value.value };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
