import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../dates/format';
import { Icon } from '../icons/icon';

type SignaturesProps = {
  /** Everybody who signs, the leader first. */
  signers: { personId: string; name: string }[];
  signatures: { personId: string; signedAt: Date; reservation: string }[];
  /** Whose signature waits for its timestamp. */
  waiting: { personId: string; signedAt: Date } | null;
};

/** Who has signed, when, and with which reservation; who has not says so. */
export function Signatures({ signers, signatures, waiting }: SignaturesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className="signatures nobullet-list">
      {signers.map(({ personId, name }) => {
        const signature = signatures.find((made) => made.personId === personId);
        return (
          <li key={personId} className="signatures__one">
            <Icon name={signature ? 'success' : 'time'} />
            <div>
              <p className="signatures__name">{name}</p>
              <p>
                {signature
                  ? t('conversation.signing.signed_at', {
                      time: formatDateTime(signature.signedAt, language),
                    })
                  : waiting?.personId === personId
                    ? t('stamps.signed', { time: formatDateTime(waiting.signedAt, language) })
                    : t('conversation.signing.not_signed')}
              </p>
              {signature?.reservation && (
                <p>
                  {t('conversation.signing.with_reservation')}: {signature.reservation}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
