/**
 * Events leave reliably: a row in the transaction of the change, published in order by one relay
 * per database, deleted after the broker's acknowledgement. At least once; consumers make it once.
 * Public are {@link org.workershome.kit.outbox.Outbox} and what it takes; start reading there, then
 * {@code Relay}.
 */
@NullMarked
package org.workershome.kit.outbox;

import org.jspecify.annotations.NullMarked;
