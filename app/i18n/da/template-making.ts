/** Making a template of a framework. */
export const templateMaking = {
  title: 'Lav et samtaleskema',
  lead: 'Et samtaleskema er til én slags samtale og én rolle. Vælg rollen først.',
  one: 'Lav ét skema',
  one_hint: 'Vælg rolle, samtale og længde, og ret det til, før lederne får det.',
  roles: 'Roller, og hvor mange spørgsmål de får til MUS og LUS',
  role: 'Rolle',
  expectations: 'Forventninger',
  for_role: 'Skema til {{role}}',
  type: 'Samtale',
  type_hint:
    'Et GRUS-skema er til hele teamet: alle forbereder sig hver for sig, og I skriver ét referat sammen.',
  language: 'Sprog',
  length: 'Længde',
  length_full: 'Fuldt: {{questions}}. Ét til hver forventning.',
  length_focused:
    'Fokuseret: {{questions}}. Ét til hver gruppe, med forventningerne som punkter under det. I vælger selv, hvad I går i dybden med.',
  advice_focused:
    'Et fuldt skema har flere spørgsmål, end I når på én samtale. Derfor foreslår vi et fokuseret.',
  advice_full: 'Et fuldt skema kan I nå på én samtale.',
  counted_for: 'Tallene gælder MUS og LUS. De andre samtaler har deres eget antal.',
  none: 'Grundlaget forventer ikke noget af nogen rolle endnu. Ret grundlaget først.',
  draft: 'Ret skemaet til først',
  now: 'Tag det i brug med det samme',
};
