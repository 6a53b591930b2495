/** Tests of the seals; start at {@code AuditFormPropertyTest}. */
@NullMarked
package org.workershome.kit.audit.seal;

import org.jspecify.annotations.NullMarked;
