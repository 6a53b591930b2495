@NullMarked
package org.workershome.kit.inbox;

import org.jspecify.annotations.NullMarked;
