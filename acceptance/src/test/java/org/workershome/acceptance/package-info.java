/**
 * Scenarios of the whole suite: packaged processes on free ports, real tokens, the gateway's door.
 * {@link org.workershome.acceptance.RunningSuite} starts it once for all tests of this module.
 */
@NullMarked
package org.workershome.acceptance;

import org.jspecify.annotations.NullMarked;
