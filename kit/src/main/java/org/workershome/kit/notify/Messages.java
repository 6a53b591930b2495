package org.workershome.kit.notify;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.workershome.kit.ids.Ids;

/** Tells people. */
@Singleton
public final class Messages {
  private final MessageTable table;
  private final MessageLog log;
  private final Map<String, MessageTemplate> templates;
  private final TransactionSynchronizationRegistry transactions;
  private final Clock clock;

  Messages(
      MessageTable table,
      MessageLog log,
      @All List<TemplateBook> books,
      TransactionSynchronizationRegistry transactions,
      Clock clock) {
    this.table = table;
    this.log = log;
    this.templates =
        books.stream()
            .flatMap(book -> book.templates().stream())
            .collect(Collectors.toUnmodifiableMap(MessageTemplate::code, Function.identity()));
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Queues a message in the transaction at hand: it goes out if, and only if, that commits.
   *
   * @return the message's id
   * @throws IllegalArgumentException for an unknown template, or values that do not fit it
   * @throws IllegalStateException outside of a transaction
   */
  public UUID send(Message message) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("a message without a transaction: " + message.template());
    }
    MessageTemplate template = templates.get(message.template());
    if (template == null) {
      throw new IllegalArgumentException("no template is called " + message.template());
    }
    UUID id = Ids.next();
    Instant now = clock.instant();
    table.insert(id, message, template.filled(message.values()), template.channels(), now);
    return id;
  }

  MessageTemplate template(String code) {
    MessageTemplate template = templates.get(code);
    if (template == null) {
      throw new IllegalStateException("no template is called " + code);
    }
    return template;
  }

  /** What was sent about a record, newest first, with every try; at most 200. */
  public List<MessageView> of(String recordType, UUID recordId) {
    return QuarkusTransaction.joiningExisting().call(() -> log.of(recordType, recordId));
  }
}
