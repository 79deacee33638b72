// What a tool can see of accessibility, state by state: charts, what-if, learning, sources.

import { STATES, testStates } from './harness/axe.js';
import { browserForThisFile } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';

testStates(await browserForThisFile(), await serveDist(), 6, STATES.length);
