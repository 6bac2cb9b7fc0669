/** A framework of an organisation's own in two editions, and what it makes of a template on it. */

export const NAME = 'Sådan arbejder vi';
export const TEXT = `# ${NAME}

## Tillid

Medarbejder

- Siger til i tide, når noget er svært
- Holder aftaler og følger op på dem
- Deler sin viden med kollegerne

Leder

- Skaber rum til at fejle
- Giver tydelig retning

## Mod

Medarbejder

- Prøver nyt af og lærer af det
- Spørger, når der er tvivl
- Taler med dem, det handler om
`;
export const NEXT_EDITION = `${TEXT.replace('når der er tvivl', 'når noget er i tvivl')}- Byder ind med en mening\n`;

export const MOVED = 'Hvordan passer dine opgaver til det, du er god til og gerne vil?';
export const GENERATED = 'Hvad gør du særlig godt, når det gælder »Mod«?';
export const OWN_WORDING = 'Hvad vover du, når det gælder?';
export const LEFT_OUT = 'Hvad kan din leder gøre anderledes, så det bliver lettere for dig at lykkes?';
export const REASON = 'Den tager vi på et teammøde.';
export const OWN_QUESTION = 'Hvor vil du helst arbejde næste år?';
export const CHOICES = ['Her i huset', 'I et andet team'];
export const SCALE = ['Det sidder', 'Det øver jeg', 'Det venter'];
