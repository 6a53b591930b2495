package org.workershome.kit.publicity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AnchorFile;
import org.workershome.kit.outbox.OutboundEvent;
import org.workershome.kit.outbox.Outbox;

/**
 * Tells the topic of anchors the hash of each list that is shown, and how it ended, and appends it
 * to the anchor file: a list that somebody changes afterwards, with whatever rights, no longer
 * fits. No name is in it.
 */
@Singleton
class PublicityAnchors {
  static final String TOPIC = "workershome.anchors";

  private static final String MARK = "publicity-anchor-1";
  private static final String NO_DAY = "-";

  private final Outbox outbox;
  private final AnchorFile file;
  private final PublicityKinds kinds;
  private final Clock clock;
  private final String service;

  PublicityAnchors(
      Outbox outbox,
      AnchorFile file,
      PublicityKinds kinds,
      Clock clock,
      @ConfigProperty(name = "workershome.service") String service) {
    this.outbox = outbox;
    this.file = file;
    this.kinds = kinds;
    this.clock = clock;
    this.service = service;
  }

  /**
   * In the transaction of the change, whose {@code anchors} column counts it. Its line is on the
   * disk before the change is seen: of one that does not commit it is left there, and says too much
   * rather than too little.
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
    file.append(
        String.join(
            " ",
            MARK,
            service,
            clock.instant().toString(),
            publicity.id().toString(),
            Integer.toString(publicity.round()),
            happened,
            startsOn == null ? NO_DAY : startsOn.toString(),
            endsOn == null ? NO_DAY : endsOn.toString(),
            publicity.sha256()));
  }
}
