/** Published years, looked at from inside. */
@NullMarked
package org.workershome.kit.timer.days;

import org.jspecify.annotations.NullMarked;
