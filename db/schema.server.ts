import * as access from './schema/access';
import * as audit from './schema/audit';
import * as calendar from './schema/calendar';
import * as conversations from './schema/conversations';
import * as cyclePeople from './schema/cycle-people';
import * as cycles from './schema/cycles';
import * as exportsArea from './schema/exports';
import * as filing from './schema/filing';
import * as frameworks from './schema/frameworks';
import * as insight from './schema/insight';
import * as notifications from './schema/notifications';
import * as people from './schema/people';
import * as privacy from './schema/privacy';
import * as signing from './schema/signing';

/** Every table, for drizzle's relational types; code imports the table it needs from its own file. */
export const schema = {
  ...people,
  ...access,
  ...audit,
  ...frameworks,
  ...cycles,
  ...conversations,
  ...cyclePeople,
  ...calendar,
  ...signing,
  ...exportsArea,
  ...filing,
  ...notifications,
  ...privacy,
  ...insight,
};
