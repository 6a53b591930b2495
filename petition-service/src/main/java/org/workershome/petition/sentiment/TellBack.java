package org.workershome.petition.sentiment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.notify.Message;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.Rows;

/**
 * Hands answers over to those who wanted them. Apart from the answering, in a transaction and at a
 * time of its own, for all that wait, in the random order of their ids: neither a moment nor a
 * transaction joins what somebody is told to what he said.
 */
@ApplicationScoped
class TellBack {
  private static final String JOB = "sentiment-tell-back";
  private static final int AT_ONCE = 500;

  private final Rows rows;
  private final FieldCipher cipher;
  private final Messages messages;
  private final AuditTrail audit;
  private final Clock clock;

  TellBack(Rows rows, FieldCipher cipher, Messages messages, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.cipher = cipher;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  private record Waiting(
      UUID wish, UnionPath union, String personRef, @Nullable String phone, String answer) {
    @Override
    public String toString() {
      return "Waiting[…]";
    }
  }

  @Scheduled(
      every = "${workershome.sentiment.tell-back:PT1H}",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void sweep() {
    SystemScope.run(JOB, () -> QuarkusTransaction.requiringNew().run(this::tell));
  }

  private void tell() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    rows.list(
            """
            select id, union_path::text as union_path, person_ref_sealed, phone_sealed, answer_sealed
            from sentiment_wish where answer_sealed is not null order by id limit ? for update skip locked""",
            this::waiting,
            AT_ONCE)
        .forEach(waiting -> tell(waiting, today));
  }

  private void tell(Waiting waiting, LocalDate today) {
    UUID reply =
        rows.list("select gen_random_uuid()", row -> row.getObject(1, UUID.class)).getFirst();
    String phone = waiting.phone();
    rows.change(
        """
        insert into sentiment_reply (id, union_path, person_ref, answer_sealed, phone_sealed, told_on)
        values (?, ?::ltree, ?, ?, ?, ?)""",
        reply,
        waiting.union(),
        waiting.personRef(),
        cipher.seal(waiting.answer(), "sentiment_reply.answer:" + reply),
        phone == null ? null : cipher.seal(phone, "sentiment_reply.phone:" + reply),
        today);
    messages.send(
        new Message(
            SentimentMessages.ANSWERED,
            SentimentMessages.RECORD_TYPE,
            reply,
            waiting.union(),
            waiting.personRef(),
            Map.of()));
    rows.change("delete from sentiment_wish where id = ?", waiting.wish());
    audit.record(
        AuditEntry.of("answer-told", SentimentMessages.RECORD_TYPE, reply).in(waiting.union()));
  }

  private Waiting waiting(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] phone = row.getBytes("phone_sealed");
    return new Waiting(
        id,
        new UnionPath(row.getString("union_path")),
        cipher.open(row.getBytes("person_ref_sealed"), "sentiment_wish.person_ref:" + id),
        phone == null ? null : cipher.open(phone, "sentiment_wish.phone:" + id),
        cipher.open(row.getBytes("answer_sealed"), "sentiment_wish.answer:" + id));
  }
}
