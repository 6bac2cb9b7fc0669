import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon';

type AlertProps = {
  kind: 'info' | 'success' | 'warning' | 'error';
  heading?: string;
  children?: ReactNode;
  /** 'alert' or 'status' where it appears on a page that is already there. */
  role?: 'alert' | 'status';
};

/** A message in a box, where the eyes are. */
export function Alert({ kind, heading, children, role }: AlertProps) {
  const { t } = useTranslation();
  return (
    <div className={`alert alert-${kind}`} role={role}>
      <span className="alert-icon">
        <Icon name={kind} label={t(`common.kind.${kind}`)} />
      </span>
      <div className="alert-body">
        {heading && <h2 className="alert-heading">{heading}</h2>}
        {typeof children === 'string' ? <p className="alert-text">{children}</p> : children}
      </div>
    </div>
  );
}
