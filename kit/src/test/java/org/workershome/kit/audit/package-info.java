/** Tests of the audit from inside; start at {@code TamperingTest}. */
@NullMarked
package org.workershome.kit.audit;

import org.jspecify.annotations.NullMarked;
