package org.workershome.kit.audit.anchor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import org.workershome.kit.audit.AnchorPlace;
import org.workershome.kit.audit.seal.Anchor;
import org.workershome.kit.outbox.OutboundEvent;
import org.workershome.kit.outbox.Outbox;

/** Tells heads on the topic of anchors, where no administrator of the database reaches. */
@Singleton
class AnchorTopic implements AnchorPlace {
  static final String TYPE = "org.workershome.audit.head-anchored.v1";
  static final String TOPIC = "workershome.anchors";

  private final Outbox outbox;
  private final ObjectMapper json;

  AnchorTopic(Outbox outbox, ObjectMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public void keep(Anchor anchor) {
    ObjectNode data =
        json.createObjectNode()
            .put("service", anchor.service())
            .put("length", anchor.length())
            .put("head", HexFormat.of().formatHex(anchor.head()))
            .put("at", anchor.at().toString())
            .put("anchor", anchor.line());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                outbox.append(
                    OutboundEvent.of(
                        TYPE,
                        TOPIC,
                        "audit-" + anchor.service(),
                        anchor.length(),
                        anchor.at(),
                        data)));
  }
}
