/** The timer room, looked at from inside where a test needs a clock or a sweep of its own. */
@NullMarked
package org.workershome.kit.timer;

import org.jspecify.annotations.NullMarked;
