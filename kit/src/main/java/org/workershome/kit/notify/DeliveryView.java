package org.workershome.kit.notify;

import java.time.OffsetDateTime;

/** One try to deliver a message. */
public record DeliveryView(OffsetDateTime at, Channel channel, DeliveryOutcome outcome) {}
