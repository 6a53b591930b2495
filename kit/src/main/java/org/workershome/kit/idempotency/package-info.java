/**
 * A request that is sent twice is done once. Start with {@link
 * org.workershome.kit.idempotency.Idempotency}: claim, work, stored answer and commit are one
 * transaction, so there is no moment in which the work is done and the answer is not stored.
 */
@NullMarked
package org.workershome.kit.idempotency;

import org.jspecify.annotations.NullMarked;
