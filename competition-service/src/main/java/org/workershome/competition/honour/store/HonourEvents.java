package org.workershome.competition.honour.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.workershome.competition.honour.Conferral;
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourState;
import org.workershome.competition.honour.Nomination;
import org.workershome.competition.honour.Recipient;
import org.workershome.kit.outbox.OutboundEvent;

/** What the world outside hears of an honour. Thin, and without a name or a deed. */
final class HonourEvents {
  static final String CONFERRED = "org.workershome.competition.honour.conferred.v1";
  private static final String TOPIC = "workershome.competition";

  private HonourEvents() {}

  static Optional<OutboundEvent> of(Honour honour) {
    return switch (honour.state()) {
      case HonourState.Nominated _ -> Optional.empty();
      case HonourState.Conferred(Conferral conferral) -> Optional.of(conferred(honour, conferral));
    };
  }

  private static OutboundEvent conferred(Honour honour, Conferral conferral) {
    Nomination nomination = honour.nomination();
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("honourId", honour.id().toString());
    data.put("number", honour.number());
    data.put("unionPath", honour.union().value());
    data.put("awardType", nomination.awardType().name());
    data.put("level", nomination.level().name());
    if (nomination.recipient() instanceof Recipient.Person(String personRef)) {
      data.put("personRef", personRef);
    }
    data.put("conferredOn", conferral.conferredOn().toString());
    data.put("decisionNumber", conferral.decisionNumber());
    return OutboundEvent.of(
        CONFERRED, TOPIC, honour.id().toString(), honour.version(), conferral.conferredAt(), data);
  }
}
