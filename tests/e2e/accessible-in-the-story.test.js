// What a tool can see of accessibility, state by state: timeline and diagram.

import { testStates } from './harness/axe.js';
import { browserForThisFile } from './harness/browser.js';
import { serveDist } from './harness/hosts.js';

testStates(await browserForThisFile(), await serveDist(), 0, 6);
