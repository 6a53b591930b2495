package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditSql;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.idempotency.IdempotencyLedger;
import org.workershome.kit.idempotency.IdempotencySql;
import org.workershome.kit.idempotency.StoredReply;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.rowscope.ScopeSql;
import org.workershome.kit.timer.TimerSql;
import org.workershome.petition.core.PetitionStateName;

/**
 * Writes a receipt in one round trip: scope, idempotency row, petition, timeline, audit and the
 * timer of the notice. Sent together outside of a transaction, the two statements are one of their
 * own, with one commit. Everything hangs on the claim of the key, so that a repeated request writes
 * nothing. Why: docs/decisions/0003.
 */
@ApplicationScoped
class ReceiptSql {
  private static final String WRITE =
      ScopeSql.PREFIX
          + "with held as materialized (select "
          + IdempotencySql.TRY_LOCK
          + """
           as ok),
          claim as (
            insert into idempotency (caller, key, fingerprint, status, location, etag, body, created_at)
            select ?, ?, ?, ?, ?, ?, ?, ? from held where ok
            on conflict (caller, key) do nothing
            returning 1),
          handed_in as (
            insert into petition (
              id, number, query_code_hash, union_path, union_name, person_ref, channel, category, matter, state,
              title, text_sealed, employer_name, employer_credit_code, amount_claimed,
              contact_phone_sealed, petitioner_address_sealed, confidential, urgent, created_at, received_on,
              notice_due_on, version)
            select ?, ?, ?, ?::ltree, (select name from directory_union where path_text = ?
                and not removed order by valid_to desc nulls first limit 1), ?, 'ONLINE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from claim),
          told as (
            insert into petition_timeline (id, petition_id, union_path, person_ref, at, kind)
            select ?, ?, ?::ltree, ?, ?, 'RECEIVED' from claim),
          noted as (
            insert into audit_entry (\
          """
          + AuditSql.COLUMNS
          + ") select "
          + AuditSql.VALUES
          + """
             from claim),
          timed as (
            insert into
          """
          + TimerSql.COLUMNS
          + " select "
          + TimerSql.VALUES
          + """
           from claim)
          """;

  private static final String ANSWERED =
      """
      , answered as (
        insert into petition_answers (petition_id, union_path, person_ref, answers_sealed)
        select ?, ?::ltree, ?, ? from claim)
      """;

  private static final String END = "select ok, exists (select from claim) from held";

  /** A form that nobody filled costs nothing. */
  private static final String PLAIN = WRITE + END;

  private static final String WITH_FORM = WRITE + ANSWERED + END;

  private final DataSource database;
  private final IdempotencyLedger ledger;
  private final FieldCipher cipher;
  private final AuditTrail audit;
  private final AnswerTable answers;

  ReceiptSql(
      DataSource database,
      IdempotencyLedger ledger,
      FieldCipher cipher,
      AuditTrail audit,
      AnswerTable answers) {
    this.answers = answers;
    this.database = database;
    this.ledger = ledger;
    this.cipher = cipher;
    this.audit = audit;
  }

  /** What became of the write. Closed: the three cases of the idempotency contract. */
  enum Outcome {
    WRITTEN,
    KEY_IS_BUSY,
    KEY_WAS_USED
  }

  /**
   * @param earlier what the key was answered before, when it was used
   */
  record Written(Outcome outcome, @Nullable StoredReply earlier) {}

  Written write(
      Caller caller,
      String key,
      StoredReply reply,
      Receipt receipt,
      SubmitPetitionRequest request) {
    Map<String, String> filled = request.answers();
    try (Connection connection = database.getConnection();
        PreparedStatement write = connection.prepareStatement(filled == null ? PLAIN : WITH_FORM)) {
      int index = ScopeSql.bind(write, 1, caller);
      write.setString(index++, caller.subject());
      write.setString(index++, key);
      index = ledger.bind(write, index, caller.subject(), key, reply);
      index = bindPetition(write, index, receipt, request);
      index = bindTimeline(write, index, receipt);
      index = audit.bind(write, index, noteOf(receipt));
      index = TimerSql.bind(write, index, receipt.notice());
      if (filled != null) {
        write.setObject(index++, receipt.id());
        write.setString(index++, receipt.union().value());
        write.setString(index++, receipt.personRef());
        write.setBytes(index, answers.sealed(receipt.id(), filled));
      }
      Outcome outcome = outcome(write);
      StoredReply earlier =
          outcome == Outcome.KEY_WAS_USED ? ledger.find(connection, caller.subject(), key) : null;
      return new Written(outcome, earlier);
    } catch (SQLException e) {
      throw new IllegalStateException("the petition could not be written", e);
    }
  }

  private static Outcome outcome(PreparedStatement write) throws SQLException {
    write.execute();
    write.getMoreResults(); // past the settings
    try (ResultSet result = write.getResultSet()) {
      result.next();
      if (!result.getBoolean(1)) {
        return Outcome.KEY_IS_BUSY;
      }
      return result.getBoolean(2) ? Outcome.WRITTEN : Outcome.KEY_WAS_USED;
    }
  }

  private int bindPetition(
      PreparedStatement write, int from, Receipt receipt, SubmitPetitionRequest request)
      throws SQLException {
    int index = from;
    write.setObject(index++, receipt.id());
    write.setString(index++, receipt.number().value());
    write.setBytes(index++, receipt.queryCode().hash());
    write.setString(index++, receipt.union().value());
    write.setString(index++, receipt.union().value()); // to look its name up
    write.setString(index++, receipt.personRef());
    write.setString(index++, request.category().name());
    write.setString(index++, request.matter().name());
    write.setString(index++, PetitionStateName.RECEIVED.name());
    write.setString(index++, request.title().strip());
    write.setBytes(index++, sealed(request.text(), "text", receipt));
    write.setString(index++, request.employer().name().strip());
    write.setString(index++, request.employer().creditCode());
    Money amount = request.amountClaimed();
    write.setBigDecimal(index++, amount == null ? null : amount.amount());
    write.setBytes(index++, sealed(request.contactPhone(), "contact_phone", receipt));
    write.setBytes(index++, sealed(request.contactAddress(), "petitioner_address", receipt));
    write.setBoolean(index++, request.keptConfidential());
    write.setBoolean(index++, request.pushedUp());
    write.setObject(index++, receipt.receivedAt().atOffset(ZoneOffset.UTC));
    write.setObject(index++, receipt.receivedOn());
    write.setObject(index++, receipt.noticeDueOn());
    write.setLong(index++, Receipt.VERSION);
    return index;
  }

  private static int bindTimeline(PreparedStatement write, int from, Receipt receipt)
      throws SQLException {
    int index = from;
    write.setObject(index++, Ids.next());
    write.setObject(index++, receipt.id());
    write.setString(index++, receipt.union().value());
    write.setString(index++, receipt.personRef());
    write.setObject(index++, receipt.receivedAt().atOffset(ZoneOffset.UTC));
    return index;
  }

  private static AuditEntry noteOf(Receipt receipt) {
    return AuditEntry.of("petition-handed-in", "petition", receipt.id())
        .in(receipt.union())
        .about(receipt.personRef())
        .changed("state", null, PetitionStateName.RECEIVED);
  }

  private byte @Nullable [] sealed(@Nullable String plain, String column, Receipt receipt) {
    return plain == null ? null : cipher.seal(plain, "petition." + column + ":" + receipt.id());
  }
}
