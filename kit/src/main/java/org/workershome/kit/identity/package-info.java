/**
 * Who is calling: the verified token becomes one immutable {@link
 * org.workershome.kit.identity.Caller}. Start at {@link
 * org.workershome.kit.identity.CurrentCaller}; work without a request opens {@link
 * org.workershome.kit.identity.SystemScope}. Free of JDBC: the gateway shares this room.
 */
@NullMarked
package org.workershome.kit.identity;

import org.jspecify.annotations.NullMarked;
