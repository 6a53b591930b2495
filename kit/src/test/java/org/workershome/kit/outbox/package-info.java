@NullMarked
package org.workershome.kit.outbox;

import org.jspecify.annotations.NullMarked;
