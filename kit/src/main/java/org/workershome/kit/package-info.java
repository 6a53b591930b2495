/** Technical rooms that every service shares; not one domain word in it. */
@NullMarked
package org.workershome.kit;

import org.jspecify.annotations.NullMarked;
