import type { Demo } from 'app/cli/sample/load-demo.server';
import type { Context } from 'app/domain/context';
import { saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { describeSection } from 'app/domain/conversations/preparation/describe-preparation.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { saveRecordLine } from 'app/domain/conversations/talk/record-lines.server';
import { civilDateOf } from 'app/domain/dates';
import { newId } from 'app/domain/ids';

/** The theme that is prepared, and shown in the pictures of the talk. */
export const THEME = 'framework-personaleledelse';

type Said = readonly [scale: 'going-well' | 'on-the-way' | 'want-to-develop', text: string];

/** By place of the statement in the theme. */
const OLIVER: Record<number, Said> = {
  0: ['going-well', 'Jeg gør meget ud af at sige ordentligt godmorgen til hver eneste familie.'],
  1: ['want-to-develop', 'Jeg venter somme tider for længe, fordi jeg ikke vil være til besvær.'],
  4: ['going-well', 'Mit oplæg om leg og sprog i maj bliver nu brugt på alle stuer.'],
};
const ANNE: Record<number, Said> = {
  0: ['going-well', 'Forældrene fortæller mig, at de føler sig set, når de afleverer.'],
  1: ['on-the-way', 'Du siger oftere til end sidste år. Jeg vil hellere høre det én gang for meget.'],
  4: ['on-the-way', 'Oplægget i maj var rigtig godt. Jeg vil gerne høre mere om det, du kan.'],
};
const RECORD = [
  ['Olivers oplæg i maj har gjort en forskel på alle stuer. Han holder et til om udeliv.', 'may-be-retold'],
  ['Det er svært at finde tid til at forberede det. Vi kigger på vagtplanen sammen.', 'between-us'],
] as const;

/** Oliver's talk with Anne, begun a moment ago with a few lines and an agreement; returns its address. */
export function playTalk({ as, idOf, templates }: Demo): string {
  const [anne, oliver] = [as('anne'), as('oliver')];
  const inDays = (days: number) => civilDateOf(new Date(anne.now.getTime() + days * 86_400_000));
  const id = callIn(anne, idOf('oliver'), {
    templateId: templates.get('medarbejder') ?? '',
    heldOn: inDays(0),
  });
  prepareTheme(oliver, id, OLIVER);
  prepareTheme(anne, id, ANNE);
  startTalk(anne, id);
  for (const [text, discretion] of RECORD)
    saveRecordLine(anne, id, { id: newId(), sectionId: THEME, text, discretion, version: 0 });
  saveAgreement(anne, id, {
    id: null,
    goal: 'Børnene er ude hver dag, også når det regner',
    activity: 'Et oplæg om udeliv på personalemødet',
    employeePart: 'Forbereder oplægget sammen med en kollega',
    leaderPart: 'Sætter det på dagsordenen og finder timerne i vagtplanen',
    support: 'To formiddage til at forberede det',
    dueOn: inDays(120),
    followUpOn: inDays(60),
    statementId: null,
    sectionId: THEME,
    memberId: null,
    version: 0,
  });
  return `/samtaler/${id}`;
}

function prepareTheme(ctx: Context, id: string, said: Record<number, Said>): void {
  describeSection(ctx, id, THEME).questions.forEach(({ id: questionId, answer: { version } }, place) => {
    const [scale, text] = said[place] ?? [];
    if (text) saveAnswer(ctx, id, { questionId, scale: scale ?? null, text, version });
  });
  sharePreparation(ctx, id);
}
