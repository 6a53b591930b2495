package org.workershome.kit.timer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.outbox.OutboundEvent;
import org.workershome.kit.outbox.Outbox;

/**
 * Tells others that timers are at risk or breached, in the transaction that marks them. Thin: which
 * record, which term, when; people only as references. Of what the service keeps secret, nothing.
 */
@Singleton
class TimerEvents {
  private final Outbox outbox;
  private final KnownTerms rules;
  private final ObjectMapper json;

  TimerEvents(Outbox outbox, KnownTerms rules, ObjectMapper json) {
    this.outbox = outbox;
    this.rules = rules;
    this.json = json;
  }

  /**
   * @param marked as they are after the mark, with its version
   * @param told who was told, by timer; nobody where it is missing
   */
  void raise(TimerAlarm alarm, List<TimerRow> marked, Map<UUID, TimerPerson> told, Instant at) {
    TimerHome home = rules.home().orElseThrow(() -> new IllegalStateException("no TimerHome"));
    String type =
        switch (alarm) {
          case AT_RISK -> home.atRiskType();
          case BREACHED -> home.breachedType();
        };
    Set<UUID> silent =
        home.silent(marked.stream().map(timer -> TimerFacts.of(timer, alarm)).toList());
    List<OutboundEvent> events = new ArrayList<>();
    for (TimerRow timer : marked) {
      if (silent.contains(timer.id())) {
        continue;
      }
      events.add(
          OutboundEvent.of(
              type,
              home.topic(),
              timer.id().toString(),
              timer.version(),
              at,
              data(timer, told.get(timer.id()))));
    }
    outbox.appendAll(events);
  }

  private ObjectNode data(TimerRow timer, @Nullable TimerPerson told) {
    ObjectNode data =
        json.createObjectNode()
            .put("timerId", timer.id().toString())
            .put("recordType", timer.of().recordType())
            .put("recordId", timer.of().recordId().toString())
            .put("unionPath", timer.of().union().value())
            .put("kind", timer.kind())
            .put("legalBasis", timer.term().legalBasis())
            .put("startedOn", timer.startedOn().toString())
            .put("dueOn", String.valueOf(timer.due().dueOn()))
            .put("provisional", timer.due().provisional());
    if (timer.responsible() != null) {
      data.put("responsible", timer.responsible().personRef());
    }
    if (told != null) {
      data.put("escalatedTo", told.personRef());
    }
    return data;
  }
}
