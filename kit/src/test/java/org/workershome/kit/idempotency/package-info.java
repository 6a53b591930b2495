@NullMarked
package org.workershome.kit.idempotency;

import org.jspecify.annotations.NullMarked;
