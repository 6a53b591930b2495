package org.workershome.kit.notify;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** A person's own wishes. */
@Singleton
public final class Preferences {
  private final PreferenceTable table;
  private final NotifyConfig config;
  private final CurrentCaller callers;
  private final AuditTrail audit;
  private final Clock clock;

  Preferences(
      PreferenceTable table,
      NotifyConfig config,
      CurrentCaller callers,
      AuditTrail audit,
      Clock clock) {
    this.table = table;
    this.config = config;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  List<PreferenceView> mine() {
    String person = callers.get().requirePersonRef();
    Map<Channel, Wish> wishes = QuarkusTransaction.joiningExisting().call(() -> table.of(person));
    return Arrays.stream(Channel.values())
        .map(channel -> wishes.getOrDefault(channel, new Wish(channel, true, quiet())))
        .map(
            wish ->
                new PreferenceView(
                    wish.channel(),
                    wish.wanted(),
                    wish.quiet().from().toString(),
                    wish.quiet().until().toString()))
        .toList();
  }

  List<PreferenceView> set(PreferenceRequest request) {
    Caller caller = callers.get();
    String person = caller.requirePersonRef();
    if ((request.quietFrom() == null) != (request.quietUntil() == null)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              request.quietFrom() == null ? "quietFrom" : "quietUntil",
              "NOT_NULL",
              "免打扰时段须同时写明起止",
              "quiet hours need both ends");
    }
    if (request.channel() == Channel.CALL && !request.wanted()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "wanted",
              "CALL_IS_THE_LAST_WAY",
              "电话为最后的告知方式，不能关闭",
              "a call is the last way to tell you");
    }
    QuietHours quiet =
        request.quietFrom() == null || request.quietUntil() == null
            ? quiet()
            : new QuietHours(
                LocalTime.parse(request.quietFrom()), LocalTime.parse(request.quietUntil()));
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              table.add(
                  person,
                  new Wish(request.channel(), request.wanted(), quiet),
                  caller.subject(),
                  clock.instant());
              audit.record(
                  AuditEntry.of("notify-preference", "person", person)
                      .about(person)
                      .changed(request.channel().name(), null, request.wanted()));
            });
    return mine();
  }

  /** Of whoever has not said otherwise. */
  QuietHours quiet() {
    return new QuietHours(config.quietFrom(), config.quietUntil());
  }
}
