/** Planted to break a rule of the architecture, which must then fail. */
@NullMarked
package org.workershome.gateway.admit.archteeth;

import org.jspecify.annotations.NullMarked;
