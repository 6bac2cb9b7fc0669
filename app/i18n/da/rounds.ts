/** HR's rounds, and the talks that they plan. */
export const rounds = {
  talk: {
    before: 'Senest {{date}}',
    not_called_in: 'Ikke indkaldt endnu',
    title: 'Samtalen er planlagt',
    employee:
      '{{name}} indkalder dig til samtale senest den {{date}}. Så snart du er indkaldt, kan du forberede dig her.',
    group_member:
      '{{name}} indkalder jer til samtale senest den {{date}}. Så snart I er indkaldt, kan du forberede dig her.',
    leader: 'Indkald {{name}} senest den {{date}}. I kan begge forberede jer, så snart du har indkaldt.',
    leader_group: 'Indkald gruppen senest den {{date}}. I kan alle forberede jer, så snart du har indkaldt.',
    waits: 'Samtalen er planlagt. Der skal indkaldes senest den {{date}}.',
    call_in: 'Indkald {{name}}',
    call_in_group: 'Indkald gruppen',
    ends: 'HR har planlagt samtalen i en runde, der slutter den {{date}}.',
    ends_group:
      'HR har planlagt en samtale med »{{name}}« i en runde, der slutter den {{date}}. Du kan rette navnet og vælge, hvem der er med.',
    print: 'Du kan læse spørgsmålene igennem allerede nu.',
    see_form: 'Se samtaleskemaet (PDF)',
    day: 'Senest',
  },
};
