/** Planted to break a rule of the architecture, which must then fail. */
@NullMarked
package org.workershome.gateway.forward.archteeth;

import org.jspecify.annotations.NullMarked;
