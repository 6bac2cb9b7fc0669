import type { UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { WANTED } from '../../domain/conversations/conversation-questions.rules';
import type { AskedQuestion } from '../../domain/conversations/preparation/describe-section.server';
import { Checkbox } from '../form/checkbox';
import type { AnswerForm } from './answer-form';

type ThemeMarkProps = { question: AskedQuestion; register: UseFormRegister<AnswerForm> };

/** At the end of a theme: whether it is one to talk about. */
export function ThemeMark({ question, register }: ThemeMarkProps) {
  const { t } = useTranslation();
  const { id, answer } = question;
  return (
    <div className="theme-mark">
      <Checkbox
        name={`${id}.scale`}
        label={t('preparing.themes.wanted')}
        value={WANTED}
        defaultChecked={answer.scale === WANTED}
        register={register(`${id}.scale`)}
      />
      <input type="hidden" name={`${id}.text`} value="" />
    </div>
  );
}
