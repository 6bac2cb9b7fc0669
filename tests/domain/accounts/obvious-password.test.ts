import { createAttempts } from 'app/domain/accounts/attempts.server';
import { changePassword } from 'app/domain/accounts/change-password.server';
import { isObvious } from 'app/domain/accounts/obvious-password.rules';
import { refuseObviousPassword } from 'app/domain/accounts/refuse-obvious-password.server';
import { describe, expect, it } from 'vitest';
import { ADDRESS, organisationWithAnne, PASSWORD } from './accounts';

const about = ['Søren Ærø Åkjær', 'soeren.aakjaer@proeveby.example', 'Prøveby Kommune'];

describe('a password that somebody would try first', () => {
  it.each([
    'adgangskode1',
    'Adgangskode2026!',
    'passwordpassword',
    'P@ssw0rd1234',
    'sommerferie2026',
    'Velkommen123!',
    'qwertyuiop123',
    '123456789012',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    'Prøveby2026!',
    'ProevebyKommune',
    'sørenåkjær1234',
    'soeren.aakjaer1',
    '0987654321qwerty',
  ])('is refused: %s', (password) => {
    expect(isObvious(password, about)).toBe(true);
  });

  it.each([
    'tre kopper kaffe og en god snak',
    'en hel sætning til den første gang',
    'solen-over-solbaek',
    'blå cykler holder længst',
    'kastanje-vindue-42-violin',
    'jeg glemmer altid min paraply',
    'Vm8#tLq2zPw9',
  ])('is none: %s', (password) => {
    expect(isObvious(password, about)).toBe(false);
  });

  it.each(['q1w2e3r4t5y6', 'MailCreated5240', 'chickenwing101'])(
    'is also what many have had where passwords were stolen: %s',
    (password) => {
      expect(isObvious(password, about)).toBe(false);
      expect(() => refuseObviousPassword(password, about)).toThrow('account.password_obvious');
    },
  );

  it('is not taken when one changes one’s password, and the old one still holds', async () => {
    const organisation = await organisationWithAnne();
    const input = { current: PASSWORD, password: 'Prøveby Kommune 2026', address: ADDRESS };
    await expect(changePassword(organisation.as('Anne'), createAttempts(), input)).rejects.toMatchObject({
      code: 'account.password_obvious',
    });
    const again = { ...input, password: 'en ny sætning til foråret' };
    await expect(changePassword(organisation.as('Anne'), createAttempts(), again)).resolves.toBeTruthy();
  });
});
