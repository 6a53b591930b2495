/**
 * Events arrive once: the event's id and its effect are one transaction, the offset follows. What
 * cannot be handled is parked with its reason and holds back its key until a person decides. A
 * feature implements {@link org.workershome.kit.inbox.InboundHandler} and is found.
 *
 * <p>Compacted topics are copied: by version, in batches, without inbox rows. See {@link
 * org.workershome.kit.inbox.CompactedHandler}.
 */
@NullMarked
package org.workershome.kit.inbox;

import org.jspecify.annotations.NullMarked;
