/** Another planted feature, in a cycle with the first. */
@NullMarked
package org.workershome.kit.archteeth.beta;

import org.jspecify.annotations.NullMarked;
