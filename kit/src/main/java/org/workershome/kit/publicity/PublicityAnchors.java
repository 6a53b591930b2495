package org.workershome.kit.publicity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.outbox.OutboundEvent;
import org.workershome.kit.outbox.Outbox;

/**
 * Tells the topic of anchors the hash of each list that is shown, and how it ended: a list that
 * somebody changes afterwards, with whatever rights, no longer fits. No name is in it.
 */
@Singleton
class PublicityAnchors {
  static final String TOPIC = "workershome.anchors";

  private final Outbox outbox;
  private final PublicityKinds kinds;
  private final Clock clock;

  PublicityAnchors(Outbox outbox, PublicityKinds kinds, Clock clock) {
    this.outbox = outbox;
    this.kinds = kinds;
    this.clock = clock;
  }

  /**
   * In the transaction of the change, whose {@code anchors} column counts it.
   *
   * @param happened {@code PUBLISHED}, {@code EXTENDED}, {@code FINISHED}, {@code UPHELD} or {@code
   *     WITHDRAWN}
   */
  void anchor(
      Publicity publicity,
      String happened,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn) {
    ObjectNode data =
        JsonNodeFactory.instance
            .objectNode()
            .put("publicityId", publicity.id().toString())
            .put("kind", publicity.kind())
            .put("union", publicity.union().value())
            .put("round", publicity.round())
            .put("sha256", publicity.sha256())
            .put("happened", happened);
    if (startsOn != null && endsOn != null) {
      data.put("startsOn", startsOn.toString()).put("endsOn", endsOn.toString());
    }
    outbox.append(
        OutboundEvent.of(
            kinds.require(publicity.kind()).anchorType(),
            TOPIC,
            publicity.id().toString(),
            publicity.anchors() + 1L,
            clock.instant(),
            data));
  }
}
