/**
 * Events arrive once: the event's id and its effect are one transaction, the offset follows. What
 * cannot be handled is parked with its reason and holds back its key until a person decides. A
 * feature implements {@link org.workershome.kit.inbox.InboundHandler} and is found.
 */
@NullMarked
package org.workershome.kit.inbox;

import org.jspecify.annotations.NullMarked;
