/** What moves a conversation besides signing: who takes part, cancelling, another day, another leader. */
export const lifecycle = {
  head: {
    group_title: '{{type}} · {{group}} og {{leader}}',
    members_one: '1 medlem',
    members_other: '{{count}} medlemmer',
    shared: '{{done}} af {{total}} har delt',
    signed: '{{done}} af {{total}} har skrevet under',
  },
};
