/** A planted feature. */
@NullMarked
package org.workershome.kit.archteeth.alpha;

import org.jspecify.annotations.NullMarked;
