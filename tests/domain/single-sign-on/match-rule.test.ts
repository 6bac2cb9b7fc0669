import { readMatchRule, valueToMatch } from 'app/domain/single-sign-on/match-rule';
import { describe, expect, it } from 'vitest';

describe('the rule that recognises somebody the first time', () => {
  it('is written as a field of ours and a claim of theirs', () => {
    expect(readMatchRule('email')).toEqual({ field: 'email', claim: 'email' });
    expect(readMatchRule('email=preferred_username')).toEqual({
      field: 'email',
      claim: 'preferred_username',
    });
    expect(readMatchRule(' employee_number=extension_ab12_employeeNumber ')).toEqual({
      field: 'employeeNumber',
      claim: 'extension_ab12_employeeNumber',
    });
  });

  it.each(['', 'name=name', 'employee_number', 'email=', 'email=a b', 'id=sub', 'email=a=b'])(
    'is nothing else: "%s"',
    (text) => {
      expect(readMatchRule(text)).toBeNull();
    },
  );
});

describe('what the provider says of a person', () => {
  const byEmail = { field: 'email', claim: 'email' } as const;
  const byName = { field: 'email', claim: 'preferred_username' } as const;
  const byNumber = { field: 'employeeNumber', claim: 'nummer' } as const;

  it('counts as an e-mail only once the provider has verified it', () => {
    const email = 'Anne@Proeveby.example';
    expect(valueToMatch(byEmail, { email, email_verified: true })).toBe('anne@proeveby.example');
    expect(valueToMatch(byEmail, { email, email_verified: false })).toBeNull();
    expect(valueToMatch(byEmail, { email, email_verified: 'true' })).toBeNull();
    expect(valueToMatch(byEmail, { email })).toBeNull();
  });

  it('counts in another claim as the operator has chosen it', () => {
    expect(valueToMatch(byName, { preferred_username: 'ANNE@proeveby.example' })).toBe(
      'anne@proeveby.example',
    );
  });

  it('can be a payroll number, written as text or number, and never in other letters', () => {
    expect(valueToMatch(byNumber, { nummer: ' 00417a ' })).toBe('00417a');
    expect(valueToMatch(byNumber, { nummer: 417 })).toBe('417');
  });

  it.each([undefined, null, '', '  ', true, ['417'], { nummer: 417 }, 4.5])('is nobody: %j', (nummer) => {
    expect(valueToMatch(byNumber, { nummer })).toBeNull();
  });
});
