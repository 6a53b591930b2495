/** Makes the realm of {@code deploy/identity} from unions and roles, so that nobody types it. */
@NullMarked
package org.workershome.local.identity;

import org.jspecify.annotations.NullMarked;
