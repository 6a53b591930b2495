/**
 * How the gateway says no: kit's catalogue and bodies, with the few problems that are born only at
 * the edge. May import nothing of the gateway.
 */
@NullMarked
package org.workershome.gateway.problem;

import org.jspecify.annotations.NullMarked;
