import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** One primary button a page; `warning` for what destroys something. */
export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'warning';

const classOf = (variant: ButtonVariant) => `button button-${variant}`;

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  variant?: ButtonVariant;
  children: ReactNode;
  /** The work it started is under way: it says so and takes no second press. */
  busy?: boolean;
};

export function Button({
  variant = 'primary',
  type = 'submit',
  busy,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const { t } = useTranslation();
  return (
    <button
      className={classOf(variant)}
      type={type}
      // Not `disabled`: that would take the focus away from whoever pressed it.
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {children}
      {busy && <span className="sr-only">({t('common.busy')})</span>}
    </button>
  );
}

type ButtonLinkProps = Omit<ComponentProps<typeof Link>, 'className'> & { variant?: ButtonVariant };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ variant = 'primary', ...rest }: ButtonLinkProps) {
  return <Link className={classOf(variant)} {...rest} />;
}
