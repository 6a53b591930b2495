package org.workershome.kit.notify;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.notify.Carrier.Handing;
import org.workershome.kit.notify.Carrier.Report;
import org.workershome.kit.notify.MessageTable.Claimed;

/**
 * Brings one message one step further. The carrier is called outside of any transaction; what came
 * of it is written in one. Who dies in between is followed by another after the lease, and the
 * carrier knows the message's id.
 */
@Singleton
class Delivery {
  private final MessageTable table;
  private final PreferenceTable preferences;
  private final Preferences defaults;
  private final Messages messages;
  private final Carriers carriers;
  private final Map<String, ContactBook> contacts;
  private final NotifyConfig config;
  private final Clock clock;

  Delivery(
      MessageTable table,
      PreferenceTable preferences,
      Preferences defaults,
      Messages messages,
      Carriers carriers,
      @All List<ContactBook> contacts,
      NotifyConfig config,
      Clock clock) {
    this.table = table;
    this.preferences = preferences;
    this.defaults = defaults;
    this.messages = messages;
    this.carriers = carriers;
    this.contacts =
        contacts.stream()
            .collect(Collectors.toUnmodifiableMap(ContactBook::recordType, Function.identity()));
    this.config = config;
    this.clock = clock;
  }

  void further(Claimed message) {
    if (message.handed()) {
      report(message);
    } else {
      hand(message);
    }
  }

  /**
   * After a fault of ours, which will be there the next time as well: when it has been tried often
   * enough, a person brings it.
   *
   * @return whether it is a task now
   */
  boolean giveUp(Claimed message) {
    if (message.attempts() < config.attempts()) {
      return false;
    }
    inTransaction(() -> table.task(message, "NOT_DELIVERED", clock.instant()));
    return true;
  }

  private void hand(Claimed message) {
    Instant now = clock.instant();
    Map<Channel, Wish> wishes = inTransaction(() -> preferences.of(message.personRef()));
    List<Channel> order = order(message, wishes);
    Channel channel = order.getFirst();
    if (channel == Channel.CALL) {
      inTransaction(() -> table.task(message, reason(message), now));
      return;
    }
    Wish wish = wishes.get(channel);
    Instant allowed = (wish == null ? defaults.quiet() : wish.quiet()).next(now);
    if (allowed.isAfter(now) && channel != Channel.POST) {
      inTransaction(() -> table.postpone(message, allowed, false));
      return;
    }
    Optional<Carrier> carrier = carriers.by(channel);
    String to = address(message, channel);
    if (carrier.isEmpty() || to == null) {
      goOn(message, order, channel, DeliveryOutcome.NO_ADDRESS);
      return;
    }
    switch (carrier.get().hand(message.id(), to, message.textZh())) {
      case Handing.Taken taken -> inTransaction(() -> taken(message, channel, taken.reference()));
      case Handing.Refused _ -> goOn(message, order, channel, DeliveryOutcome.REFUSED);
      case Handing.Away _ -> away(message, order, channel);
    }
  }

  private void taken(Claimed message, Channel channel, String reference) {
    Instant now = clock.instant();
    table.handed(message, reference, now, now.plus(config.reportAfter()));
    table.log(message, channel, DeliveryOutcome.HANDED, now);
  }

  private void away(Claimed message, List<Channel> order, Channel channel) {
    if (message.attempts() >= config.attempts()) {
      goOn(message, order, channel, DeliveryOutcome.UNREACHABLE);
      return;
    }
    Duration pause = config.retry().multipliedBy(1L << (message.attempts() - 1));
    inTransaction(
        () -> {
          Instant now = clock.instant();
          table.log(message, channel, DeliveryOutcome.UNREACHABLE, now);
          table.postpone(message, now.plus(pause), true);
        });
  }

  private void report(Claimed message) {
    Channel channel = message.channels().getFirst();
    String reference = message.reference();
    Report report =
        reference == null
            ? Report.UNKNOWN
            : carriers.by(channel).map(carrier -> carrier.report(reference)).orElse(Report.UNKNOWN);
    switch (report) {
      case DELIVERED ->
          inTransaction(
              () -> {
                Instant now = clock.instant();
                table.log(message, channel, DeliveryOutcome.DELIVERED, now);
                table.delivered(message, now);
              });
      case UNDELIVERABLE ->
          goOn(message, message.channels(), channel, DeliveryOutcome.UNDELIVERABLE);
      case UNDER_WAY, UNKNOWN -> waitOrGiveUp(message, channel);
    }
  }

  private void waitOrGiveUp(Claimed message, Channel channel) {
    Instant now = clock.instant();
    Instant handedAt = message.handedAt();
    if (handedAt == null || now.isAfter(handedAt.plus(config.reportWithin()))) {
      goOn(message, message.channels(), channel, DeliveryOutcome.NO_REPORT);
      return;
    }
    // As long as it has waited already: often at first, seldom later.
    Duration waited = Duration.between(handedAt, now);
    Duration pause = waited.compareTo(config.reportAfter()) > 0 ? waited : config.reportAfter();
    inTransaction(() -> table.postpone(message, now.plus(pause), false));
  }

  /** Tries the next channel; behind the last stands a person. */
  private void goOn(Claimed message, List<Channel> order, Channel failed, DeliveryOutcome outcome) {
    inTransaction(
        () -> {
          Instant now = clock.instant();
          table.log(message, failed, outcome, now);
          List<Channel> rest = order.stream().filter(channel -> channel != failed).toList();
          if (rest.isEmpty() || rest.getFirst() == Channel.CALL) {
            table.task(message, "NOT_DELIVERED", now);
          } else {
            table.next(message, rest, now);
          }
        });
  }

  /** At first as the template and the wishes have it; later what is left of that. */
  private List<Channel> order(Claimed message, Map<Channel, Wish> wishes) {
    MessageTemplate template = messages.template(message.template());
    return ChannelRules.order(
        new MessageTemplate(template.code(), template.textZh(), message.channels()), wishes);
  }

  private String reason(Claimed message) {
    return message.channels().equals(List.of(Channel.CALL)) ? "CALL_WANTED" : "NOT_DELIVERED";
  }

  private @Nullable String address(Claimed message, Channel channel) {
    ContactBook book = contacts.get(message.recordType());
    if (book == null) {
      throw new IllegalStateException("nobody knows contacts of " + message.recordType());
    }
    return inTransaction(() -> book.of(message.recordId()))
        .map(contact -> contact.by(channel))
        .orElse(null);
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }
}
