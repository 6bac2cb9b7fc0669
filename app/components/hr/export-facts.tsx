import { useTranslation } from 'react-i18next';
import type { OwnExport } from '../../domain/exports/own-exports.server';
import { useLanguage } from '../../i18n/use-language';
import { DefinitionList } from '../data/definition-list';
import { formatDateTime } from '../dates/format';
import { sizeInWords } from './size';

/** What was asked for, and what there is to know of the file. */
export function ExportFacts({ one }: { one: OwnExport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { createdAt, purpose, reference, state, bytes, sha256, expiresAt, downloadedAt } = one;
  const ofFile =
    state === 'ready' && bytes !== null && sha256 !== null && expiresAt !== null
      ? [
          { term: t('exports.one.until'), description: formatDateTime(expiresAt, language) },
          {
            term: t('exports.one.downloaded'),
            description: downloadedAt ? formatDateTime(downloadedAt, language) : t('exports.one.never'),
          },
          { term: t('exports.one.size'), description: sizeInWords(t, bytes, language) },
          { term: t('exports.one.sum'), description: <code>{sha256}</code> },
        ]
      : [];
  return (
    <DefinitionList
      items={[
        { term: t('exports.one.requested'), description: formatDateTime(createdAt, language) },
        { term: t('exports.one.purpose'), description: t(`hr.purpose.${purpose}`) },
        ...(reference === '' ? [] : [{ term: t('exports.one.reference'), description: reference }]),
        ...ofFile,
      ]}
    />
  );
}
