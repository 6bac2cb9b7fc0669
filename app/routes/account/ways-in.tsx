import { redirect } from 'react-router';
import { z } from 'zod';
import { WaysIn } from '../../components/account/ways-in';
import { removeCodeApp } from '../../domain/accounts/factors/code-app.server';
import { provedJustNow } from '../../domain/accounts/factors/fresh-proof';
import { PasskeyNameSchema } from '../../domain/accounts/factors/passkey.schema';
import { removePasskey, renamePasskey } from '../../domain/accounts/factors/passkeys.server';
import { renewRecoveryCodes } from '../../domain/accounts/factors/recovery-codes.server';
import { readWaysIn } from '../../domain/accounts/factors/ways-in.server';
import { servicesContext, visitContext } from '../../http/contexts.server';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/ways-in';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const ways = readWaysIn(ctx);
    return {
      ...ways,
      // Where passwords are off, nobody has a use for one.
      password: ways.password && args.context.get(servicesContext).passwordLogin,
      fresh: provedJustNow(ctx),
      /** The organisation asks for a second factor, and there is none yet. */
      wanted: args.context.get(visitContext).mustAddFactor,
    };
  });
}

const KeySchema = z.object({ id: z.string().min(1).max(2000) });
const NamedKeySchema = KeySchema.extend({ name: PasskeyNameSchema });

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const sessionId = args.context.get(visitContext).sessionId ?? '';
    const posted = await args.request.formData();
    switch (posted.get('intent')) {
      case 'remove-app':
        removeCodeApp(ctx, sessionId);
        break;
      case 'renew-codes':
        return { codes: renewRecoveryCodes(ctx, sessionId) };
      case 'rename-passkey': {
        const form = parseFields(posted, NamedKeySchema);
        if (!form.ok) return badForm(form);
        renamePasskey(ctx, form.input.id, form.input.name);
        break;
      }
      case 'remove-passkey': {
        const form = parseFields(posted, KeySchema);
        if (!form.ok) return badForm(form);
        removePasskey(ctx, form.input.id, sessionId);
        break;
      }
    }
    return redirect('/mit-login');
  });
}

export default function WaysInPage({ loaderData, actionData }: Route.ComponentProps) {
  return <WaysIn ways={loaderData} answer={actionData} />;
}
