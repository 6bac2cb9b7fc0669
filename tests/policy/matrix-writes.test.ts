import { holdPolicy } from './matrix/hold-policy';
import { readPolicy } from './matrix/read-policy';

holdPolicy(readPolicy().filter(({ method }) => method === 'POST'));
